package saoma.practice.unionpay;

import java.security.PublicKey;
import saoma.wire.Signer;

/// Both sides' papers, as the gateway holds them.
///
/// @param merchantCertId the serial number of the till's certificate
/// @param certificate of the gateway, as it stands in its answers
/// @param stranger signs what is forged
public record AcpAccount(
    String merId,
    String trId,
    String merchantCertId,
    PublicKey merchant,
    Signer signer,
    String certificate,
    Signer stranger) {
  /// Nothing secret.
  @Override
  public String toString() {
    return "AcpAccount[" + merId + "]";
  }
}
