package saoma;

import java.io.IOException;
import saoma.cli.CannotEnter;
import saoma.settings.Home;
import saoma.store.CannotOpen;
import saoma.store.Database;
import saoma.ui.start.StartTrouble;

/// Why the books are not opened, in words for a person, with what to do.
final class Refusals {
  private Refusals() {}

  /// The same for the glass: what the opening met, as far as the person in front can do something.
  static StartTrouble trouble(CannotEnter why) {
    if (why.getCause() instanceof CannotOpen books) {
      return trouble(books.reason());
    }
    return why.getCause() instanceof IOException ? StartTrouble.READ_ONLY : StartTrouble.SETTINGS;
  }

  private static StartTrouble trouble(CannotOpen.Reason reason) {
    return switch (reason) {
      case IN_USE -> StartTrouble.IN_USE;
      case NEWER_SCHEMA -> StartTrouble.NEWER;
      case NO_ACCESS -> StartTrouble.READ_ONLY;
      case DAMAGED -> StartTrouble.DAMAGED;
      case JOURNAL -> StartTrouble.JOURNAL;
      case NOT_OURS -> StartTrouble.NOT_OURS;
      case DISK_FULL -> StartTrouble.DISK_FULL;
      case SHARED_FOLDER -> StartTrouble.SHARED_FOLDER;
      case WRONG_H2_VERSION, UNSAFE_SETTINGS -> StartTrouble.UNSAFE;
    };
  }

  static String words(CannotOpen.Reason reason, Home home) {
    return switch (reason) {
      case IN_USE -> "The till in " + home.root() + " is open already. Close it and try again.";
      case NEWER_SCHEMA -> "A newer Saoma has written these books. Use that one.";
      case NO_ACCESS ->
          "The books in "
              + home.root()
              + " may not be read and written. Check the folder's rights.";
      case DAMAGED ->
          "The books in "
              + home.root()
              + " cannot be read. Change nothing there and call the manager.";
      case JOURNAL ->
          "The money journal in "
              + home.journal()
              + " holds what the database lacks and cannot give it back. Change nothing there;"
              + " restore the newest backup, or bring back the journal's second copy.";
      case NOT_OURS ->
          "In "
              + Database.suffixed(home.database())
              + " lies a file that Saoma did not write. It was not touched; move it away, or choose"
              + " another folder.";
      case DISK_FULL ->
          "There is too little room on the disk of "
              + home.root()
              + " to keep a sale. Make room, then try again.";
      case SHARED_FOLDER ->
          "The folder "
              + home.root()
              + " lies on a network or is synchronised. Choose one on a disk of this machine.";
      case WRONG_H2_VERSION, UNSAFE_SETTINGS ->
          "The books are not opened, because sales could be lost (" + reason + ").";
    };
  }
}
