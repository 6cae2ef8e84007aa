package saoma.wire;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/// Who a card terminal in the shop's network is. It has an address of the network and no name, so
/// its certificate names the device instead: `Model-Serial.live.terminal.adyen.com`, and only the
/// one root that the settings name may have signed it; Java's own authorities do not count.
public record TerminalTls(List<X509Certificate> roots, String poiId) {
  private static final String LEGACY = "legacy-terminal-certificate";
  private static final Pattern DOMAIN = Pattern.compile("\\.(test|live)\\.terminal\\.adyen\\.com");

  /// @param poiId the terminal's own name, `P400Plus-275039202`
  public TerminalTls {
    roots = List.copyOf(roots);
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("no root");
    }
  }

  OkHttpClient.Builder applyTo(OkHttpClient.Builder client) {
    try {
      var trust = trust();
      var context = SSLContext.getInstance("TLS");
      context.init(null, new X509TrustManager[] {trust}, null);
      return client
          .sslSocketFactory(context.getSocketFactory(), trust)
          .hostnameVerifier((_, session) -> isTheTerminal(session));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  private X509TrustManager trust() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (var i = 0; i < roots.size(); i++) {
      store.setCertificateEntry("root-" + i, roots.get(i));
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Stream.of(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private boolean isTheTerminal(SSLSession session) {
    try {
      var chain = session.getPeerCertificates();
      return chain.length > 0 && commonNames(chain[0]).stream().anyMatch(this::fits);
    } catch (SSLPeerUnverifiedException e) {
      return false;
    }
  }

  /// Devices do not read capitals apart; the legacy name stands for those without an own one.
  boolean fits(String commonName) {
    return Stream.of(poiId, LEGACY)
        .filter(name -> commonName.regionMatches(true, 0, name, 0, name.length()))
        .anyMatch(name -> DOMAIN.matcher(commonName.substring(name.length())).matches());
  }

  private static List<String> commonNames(Certificate certificate) {
    if (!(certificate instanceof X509Certificate own)) {
      return List.of();
    }
    try {
      return new LdapName(own.getSubjectX500Principal().getName())
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase("CN"))
              .map(part -> String.valueOf(part.getValue()))
              .toList();
    } catch (InvalidNameException e) {
      return List.of();
    }
  }
}
