package saoma;

import saoma.cli.Runs.Finding;
import saoma.cli.Runs.Level;
import saoma.update.Published;
import saoma.update.Update;
import saoma.update.UpdateAsker;
import saoma.update.UpdateAsker.Heard;
import saoma.update.Version;

/// What `saoma doctor` says about newer versions.
///
/// @param here the one that runs
record UpdateExam(UpdateAsker asker, Version here) {
  private static final String SUBJECT = "updates";

  /// @param address empty where nobody is to be asked
  Finding examine(String address) {
    if (address.isEmpty()) {
      return new Finding(SUBJECT, Level.FINE, "this is " + here + "; nobody is asked", "");
    }
    return switch (asker.ask(address)) {
      case Heard.Good(var published) ->
          Update.of(here, published)
              .map(UpdateExam::newer)
              .orElseGet(
                  () -> new Finding(SUBJECT, Level.FINE, "this is " + here + ", the newest", ""));
      case Heard.Nothing(var why) ->
          new Finding(
              SUBJECT,
              Level.WARNING,
              "this is " + here + "; no word of newer ones: " + why,
              "Check the network and the address in updates.");
    };
  }

  private static Finding newer(Update update) {
    return new Finding(
        SUBJECT,
        Level.WARNING,
        words(update.there()) + "; this is " + update.here(),
        "Install it when the shop is closed; the till never does so by itself.");
  }

  private static String words(Published there) {
    var notes = there.notes().isEmpty() ? "" : " (" + there.notes() + ")";
    return "version " + there.version() + " of " + there.date() + " is there" + notes;
  }
}
