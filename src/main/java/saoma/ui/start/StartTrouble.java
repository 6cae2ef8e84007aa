package saoma.ui.start;

import java.util.Locale;

/// Why the till does not open, as far as it matters to the person in front of it.
public enum StartTrouble {
  DAMAGED(true),
  /// The journal of the money and the books do not belong together.
  JOURNAL(true),
  NOT_OURS(true),
  READ_ONLY(false),
  DISK_FULL(false),
  /// The folder is on a network share, or another program synchronises it.
  SHARED_FOLDER(false),
  NEWER(false),
  IN_USE(false),
  /// A setting of the file or a part of the program with which sales could be lost.
  UNSAFE(false),
  SETTINGS(false);

  private final boolean restorable;

  StartTrouble(boolean restorable) {
    this.restorable = restorable;
  }

  /// Whether a backup is a way out. Where the books are whole it is none: it would only throw away
  /// what came after it.
  boolean restorable() {
    return restorable;
  }

  /// The head of its texts.
  String key() {
    return "start." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
