package saoma.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What a reader may rely on in every folder: a room says what it is for, a file can be read in one
/// go, a resource is UTF-8.
class PackagesTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final int LONG = 250;

  /// A test may hold a long table.
  private static final int LONG_TEST = 400;

  /// Each with its reason: what would be lost by cutting it.
  private static final Set<String> LONGER_FOR_A_REASON =
      Set.of(
          // A simulated trade's whole life, at both channels: cut, no part could be read alone.
          "src/main/java/saoma/simulate/Gateway.java",
          // Each law beside what it needs to remember.
          "src/main/java/saoma/simulate/Inspector.java",
          // What customers, clerks and managers may do at one instant, drawn from one die.
          "src/main/java/saoma/simulate/People.java",
          // Every fault of the line in the order in which it strikes.
          "src/main/java/saoma/simulate/Wire.java");

  private static final Set<String> BINARY = Set.of("png", "ico", "icns", "ttf", "otf", "wav", "gz");

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
    var wrong = new TreeSet<String>();
    var packages = new TreeSet<Path>();
    for (var file : files(MAIN, f -> f.toString().endsWith(".java"))) {
      packages.add(file.getParent());
    }
    assertTrue(packages.size() > 10, "the packages are not where this test looks: " + packages);
    for (var one : packages) {
      var info = one.resolve("package-info.java");
      if (!Files.exists(info)) {
        wrong.add(one + " has no package-info.java");
        continue;
      }
      var text = Files.readString(info);
      if (!text.startsWith("/// ")) {
        wrong.add(info + " does not begin with what the package is for");
      }
      if (!text.contains("\n@NullMarked\n")) {
        wrong.add(info + " is not @NullMarked");
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void noSourceFileIsTooLongToReadInOneGo() throws IOException {
    var tooLong = new TreeSet<String>();
    for (var file : files(Path.of("src"), f -> f.toString().endsWith(".java"))) {
      var limit = file.startsWith(MAIN) ? LONG : LONG_TEST;
      if (Files.readAllLines(file).size() > limit) {
        tooLong.add(file.toString().replace('\\', '/'));
      }
    }
    assertEquals(new TreeSet<>(LONGER_FOR_A_REASON), tooLong);
  }

  @Test
  void everyResourceIsUtf8WithoutAMark() throws IOException {
    var wrong = new TreeSet<String>();
    var texts = files(Path.of("resources"), f -> !BINARY.contains(ending(f)));
    assertTrue(texts.size() > 3, "the resources are not where this test looks: " + texts);
    for (var file : texts) {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      try {
        var text = StandardCharsets.UTF_8.newDecoder().decode(bytes);
        if (text.length() > 0 && text.charAt(0) == '\uFEFF') {
          wrong.add(file + " begins with a byte order mark");
        }
      } catch (CharacterCodingException e) {
        wrong.add(file + " is not UTF-8: " + e.getMessage());
      }
    }
    assertEquals(Set.of(), wrong);
  }

  private static List<Path> files(Path root, Predicate<Path> which) throws IOException {
    try (var all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).filter(which).sorted().toList();
    }
  }

  private static String ending(Path file) {
    var name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
