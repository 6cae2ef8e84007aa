package saoma.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import saoma.settings.SettingsProblem.Kind;

/// The file the settings lie in. It is replaced as a whole or not at all, and a file that cannot be
/// read is never written over without a copy beside it: somebody may have spent an hour on it.
public final class SettingsFile {
  /// More than settings can be; keeps a wrong file out of memory.
  private static final long LARGEST = 1_000_000;

  private final Path file;

  public SettingsFile(Path file) {
    this.file = file;
  }

  /// What was found.
  public sealed interface Found {
    /// Good settings.
    record Good(Settings settings) implements Found {}

    /// No file: a till nobody has set up, with `Settings.FRESH`.
    record Missing() implements Found {}

    /// A file that must be put right by a person; it stays as it is.
    record Bad(SettingsProblem problem) implements Found {}
  }

  public Found load() {
    try {
      if (Files.size(file) > LARGEST) {
        return new Found.Bad(new SettingsProblem(Kind.DAMAGED, "", 0));
      }
      return new Found.Good(SettingsText.read(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return new Found.Missing();
    } catch (IOException e) {
      return new Found.Bad(new SettingsProblem(Kind.NO_ACCESS, "", 0));
    } catch (SettingsText.Wrong e) {
      return new Found.Bad(e.problem());
    }
  }

  /// Writes a new file beside the old one, forces it to disk, and puts it in its place.
  ///
  /// @throws IllegalArgumentException if a value is not allowed; nothing is written then
  /// @throws IOException if the disk refuses; the old file is untouched then
  public void save(Settings settings) throws IOException {
    var problems = SettingsRules.problems(settings);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("settings that are not allowed: " + problems);
    }
    keepBad();
    WholeFile.replace(file, SettingsText.write(settings));
  }

  private void keepBad() throws IOException {
    if (load() instanceof Found.Bad) {
      var copy = file.resolveSibling("settings.damaged.json");
      for (var n = 2; Files.exists(copy); n++) {
        copy = file.resolveSibling("settings.damaged-" + n + ".json");
      }
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
