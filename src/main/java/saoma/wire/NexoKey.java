package saoma.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// The keys that a card terminal and a till share, made of the passphrase that stands in both:
/// PBKDF2-HMAC-SHA1 with the salt and the rounds of Adyen's terminal interface, version 1. Shows
/// nothing of itself.
public final class NexoKey {
  private static final byte[] SALT = "AdyenNexoV1Salt".getBytes(StandardCharsets.US_ASCII);
  private static final int ROUNDS = 4000;
  private static final int HMAC_BYTES = 32;
  private static final int CIPHER_BYTES = 32;
  private static final int IV_BYTES = 16;
  private static final int ALL_BYTES = HMAC_BYTES + CIPHER_BYTES + IV_BYTES;

  private final String identifier;
  private final int version;
  private final byte[] hmac;
  private final byte[] cipher;
  private final byte[] iv;

  private NexoKey(String identifier, int version, byte[] material) {
    this.identifier = identifier;
    this.version = version;
    hmac = Arrays.copyOfRange(material, 0, HMAC_BYTES);
    cipher = Arrays.copyOfRange(material, HMAC_BYTES, HMAC_BYTES + CIPHER_BYTES);
    iv = Arrays.copyOfRange(material, HMAC_BYTES + CIPHER_BYTES, ALL_BYTES);
  }

  /// @param identifier and `version` name the key in each message
  /// @throws IllegalArgumentException for an empty passphrase
  public static NexoKey of(String identifier, int version, String passphrase) {
    if (passphrase.isEmpty()) {
      throw new IllegalArgumentException("an empty passphrase protects nothing");
    }
    var spec = new PBEKeySpec(passphrase.toCharArray(), SALT, ROUNDS, ALL_BYTES * Byte.SIZE);
    try {
      var material = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(spec);
      return new NexoKey(identifier, version, material.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java derives keys", e);
    } finally {
      spec.clearPassword();
    }
  }

  public String identifier() {
    return identifier;
  }

  public int version() {
    return version;
  }

  byte[] hmac() {
    return hmac;
  }

  byte[] cipher() {
    return cipher;
  }

  /// The vector of one message: the key's own, crossed with the message's nonce.
  byte[] iv(byte[] nonce) {
    var crossed = new byte[IV_BYTES];
    for (var i = 0; i < IV_BYTES; i++) {
      crossed[i] = (byte) (iv[i] ^ nonce[i]);
    }
    return crossed;
  }

  @Override
  public String toString() {
    return "NexoKey[version " + version + "]";
  }
}
