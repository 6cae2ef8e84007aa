package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every FXML file by itself: its controller has what it names. That it loads in both languages is
/// seen by [AccessTest].
class FxmlTest {
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
}
