package saoma.settings;

/// One thing that is wrong with the settings, precise enough to be put right by hand.
///
/// @param field as in the file, `shop.till`; empty where the file as a whole is wrong
/// @param line in the file, from 1; 0 where it is not known
public record SettingsProblem(Kind kind, String field, int line) {
  /// What is wrong.
  public enum Kind {
    /// The file is there and cannot be read.
    NO_ACCESS,
    /// It is no JSON, or says the same thing twice.
    DAMAGED,
    /// A name this program does not know: misspelt, or written by a newer one.
    UNKNOWN_FIELD,
    /// A text where a number belongs, or the like.
    WRONG_TYPE,
    /// Not one of the values that are allowed there.
    WRONG_VALUE
  }

  SettingsProblem at(int known) {
    return new SettingsProblem(kind, field, known);
  }
}
