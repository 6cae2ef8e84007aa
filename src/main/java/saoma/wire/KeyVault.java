package saoma.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import saoma.settings.Secret;
import saoma.settings.WholeFile;
import saoma.wire.WrongKey.Problem;

/// The shop's private keys in one PKCS#12 file under a password. The file is replaced as a whole,
/// forced, for its owner only, and the one before stays beside it: a key that the channel knows and
/// the shop has lost stops the shop.
public final class KeyVault {
  /// What a name in it may look like. PKCS#12 does not tell capitals apart, so there are none.
  public static final String NAME = "[a-z0-9][a-z0-9._-]{0,39}";

  private static final int BITS = 2048;
  private static final long LARGEST = 1_000_000;

  private final Path file;
  private final Secret password;
  private final KeyStore store;

  private KeyVault(Path file, Secret password, KeyStore store) {
    this.file = file;
    this.password = password;
    this.store = store;
  }

  /// Opens the file, or begins an empty vault where there is none; nothing is written yet.
  ///
  /// @throws WrongKey `KEYSTORE_LOCKED` for another password, `KEYSTORE_DAMAGED` for what is no
  ///   PKCS#12
  public static KeyVault open(Path file, Secret password) throws WrongKey {
    try {
      var store = KeyStore.getInstance("PKCS12");
      var exists = Files.exists(file);
      if (exists && (!Files.isRegularFile(file) || Files.size(file) > LARGEST)) {
        throw new WrongKey(Problem.KEYSTORE_DAMAGED);
      }
      var content = exists ? new ByteArrayInputStream(Files.readAllBytes(file)) : null;
      store.load(content, chars(password));
      if (exists && !store.aliases().hasMoreElements()) {
        // Without a key there is no seal, and any password would fit.
        throw new WrongKey(Problem.KEYSTORE_DAMAGED);
      }
      return new KeyVault(file, password, store);
    } catch (IOException e) {
      throw new WrongKey(
          e.getCause() instanceof GeneralSecurityException
              ? Problem.KEYSTORE_LOCKED
              : Problem.KEYSTORE_DAMAGED);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new WrongKey(Problem.KEYSTORE_DAMAGED);
    }
  }

  /// All names, sorted.
  public List<String> names() {
    try {
      return List.copyOf(new TreeSet<>(Collections.list(store.aliases())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the vault was opened", e);
    }
  }

  /// @throws WrongKey `NO_SUCH_NAME`
  public PrivateKey key(String name) throws WrongKey {
    try {
      if (store.getKey(known(name), chars(password)) instanceof PrivateKey key) {
        return key;
      }
      throw new WrongKey(Problem.NO_SUCH_NAME);
    } catch (GeneralSecurityException e) {
      throw new WrongKey(Problem.KEYSTORE_LOCKED);
    }
  }

  /// What the channel is given.
  public PublicKey publicKey(String name) throws WrongKey {
    return Keys.publicHalf(key(name));
  }

  /// A new RSA key of 2048 bits, the length that both channels ask for.
  ///
  /// @throws IOException if the disk refuses; the vault is as it was
  public PublicKey generate(String name, Instant now) throws WrongKey, IOException {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return add(name, generator.generateKeyPair().getPrivate(), now);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java makes RSA keys", e);
    }
  }

  /// Takes in a key. A name is never given to another key: the old one may still be in use at the
  /// channel.
  public PublicKey add(String name, PrivateKey key, Instant now) throws WrongKey, IOException {
    if (!name.matches(NAME)) {
      throw new WrongKey(Problem.NOT_A_NAME);
    }
    if (names().contains(name)) {
      throw new WrongKey(Problem.NAME_TAKEN);
    }
    var published = Keys.publicHalf(key);
    var certificate = OwnCertificate.of(name, key, published, now);
    try {
      store.setKeyEntry(
          name, key, chars(password), new java.security.cert.Certificate[] {certificate});
      save();
      return published;
    } catch (GeneralSecurityException e) {
      throw new WrongKey(Problem.NOT_A_KEY);
    }
  }

  private void save() throws IOException, GeneralSecurityException {
    var content = new ByteArrayOutputStream();
    store.store(content, chars(password));
    if (Files.exists(file)) {
      WholeFile.replace(file.resolveSibling("keys.previous.p12"), Files.readAllBytes(file));
    }
    WholeFile.replace(file, content.toByteArray());
  }

  private String known(String name) throws WrongKey {
    var lower = name.toLowerCase(Locale.ROOT);
    if (!names().contains(lower)) {
      throw new WrongKey(Problem.NO_SUCH_NAME);
    }
    return lower;
  }

  private static char[] chars(Secret password) {
    return password.reveal().toCharArray();
  }
}
