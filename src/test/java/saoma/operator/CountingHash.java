package saoma.operator;

import saoma.account.PasswordHash;

/// A hash that costs nothing and counts how often it was asked.
public final class CountingHash implements PasswordHash {
  private int asked;

  public int asked() {
    return asked;
  }

  @Override
  public String of(char[] secret) {
    asked++;
    return "plain " + new String(secret);
  }

  @Override
  public boolean matches(char[] secret, String hash) {
    return of(secret).equals(hash);
  }

  @Override
  public String again(char[] secret, String hash) {
    asked++;
    return hash.startsWith("plain ") ? "plain " + new String(secret) : "";
  }
}
