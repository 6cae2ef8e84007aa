package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import saoma.cli.Runs.Finding;
import saoma.cli.Runs.Level;
import saoma.settings.Home;
import saoma.settings.WholeFile;
import saoma.wire.HomeKeys;
import saoma.wire.WrongKey;

/// What `saoma doctor` says about the shop's keys: whether they open with the password that the
/// till will have, and whether others may read them.
final class KeysExam {
  private static final String SUBJECT = "keys";

  private KeysExam() {}

  /// Empty where there are none.
  static Optional<Finding> of(Home home) {
    return Files.exists(home.keys()) ? Optional.of(judged(home)) : Optional.empty();
  }

  private static Finding judged(Home home) {
    try {
      var names = HomeKeys.of(home, System.getenv()).vault().names();
      if (WholeFile.othersMayRead(home.keys())) {
        return open("keys.p12", "chmod 600 " + home.keys());
      }
      if (WholeFile.othersMayRead(home.keysPassword())) {
        return open("the password of the keys", "chmod 600 " + home.keysPassword());
      }
      var sentence = "keys.p12 opens: " + String.join(", ", names);
      return new Finding(SUBJECT, Level.FINE, sentence, "");
    } catch (WrongKey e) {
      return wrong("keys.p12 does not open", Doctor.words(e.problem().key()));
    } catch (IOException e) {
      return wrong("keys.p12 may not be read", "Check the folder's rights.");
    }
  }

  private static Finding open(String what, String advice) {
    var sentence = "other users of this computer may read " + what;
    return new Finding(SUBJECT, Level.WARNING, sentence, advice);
  }

  private static Finding wrong(String sentence, String advice) {
    return new Finding(SUBJECT, Level.WRONG, sentence, advice);
  }
}
