package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saoma.ui.Texts.Language;

/// Every FXML file by itself: it loads in both languages, and its controller has what it names. The
/// file is loaded without its controller, so that a screen needs no offer here.
class FxmlTest extends UiTest {
  private static final Path FOLDER = Path.of("resources", "fxml");
  private static final Pattern CONTROLLER = Pattern.compile("\\s+fx:controller=\"([^\"]+)\"");
  private static final Pattern HANDLER = Pattern.compile("\\s+on[A-Z]\\w*=\"#(\\w+)\"");
  private static final Pattern ID = Pattern.compile("fx:id=\"(\\w+)\"");

  static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".fxml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void loadsInBothLanguages(Path file) throws Exception {
    var source = Files.readString(file);
    var bare = HANDLER.matcher(CONTROLLER.matcher(source).replaceAll("")).replaceAll("");
    for (var language : Language.values()) {
      assertNotNull(onFx(() -> load(bare, file, language)), file + " in " + language);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theControllerHasWhatTheFileNames(Path file) throws Exception {
    var source = Files.readString(file);
    var named = CONTROLLER.matcher(source);
    assertTrue(named.find(), file + " has no controller");
    var controller = Class.forName(named.group(1));
    var missing = new ArrayList<String>();
    for (var handler : HANDLER.matcher(source).results().map(m -> m.group(1)).toList()) {
      if (Stream.of(controller.getDeclaredMethods())
          .noneMatch(m -> m.getName().equals(handler) && m.isAnnotationPresent(FXML.class))) {
        missing.add("#" + handler);
      }
    }
    var ids = ID.matcher(source).results().map(m -> m.group(1)).toList();
    for (var field : controller.getDeclaredFields()) {
      if (field.isAnnotationPresent(FXML.class) && !ids.contains(field.getName())) {
        missing.add(field.getName());
      }
    }
    assertEquals(List.of(), missing, controller.getSimpleName());
  }

  @Test
  void everyViewHasItsFile() throws IOException {
    var there = files().stream().map(file -> "/fxml/" + file.getFileName()).toList();
    var without = Arrays.stream(View.values()).map(View::file).filter(f -> !there.contains(f));
    assertEquals(List.of(), without.toList());
    assertFalse(there.isEmpty());
  }

  private static Object load(String source, Path file, Language language) throws IOException {
    var loader = new FXMLLoader(file.toAbsolutePath().toUri().toURL());
    loader.getNamespace().put("texts", new Texts(language).map());
    return loader.load(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
  }
}
