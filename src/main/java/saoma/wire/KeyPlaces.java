package saoma.wire;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PrivateKey;

/// Finds the keys that the settings name. By itself each name is a file; a till puts its key store
/// behind `keystore:NAME`.
@FunctionalInterface
public interface KeyPlaces {
  /// How a setting names a key in the key store.
  String IN_STORE = "keystore:";

  /// @throws InvalidPathException for what cannot be a file's name
  Path file(String named);

  /// @throws WrongKey if there is none, or another thing
  default PrivateKey privateKey(String named) throws WrongKey {
    if (named.startsWith(IN_STORE)) {
      throw new WrongKey(WrongKey.Problem.NO_KEYSTORE);
    }
    try {
      return Keys.privateKey(file(named));
    } catch (InvalidPathException e) {
      // What cannot even be a file name, such as a key itself. The exception quotes it.
      throw new WrongKey(WrongKey.Problem.UNREADABLE_FILE);
    }
  }
}
