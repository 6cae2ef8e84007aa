package saoma.store.power;

/// Whose forces the disk ignores while it claims to have done them. A proof that does not notice
/// proves nothing.
public enum Lie {
  NONE,
  JOURNAL,
  DATABASE,
  BOTH;

  boolean isAbout(String file) {
    return switch (this) {
      case NONE -> false;
      case JOURNAL -> !ForgetfulDisk.isDatabase(file);
      case DATABASE -> ForgetfulDisk.isDatabase(file);
      case BOTH -> true;
    };
  }
}
