package saoma.store.power;

/// One thing done to the disk, in the order it was done.
sealed interface Act {
  String file();

  record Create(String file) implements Act {}

  /// Lasting at once: a name that comes back makes the till safer, not less safe.
  record Delete(String file) implements Act {}

  /// Lasting at once, as whoever renames here forces the folder; what is in the file is not.
  record Rename(String file, String to) implements Act {}

  /// Never changed once it is here.
  @SuppressWarnings("ArrayRecordComponent")
  record Write(String file, long at, byte[] bytes) implements Act {}

  record Truncate(String file, long size) implements Act {}

  record Force(String file) implements Act {}

  /// Nothing was done: a force of which the disk only said so, or a write that it did not take.
  record Ignored(String file) implements Act {}

  /// A force that failed. The kernel reports it once, drops the pages, and says of the next force
  /// that all went well.
  record Failed(String file) implements Act {}
}
