package saoma.settings;

/// How to reach WeChat Pay v3. Public-key mode needs `publicKeyId` and `publicKey`;
/// platform-certificate mode needs `platformCertificate` (a file, as downloaded) instead. Empty
/// texts mean not set. In practice mode an empty `base` means the gateway inside the till.
///
/// @param base scheme and host, `https://api.mch.weixin.qq.com`
/// @param apiV3Key the file that holds the 32 characters, never the key itself
/// @param notifyUrl WeChat demands one even from a till that only asks
/// @param nationalCipher SM2 with SM3 in place of RSA, for a merchant who arranged that with WeChat
/// @param micropay for merchants whose payment codes are charged over v2
/// @param storeId WeChat's own number of the shop, digits; empty where the merchant number is
///   enough
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
    String notifyUrl,
    boolean nationalCipher,
    MicropaySettings micropay,
    String storeId) {
  public static final WechatSettings NONE =
      new WechatSettings(
          true, "", "", "", "", "", "", "", "", "", "https://example.invalid/wechat");

  /// With RSA, as nearly all merchants are.
  public WechatSettings(
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
    this(
        enabled,
        base,
        appid,
        mchid,
        merchantSerial,
        merchantPrivateKey,
        publicKeyId,
        publicKey,
        platformCertificate,
        apiV3Key,
        notifyUrl,
        false,
        MicropaySettings.NONE,
        "");
  }

  public WechatSettings withNationalCipher() {
    return new WechatSettings(
        enabled,
        base,
        appid,
        mchid,
        merchantSerial,
        merchantPrivateKey,
        publicKeyId,
        publicKey,
        platformCertificate,
        apiV3Key,
        notifyUrl,
        true,
        micropay,
        storeId);
  }

  public WechatSettings with(MicropaySettings changed) {
    return new WechatSettings(
        enabled,
        base,
        appid,
        mchid,
        merchantSerial,
        merchantPrivateKey,
        publicKeyId,
        publicKey,
        platformCertificate,
        apiV3Key,
        notifyUrl,
        nationalCipher,
        changed,
        storeId);
  }

  public WechatSettings notifying(String address) {
    return new WechatSettings(
        enabled,
        base,
        appid,
        mchid,
        merchantSerial,
        merchantPrivateKey,
        publicKeyId,
        publicKey,
        platformCertificate,
        apiV3Key,
        address,
        nationalCipher,
        micropay,
        storeId);
  }

  public WechatSettings atStore(String number) {
    return new WechatSettings(
        enabled,
        base,
        appid,
        mchid,
        merchantSerial,
        merchantPrivateKey,
        publicKeyId,
        publicKey,
        platformCertificate,
        apiV3Key,
        notifyUrl,
        nationalCipher,
        micropay,
        number);
  }

  public boolean certificateMode() {
    return !platformCertificate.isEmpty();
  }
}
