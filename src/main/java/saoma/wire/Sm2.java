package saoma.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import saoma.wire.WrongKey.Problem;

/// SM2 with SM3, the signature of WeChat's national-cipher variant: the curve sm2p256v1, the
/// default user id, DER in Base64 (GB/T 32918.2). Keys are read as people have them, like RSA keys
/// in `Keys`.
public final class Sm2 {
  private static final String USER_ID = "1234567812345678";

  private Sm2() {}

  /// A key of the shop. Says nothing of itself.
  public static final class Own {
    private final ECPrivateKeyParameters parameters;

    private Own(ECPrivateKeyParameters parameters) {
      this.parameters = parameters;
    }

    public Signer signer() {
      return message -> sign(parameters, message);
    }
  }

  /// A key that others sign with.
  public static final class Published {
    private final ECPublicKeyParameters parameters;

    private Published(ECPublicKeyParameters parameters) {
      this.parameters = parameters;
    }

    public Verifier verifier() {
      return (message, signature) -> isSignedBy(parameters, message, signature);
    }
  }

  /// Reads PKCS#8, armoured or bare.
  public static Own own(Path file) throws WrongKey {
    return own(KeyText.read(file));
  }

  public static Own own(String text) throws WrongKey {
    for (var block : KeyText.blocks(text)) {
      switch (block.form()) {
        case PKCS8 -> {
          if (key(block.content(), true) instanceof ECPrivateKeyParameters key) {
            return new Own(key);
          }
        }
        case SPKI, PKCS1_PUBLIC -> throw new WrongKey(Problem.PUBLIC_KEY_IN_PRIVATE_SLOT);
        case CERTIFICATE -> throw new WrongKey(Problem.CERTIFICATE_IN_KEY_SLOT);
        case ENCRYPTED -> throw new WrongKey(Problem.ENCRYPTED_KEY);
        case PKCS1_PRIVATE, EC_PRIVATE, UNKNOWN -> {}
      }
    }
    throw new WrongKey(Problem.NOT_A_KEY);
  }

  /// Reads SubjectPublicKeyInfo, armoured or bare.
  public static Published published(Path file) throws WrongKey {
    return published(KeyText.read(file));
  }

  public static Published published(String text) throws WrongKey {
    for (var block : KeyText.blocks(text)) {
      switch (block.form()) {
        case SPKI -> {
          return published(block.content());
        }
        case PKCS8, PKCS1_PRIVATE, ENCRYPTED, EC_PRIVATE ->
            throw new WrongKey(Problem.PRIVATE_KEY_IN_PUBLIC_SLOT);
        case CERTIFICATE -> throw new WrongKey(Problem.CERTIFICATE_IN_KEY_SLOT);
        case PKCS1_PUBLIC, UNKNOWN -> {}
      }
    }
    throw new WrongKey(Problem.NOT_A_KEY);
  }

  /// The key inside a certificate.
  public static Published published(X509Certificate certificate) throws WrongKey {
    return published(KeyContent.parsed(certificate.getPublicKey().getEncoded()));
  }

  /// Proves that the channel's key is not the shop's own, pasted into the wrong field.
  public static void requireForeign(Own own, Published channels) throws WrongKey {
    var probe = "saoma".getBytes(StandardCharsets.UTF_8);
    if (channels.verifier().verify(probe, own.signer().sign(probe))) {
      throw new WrongKey(Problem.OWN_PUBLIC_KEY);
    }
  }

  private static Published published(ASN1Primitive content) throws WrongKey {
    if (key(content, false) instanceof ECPublicKeyParameters key) {
      return new Published(key);
    }
    throw new WrongKey(Problem.NOT_A_KEY);
  }

  private static AsymmetricKeyParameter key(ASN1Primitive content, boolean own) throws WrongKey {
    try {
      var key =
          own
              ? PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(content))
              : PublicKeyFactory.createKey(SubjectPublicKeyInfo.getInstance(content));
      var curve = GMNamedCurves.getByName("sm2p256v1").getCurve();
      if (key instanceof ECKeyParameters ec && ec.getParameters().getCurve().equals(curve)) {
        return key;
      }
      throw new WrongKey(Problem.NOT_A_KEY);
    } catch (IOException | RuntimeException e) {
      // A key of another kind makes the factories throw whatever comes to hand.
      throw new WrongKey(Problem.NOT_A_KEY);
    }
  }

  private static String sign(ECPrivateKeyParameters key, byte[] message) {
    try {
      var signer = signer(true, new ParametersWithRandom(key, new SecureRandom()));
      signer.update(message, 0, message.length);
      return Base64.getEncoder().encodeToString(signer.generateSignature());
    } catch (CryptoException e) {
      throw new IllegalStateException("this key cannot sign");
    }
  }

  private static boolean isSignedBy(ECPublicKeyParameters key, byte[] message, String signature) {
    try {
      var signer = signer(false, key);
      signer.update(message, 0, message.length);
      return signer.verifySignature(Base64.getDecoder().decode(signature));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static SM2Signer signer(boolean signs, CipherParameters key) {
    var signer = new SM2Signer();
    var id = USER_ID.getBytes(StandardCharsets.US_ASCII);
    signer.init(signs, new ParametersWithID(key, id));
    return signer;
  }
}
