package saoma.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Map;
import saoma.settings.Home;
import saoma.settings.KeysPassword;
import saoma.wire.WrongKey.Problem;

/// The keys of one till: files, and the key store in its home. Keeps nothing: a key that was
/// exchanged on disk is the new one at the next reading.
public record HomeKeys(Home home, KeysPassword password) implements KeyPlaces {
  /// @param environment where the password may stand
  public static HomeKeys of(Home home, Map<String, String> environment) {
    return new HomeKeys(home, new KeysPassword(home, environment));
  }

  @Override
  public Path file(String named) {
    return home.file(named);
  }

  @Override
  public PrivateKey privateKey(String named) throws WrongKey {
    return named.startsWith(IN_STORE)
        ? vault().key(named.substring(IN_STORE.length()).strip())
        : KeyPlaces.super.privateKey(named);
  }

  /// The key store, open.
  ///
  /// @throws WrongKey if there is none, or no password for it
  public KeyVault vault() throws WrongKey {
    if (!Files.exists(home.keys())) {
      throw new WrongKey(Problem.NO_KEYSTORE);
    }
    try {
      var found = password.find();
      if (found.isEmpty()) {
        throw new WrongKey(Problem.KEYSTORE_LOCKED);
      }
      return KeyVault.open(home.keys(), found.get());
    } catch (IOException e) {
      throw new WrongKey(Problem.KEYSTORE_LOCKED);
    }
  }
}
