package saoma.report;

/// The texts of one language.
@FunctionalInterface
public interface Words {
  /// @param key of a text
  /// @param values ready texts for its places
  String of(String key, Object... values);
}
