package saoma.device.template;

/// What is wrong with a template, and where.
///
/// @param line counted from 1; 0 where something is missing as a whole
/// @param word that is meant, as it was written; of what is missing its block's English word
public record TemplateProblem(int line, Kind kind, String word) {
  /// What it is.
  public enum Kind {
    UNKNOWN_BLOCK,
    UNKNOWN_STYLE,
    /// The block has no such thing.
    STYLE_NOT_HERE,
    /// Two that cannot both be.
    STYLES_CLASH,
    WORDS_MISSING,
    WORDS_NOT_HERE,
    WORDS_TOO_LONG,
    BLOCK_TWICE,
    TOO_MANY_LINES,
    BLOCK_MISSING
  }
}
