package saoma.settings;

/// How to reach WeChat Pay v3. Public-key mode needs `publicKeyId` and `publicKey`;
/// platform-certificate mode needs `platformCertificate` (a file, as downloaded) instead. Empty
/// texts mean not set. In practice mode an empty `base` means the gateway inside the till.
///
/// @param base scheme and host, `https://api.mch.weixin.qq.com`
/// @param apiV3Key the file that holds the 32 characters, never the key itself
/// @param notifyUrl WeChat demands one even from a till that only asks
public record WechatSettings(
    boolean enabled,
    String base,
    String appid,
    String mchid,
    String merchantSerial,
    String merchantPrivateKey,
    String publicKeyId,
    String publicKey,
    String platformCertificate,
    String apiV3Key,
    String notifyUrl) {
  public static final WechatSettings NONE =
      new WechatSettings(
          true, "", "", "", "", "", "", "", "", "", "https://example.invalid/wechat");

  public boolean certificateMode() {
    return !platformCertificate.isEmpty();
  }
}
