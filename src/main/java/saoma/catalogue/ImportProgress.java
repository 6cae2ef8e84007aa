package saoma.catalogue;

/// Hears how far an import is, every few thousand lines, and may end it.
@FunctionalInterface
public interface ImportProgress {
  /// Where nobody knows how much is to come.
  int UNKNOWN = -1;

  /// @param permille the part of the file that was read, 0 to 1000, or `UNKNOWN`
  /// @return whether to go on
  boolean goOn(long lines, int permille);
}
