package saoma.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/// Reads the key files that the settings name. Keeps nothing: a key that was exchanged on disk is
/// the new one at the next reading.
public final class Secrets {
  /// A certificate chain is far below; a film named by mistake is far above.
  private static final long LARGEST = 100_000;

  private final Home home;

  public Secrets(Home home) {
    this.home = home;
  }

  /// What a name in the settings led to.
  public sealed interface Found {
    /// The file, as text without white space around it.
    record Good(Secret secret) implements Found {}

    /// The setting is empty.
    record NotSet() implements Found {}

    /// No file is called so.
    record NoFile() implements Found {}

    /// A folder, a file without rights, or one that is no text.
    record Unreadable() implements Found {}
  }

  /// @param named a file, absolute or seen from the till's home
  public Found read(String named) {
    if (named.isBlank()) {
      return new Found.NotSet();
    }
    try {
      var file = home.file(named.strip());
      if (!Files.exists(file)) {
        return new Found.NoFile();
      }
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return new Found.Unreadable();
      }
      var text = Files.readString(file).strip();
      return new Found.Good(new Secret(text, OwnerOnly.othersMayRead(file)));
    } catch (NoSuchFileException e) {
      return new Found.NoFile();
    } catch (InvalidPathException | IOException e) {
      return new Found.Unreadable();
    }
  }
}
