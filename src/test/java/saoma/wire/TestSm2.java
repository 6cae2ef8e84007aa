package saoma.wire;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// SM2 keys for tests, as PEM.
public final class TestSm2 {
  private TestSm2() {}

  public static KeyPair pair() {
    return pair("sm2p256v1");
  }

  static KeyPair pair(String curve) {
    try {
      var generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
