package saoma.wire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import saoma.wire.WrongKey.Problem;

/// Reads RSA keys and X.509 certificates in every form that shops hold them in, and says what was
/// pasted when it is not the right thing. The most frequent support case of every payment library
/// is a key in the wrong place.
public final class Keys {
  private Keys() {}

  public static PrivateKey privateKey(Path file) throws WrongKey {
    return privateKey(KeyText.read(file));
  }

  /// Reads PKCS#8 or PKCS#1, armoured or bare.
  public static PrivateKey privateKey(String text) throws WrongKey {
    var blocks = KeyText.blocks(text);
    for (var block : blocks) {
      switch (block.form()) {
        case PKCS8 -> {
          return KeyContent.pkcs8(block.content());
        }
        case PKCS1_PRIVATE -> {
          return KeyContent.pkcs1(block.content());
        }
        case ENCRYPTED -> throw new WrongKey(Problem.ENCRYPTED_KEY);
        case EC_PRIVATE -> throw new WrongKey(Problem.NOT_RSA);
        case SPKI, PKCS1_PUBLIC, CERTIFICATE, UNKNOWN -> {}
      }
    }
    throw new WrongKey(
        switch (blocks.getFirst().form()) {
          case SPKI, PKCS1_PUBLIC -> Problem.PUBLIC_KEY_IN_PRIVATE_SLOT;
          case CERTIFICATE -> Problem.CERTIFICATE_IN_KEY_SLOT;
          case PKCS8, PKCS1_PRIVATE, ENCRYPTED, EC_PRIVATE, UNKNOWN -> Problem.NOT_A_KEY;
        });
  }

  public static PublicKey publicKey(Path file) throws WrongKey {
    return publicKey(KeyText.read(file));
  }

  /// Reads SubjectPublicKeyInfo or PKCS#1, armoured or bare.
  public static PublicKey publicKey(String text) throws WrongKey {
    var blocks = KeyText.blocks(text);
    for (var block : blocks) {
      switch (block.form()) {
        case SPKI -> {
          return KeyContent.spki(block.content());
        }
        case PKCS1_PUBLIC -> {
          return KeyContent.pkcs1Public(block.content());
        }
        case PKCS8, PKCS1_PRIVATE, ENCRYPTED, EC_PRIVATE ->
            throw new WrongKey(Problem.PRIVATE_KEY_IN_PUBLIC_SLOT);
        case CERTIFICATE, UNKNOWN -> {}
      }
    }
    throw new WrongKey(
        blocks.getFirst().form() == KeyText.Form.CERTIFICATE
            ? Problem.CERTIFICATE_IN_KEY_SLOT
            : Problem.NOT_A_KEY);
  }

  public static List<X509Certificate> certificates(Path file) throws WrongKey {
    return certificates(KeyText.read(file));
  }

  /// Reads one certificate or a chain, in the order of the text. Roots of other algorithms than RSA
  /// are read too: Alipay's root file begins with one.
  public static List<X509Certificate> certificates(String text) throws WrongKey {
    var found = new ArrayList<X509Certificate>();
    for (var block : KeyText.blocks(text)) {
      found.add(
          switch (block.form()) {
            case CERTIFICATE -> KeyContent.certificate(block.content());
            case PKCS8, PKCS1_PRIVATE, SPKI, PKCS1_PUBLIC, ENCRYPTED, EC_PRIVATE ->
                throw new WrongKey(Problem.KEY_IN_CERTIFICATE_SLOT);
            case UNKNOWN -> throw new WrongKey(Problem.NOT_A_KEY);
          });
    }
    return List.copyOf(found);
  }

  /// The RSA key inside a certificate.
  public static PublicKey publicKey(X509Certificate certificate) throws WrongKey {
    return KeyContent.spki(KeyContent.parsed(certificate.getPublicKey().getEncoded()));
  }

  /// The public half, which an RSA private key carries in itself.
  public static PublicKey publicHalf(PrivateKey key) throws WrongKey {
    if (!(key instanceof RSAPrivateCrtKey crt)) {
      throw new WrongKey(Problem.NOT_RSA);
    }
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(crt.getModulus(), crt.getPublicExponent()));
    } catch (GeneralSecurityException e) {
      throw new WrongKey(Problem.NOT_A_KEY);
    }
  }

  /// Proves by a signature that the two belong together.
  public static void requirePair(PrivateKey own, PublicKey published) throws WrongKey {
    if (!fit(own, published)) {
      throw new WrongKey(Problem.PAIR_DOES_NOT_FIT);
    }
  }

  /// Proves that the channel's key is not the shop's own public key, pasted into the wrong field.
  public static void requireForeign(PrivateKey own, PublicKey channels) throws WrongKey {
    if (fit(own, channels)) {
      throw new WrongKey(Problem.OWN_PUBLIC_KEY);
    }
  }

  /// A key as a PEM file: PKCS#8 for a private one, SubjectPublicKeyInfo for a public one.
  public static String pem(Key key) {
    var label = key instanceof PrivateKey ? "PRIVATE KEY" : "PUBLIC KEY";
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
  }

  private static boolean fit(PrivateKey key, PublicKey published) {
    var probe = "saoma".getBytes(StandardCharsets.UTF_8);
    return Verifier.rsa(published).verify(probe, Signer.rsa(key).sign(probe));
  }
}
