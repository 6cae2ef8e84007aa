package saoma.store.journal;

/// How the second copy of the journal stands. Selling never waits for it.
public sealed interface CopyState {
  /// None is wanted.
  record Off() implements CopyState {}

  /// It holds every record up to this one, forced.
  ///
  /// @param sameDisk it lies on the till's own disk, where it dies with it: perhaps the stick's
  ///   folder is there and the stick is not
  record Level(long seq, boolean sameDisk) implements CopyState {}

  /// It could not be written and is tried again every few seconds.
  ///
  /// @param records that it lacks, as far as is known
  /// @param why in the words of the system, for the log and the manager
  record Behind(long records, String why) implements CopyState {}
}
