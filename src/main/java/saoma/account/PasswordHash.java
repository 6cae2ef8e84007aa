package saoma.account;

/// Makes a short secret unreadable and knows it again. Slow on purpose, so never inside a
/// transaction. Neither call keeps or changes the secret.
public interface PasswordHash {
  String of(char[] secret);

  boolean matches(char[] secret, String hash);

  /// Hashes with the salt and the cost of another hash: the same secret gives just that one. Empty
  /// for what is no hash.
  String again(char[] secret, String hash);
}
