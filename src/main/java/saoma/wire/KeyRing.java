package saoma.wire;

import java.util.Map;
import java.util.Optional;

/// The keys a channel may sign with, by the name that its answers give: WeChat's certificate serial
/// or public key id, Alipay's certificate SN. A name that is not on the ring verifies nothing.
public record KeyRing(Map<String, Verifier> verifiers) {
  public KeyRing {
    verifiers = Map.copyOf(verifiers);
  }

  public static KeyRing of(String id, Verifier verifier) {
    return new KeyRing(Map.of(id, verifier));
  }

  public Optional<Verifier> find(String id) {
    return Optional.ofNullable(verifiers.get(id));
  }

  public boolean verify(String id, byte[] message, String base64Signature) {
    return find(id).map(v -> v.verify(message, base64Signature)).orElse(false);
  }
}
