package saoma.wire;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/// Signs what the till sends. Safe for many threads.
@FunctionalInterface
public interface Signer {
  /// The signature in Base64 without line breaks.
  String sign(byte[] message);

  /// SHA256withRSA (PKCS#1 v1.5): RSA2 at Alipay, SHA256-RSA2048 at WeChat.
  static Signer rsa(PrivateKey key) {
    return message -> {
      try {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(message);
        return Base64.getEncoder().encodeToString(signature.sign());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this key cannot sign");
      }
    };
  }
}
