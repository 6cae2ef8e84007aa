package saoma.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import saoma.wire.WrongKey.Problem;

/// Turns a block whose form has been told into a key or certificate of the JDK, or says why it is
/// none. All keys are written anew from their numbers, so what surrounds them does not matter.
final class KeyContent {
  private static final int MIN_BITS = 2048;
  private static final AlgorithmIdentifier RSA =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

  /// Made once: setting one up costs more than reading many certificates.
  private static final Provider OWN = new BouncyCastleProvider();

  private KeyContent() {}

  static PrivateKey pkcs8(ASN1Primitive content) throws WrongKey {
    try {
      var info = PrivateKeyInfo.getInstance(content);
      requireRsa(info.getPrivateKeyAlgorithm().getAlgorithm());
      return pkcs1(info.parsePrivateKey().toASN1Primitive());
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new WrongKey(Problem.NOT_A_KEY);
    }
  }

  /// Written anew from its numbers: so the outer form, and attributes behind the key, do not
  /// matter.
  static PrivateKey pkcs1(ASN1Primitive content) throws WrongKey {
    try {
      var info = new PrivateKeyInfo(RSA, RSAPrivateKey.getInstance(content));
      var key =
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
      requireLong(key);
      return key;
    } catch (IOException
        | GeneralSecurityException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new WrongKey(Problem.NOT_A_KEY);
    }
  }

  static PublicKey pkcs1Public(ASN1Primitive content) throws WrongKey {
    try {
      return spki(new SubjectPublicKeyInfo(RSA, content).toASN1Primitive());
    } catch (IOException e) {
      throw new WrongKey(Problem.NOT_A_KEY);
    }
  }

  static PublicKey spki(ASN1Primitive content) throws WrongKey {
    try {
      var info = SubjectPublicKeyInfo.getInstance(content);
      requireRsa(info.getAlgorithm().getAlgorithm());
      var key =
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(info.getEncoded()));
      requireLong(key);
      return key;
    } catch (IOException
        | GeneralSecurityException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new WrongKey(Problem.NOT_A_KEY);
    }
  }

  /// The JDK's own reader refuses certificates of curves it does not know, so BouncyCastle reads
  /// them, from an instance of its own: nothing is registered for the whole process.
  static X509Certificate certificate(ASN1Primitive content) throws WrongKey {
    try {
      var factory = CertificateFactory.getInstance("X.509", OWN);
      if (factory.generateCertificate(new ByteArrayInputStream(content.getEncoded()))
          instanceof X509Certificate certificate) {
        return certificate;
      }
      throw new WrongKey(Problem.NOT_A_KEY);
    } catch (IOException
        | GeneralSecurityException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new WrongKey(Problem.NOT_A_KEY);
    }
  }

  static ASN1Primitive parsed(byte[] der) throws WrongKey {
    try {
      return ASN1Primitive.fromByteArray(der);
    } catch (IOException e) {
      throw new WrongKey(Problem.NOT_A_KEY);
    }
  }

  private static void requireRsa(ASN1ObjectIdentifier algorithm) throws WrongKey {
    if (!PKCSObjectIdentifiers.rsaEncryption.equals(algorithm)) {
      throw new WrongKey(Problem.NOT_RSA);
    }
  }

  private static void requireLong(Key key) throws WrongKey {
    if (!(key instanceof RSAKey rsa)) {
      throw new WrongKey(Problem.NOT_RSA);
    }
    if (rsa.getModulus().bitLength() < MIN_BITS) {
      throw new WrongKey(Problem.TOO_SHORT);
    }
  }
}
