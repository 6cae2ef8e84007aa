package saoma.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import saoma.settings.WholeFile;

/// What a practice terminal proves itself with: a root of its own, and a certificate that names the
/// device as a real one does. A till trusts it only because its settings name this root.
///
/// @param store key and chain for a TLS server, under `PASSWORD`
public record TerminalPapers(X509Certificate root, KeyStore store) {
  /// Of a store that never leaves memory.
  public static final String PASSWORD = "practice";

  private static final String ALIAS = "terminal";
  private static final Duration LONG = Duration.ofDays(3650);
  private static final Duration BEFORE = Duration.ofDays(2);

  /// Of an elliptic curve: made in no time, at each start anew.
  private static final int BITS = 256;

  /// Those of the file; made, and kept there, if it is missing. A device that was restarted is
  /// still the same device.
  ///
  /// @throws IOException if the file is another thing
  public static TerminalPapers kept(Path file, String poiId, Instant now) throws IOException {
    try {
      if (!Files.exists(file)) {
        var made = issued(poiId, now);
        var content = new ByteArrayOutputStream();
        made.store().store(content, PASSWORD.toCharArray());
        WholeFile.replace(file, content.toByteArray());
        return made;
      }
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(Files.readAllBytes(file)), PASSWORD.toCharArray());
      var chain = store.getCertificateChain(ALIAS);
      if (chain == null || !(chain[chain.length - 1] instanceof X509Certificate root)) {
        throw new IOException("not the papers of a terminal");
      }
      return new TerminalPapers(root, store);
    } catch (GeneralSecurityException e) {
      throw new IOException("not the papers of a terminal", e);
    }
  }

  /// Makes both, valid from two days ago for ten years.
  public static TerminalPapers issued(String poiId, Instant now) {
    try {
      var authority = pair();
      var own = pair();
      var rootName = name("Saoma practice terminal root");
      var leafName = name(poiId + ".test.terminal.adyen.com");
      var root =
          signed(rootName, rootName, authority.getPublic(), authority.getPrivate(), true, now);
      var leaf = signed(leafName, rootName, own.getPublic(), authority.getPrivate(), false, now);
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          ALIAS, own.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {leaf, root});
      return new TerminalPapers(root, store);
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("every Java makes such keys", e);
    }
  }

  /// The root as a PEM file.
  public String rootPem() {
    try {
      var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("it was just made", e);
    }
  }

  private static KeyPair pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(BITS);
    return generator.generateKeyPair();
  }

  private static X500Name name(String commonName) {
    return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
  }

  private static X509Certificate signed(
      X500Name who, X500Name by, PublicKey key, PrivateKey with, boolean authority, Instant now)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    var builder =
        new JcaX509v3CertificateBuilder(
            by,
            BigInteger.valueOf(authority ? 1 : 2),
            Date.from(now.minus(BEFORE)),
            Date.from(now.plus(LONG)),
            who,
            key);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    var paper = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(with));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(paper.getEncoded()));
  }
}
