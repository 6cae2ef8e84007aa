package saoma.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The folder a till lives in, and where everything stands inside it.
public record Home(Path root) {
  /// The platform's own place for a program's data.
  public static Home standard(Map<String, String> environment, String osName, Path userHome) {
    if (osName.startsWith("Windows")) {
      var base = environment.get("LOCALAPPDATA");
      return new Home(
          (base == null ? userHome.resolve("AppData/Local") : Path.of(base)).resolve("Saoma"));
    }
    if (osName.startsWith("Mac")) {
      return new Home(userHome.resolve("Library/Application Support/Saoma"));
    }
    var base = environment.get("XDG_DATA_HOME");
    return new Home(
        (base == null || base.isBlank() ? userHome.resolve(".local/share") : Path.of(base))
            .resolve("saoma"));
  }

  /// What this folder is for.
  public Room room() {
    for (var room : Room.values()) {
      if (room != Room.SHOP && Files.exists(mark(room))) {
        return room;
      }
    }
    return Room.SHOP;
  }

  /// The file that says what this folder is for.
  public Path mark(Room room) {
    return root.resolve(room.file());
  }

  /// The sample shop beside these books; its folder may not be there.
  public Home sample() {
    return new Home(root.resolve("sample"));
  }

  /// Where new clerks of this shop rehearse; its folder may not be there.
  public Home rehearsal() {
    return new Home(root.resolve("rehearsal"));
  }

  public Path settingsFile() {
    return root.resolve("settings.json");
  }

  /// The database, without the suffix that H2 adds.
  public Path database() {
    return root.resolve("data").resolve("till");
  }

  /// Is there where the shop wanted to begin with an empty shelf.
  public Path emptyShelf() {
    return root.resolve("data").resolve("empty-shelf");
  }

  /// Where the money journal lies.
  public Path journal() {
    return root.resolve("data").resolve("journal");
  }

  public Path backups() {
    return root.resolve("backups");
  }

  /// Where a restore puts what lay in its way.
  public Path setAside() {
    return root.resolve("set-aside");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /// The shop's private keys, under a password.
  public Path keys() {
    return root.resolve("keys.p12");
  }

  /// The password of the keys, where none is given from outside.
  public Path keysPassword() {
    return root.resolve("keys.password");
  }

  /// What the tokens of bound cards are sealed with.
  public Path tokenKey() {
    return root.resolve("card-tokens.key");
  }

  /// What receipts are signed with.
  public Path receiptKey() {
    return root.resolve("receipts.key");
  }

  /// By what programs prove that they may hand over orders.
  public Path handoverToken() {
    return root.resolve("handover.token");
  }

  /// Where reports are saved to.
  public Path reports() {
    return root.resolve("reports");
  }

  /// Where receipts are printed to, as text.
  public Path receipts() {
    return root.resolve("receipts");
  }

  /// The shop's templates of receipts.
  public Path slips() {
    return root.resolve("slips");
  }

  /// The shop's own pictures, for the customer's screen while nobody is served.
  public Path pictures() {
    return root.resolve("pictures");
  }

  public Path practice() {
    return root.resolve("practice");
  }

  /// A file named in the settings: absolute, or seen from here.
  public Path file(String named) {
    return root.resolve(named);
  }

  /// A folder of the settings that may be left blank.
  public Optional<Path> optionalFile(String named) {
    return Optional.of(named).filter(one -> !one.isEmpty()).map(this::file);
  }
}
