package saoma.cli;

/// What every command's exit code means.
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int MISUSED = 2;

  /// Both sides were compared, and somebody has to decide about differences.
  public static final int DIFFERS = 3;

  private ExitCode() {}
}
