package saoma.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import saoma.settings.WholeFile;
import saoma.wire.WrongKey.Problem;

/// What a client proves itself with where a server wants that too: a key and its certificate out of
/// a PKCS#12 file. Whom the client believes does not change.
public final class ClientPapers {
  private static final long LARGEST = 1_000_000;
  private static final String ALIAS = "client";

  private final KeyManager[] keys;

  private ClientPapers(KeyManager[] keys) {
    this.keys = keys;
  }

  /// @throws WrongKey if the file is missing, another thing, holds no key, or the password does not
  ///   open it
  public static ClientPapers read(Path file, String password) throws WrongKey {
    try {
      if (!Files.isRegularFile(file)) {
        throw new WrongKey(Problem.UNREADABLE_FILE);
      }
      if (Files.size(file) > LARGEST) {
        throw new WrongKey(Problem.KEYSTORE_DAMAGED);
      }
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password.toCharArray());
      requireKey(store);
      var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, password.toCharArray());
      return new ClientPapers(factory.getKeyManagers());
    } catch (NoSuchFileException e) {
      throw new WrongKey(Problem.UNREADABLE_FILE);
    } catch (IOException e) {
      var locked = e.getCause() instanceof GeneralSecurityException;
      throw new WrongKey(locked ? Problem.KEYSTORE_LOCKED : Problem.KEYSTORE_DAMAGED);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new WrongKey(Problem.KEYSTORE_DAMAGED);
    }
  }

  private static void requireKey(KeyStore store) throws GeneralSecurityException, WrongKey {
    for (var alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return;
      }
    }
    throw new WrongKey(Problem.NOT_A_KEY);
  }

  /// Writes papers that vouch for themselves: enough for a practice gateway, which made the key.
  ///
  /// @throws IOException if the disk refuses
  public static void make(Path file, String name, KeyPair pair, String password, Instant now)
      throws IOException {
    try {
      var paper = OwnCertificate.of(name, pair.getPrivate(), pair.getPublic(), now);
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          ALIAS, pair.getPrivate(), password.toCharArray(), new Certificate[] {paper});
      var content = new ByteArrayOutputStream();
      store.store(content, password.toCharArray());
      WholeFile.replace(file, content.toByteArray());
    } catch (GeneralSecurityException | WrongKey e) {
      throw new IOException("the papers cannot be made", e);
    }
  }

  OkHttpClient.Builder applyTo(OkHttpClient.Builder client) {
    try {
      var trust = usualTrust();
      var context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {trust}, null);
      return client.sslSocketFactory(context.getSocketFactory(), trust);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  private static X509TrustManager usualTrust() throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return Stream.of(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /// Nothing of the key.
  @Override
  public String toString() {
    return "ClientPapers";
  }
}
