package saoma.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats every source file, or lists those that are not: `mvn -q test-compile exec:exec@format`.
/// A program of our own because the formatter must run on the JDK whose Java it reads, not on the
/// one that runs Maven.
public final class Format {
  private static final List<Path> ROOTS =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"));

  private Format() {}

  public static void main(String[] args) throws IOException {
    for (var file : unformatted()) {
      Files.writeString(file, formatted(file));
    }
  }

  static List<Path> unformatted() throws IOException {
    var found = new ArrayList<Path>();
    for (var root : ROOTS) {
      try (var files = Files.walk(root)) {
        for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          if (!formatted(file).equals(Files.readString(file))) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  private static String formatted(Path file) throws IOException {
    try {
      return new Formatter(JavaFormatterOptions.defaultOptions())
          .formatSourceAndFixImports(Files.readString(file));
    } catch (FormatterException e) {
      throw new IOException(file + " cannot be read as Java", e);
    }
  }
}
