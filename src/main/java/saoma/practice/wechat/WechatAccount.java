package saoma.practice.wechat;

import saoma.wire.Signer;
import saoma.wire.Verifier;

/// The merchant that the practice gateway knows, and the keys on both sides.
///
/// @param requests checks what the merchant sent
/// @param answers signs as WeChat Pay
/// @param apiV3Key 32 characters that seal notifications
/// @param apiV2Key 32 characters that both sides sign v2 calls with
public record WechatAccount(
    String appid,
    String mchid,
    String merchantSerial,
    Verifier requests,
    String publicKeyId,
    Signer answers,
    String apiV3Key,
    String apiV2Key) {
  /// Nothing secret.
  @Override
  public String toString() {
    return "WechatAccount[" + mchid + "]";
  }
}
