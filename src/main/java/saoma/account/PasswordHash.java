package saoma.account;

/// Makes a short secret unreadable and knows it again. Slow on purpose, so never inside a
/// transaction. Neither call keeps or changes the secret.
public interface PasswordHash {
  String of(char[] secret);

  boolean matches(char[] secret, String hash);
}
