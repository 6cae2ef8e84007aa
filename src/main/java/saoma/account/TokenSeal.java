package saoma.account;

import java.util.Optional;

/// Seals tokens before they are stored, so that a copy of the database charges nobody.
public interface TokenSeal {
  String close(String token);

  /// Empty if it was sealed under another key.
  Optional<String> open(String sealed);
}
