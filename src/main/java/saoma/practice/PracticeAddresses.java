package saoma.practice;

import java.nio.file.Path;

/// Where the gateway is and what a till needs to speak with it: written as JSON, the first line of
/// `saoma practice`. Keys are named by the absolute paths of their files, never shown.
///
/// @param phone the address that phones reach
public record PracticeAddresses(
    Alipay alipay, Wechat wechat, Card card, UnionPay unionpay, String phone) {
  static PracticeAddresses of(Path folder, Place place, Card card, UnionPay unionpay) {
    return new PracticeAddresses(
        new Alipay(
            place.till() + "/gateway.do",
            PracticeServer.APP_ID,
            PracticeServer.SELLER_ID,
            PracticeKeys.privateFile(folder, PracticeKeys.ALIPAY_APP).toString(),
            PracticeKeys.publicFile(folder, PracticeKeys.ALIPAY).toString(),
            PracticeKeys.contentKeyFile(folder).toString(),
            AlipayKeys.applicationFile(folder).toString(),
            AlipayKeys.alipayFile(folder).toString(),
            AlipayKeys.rootFile(folder).toString()),
        new Wechat(
            place.till(),
            PracticeServer.APPID,
            PracticeServer.MCHID,
            PracticeServer.SERIAL,
            PracticeKeys.privateFile(folder, PracticeKeys.WECHAT_MERCHANT).toString(),
            PracticeServer.PUBLIC_KEY_ID,
            PracticeKeys.publicFile(folder, PracticeKeys.WECHAT).toString(),
            PracticeKeys.apiV3KeyFile(folder).toString(),
            PracticeKeys.apiV2KeyFile(folder).toString(),
            PracticeKeys.merchantCertificateFile(folder).toString()),
        card,
        unionpay,
        place.phone());
  }

  /// @param gateway the whole address of `gateway.do`
  /// @param appPrivateKey the till's own key, PKCS#8
  /// @param contentKey a text file of 16 bytes in Base64, for a till that encrypts content
  /// @param appCertificate for certificate mode, as the two below
  public record Alipay(
      String gateway,
      String appId,
      String sellerId,
      String appPrivateKey,
      String alipayPublicKey,
      String contentKey,
      String appCertificate,
      String alipayCertificate,
      String rootCertificate) {}

  /// @param base scheme, host and port
  /// @param merchantPrivateKey the till's own key, PKCS#8
  /// @param apiV3Key a text file of 32 characters
  /// @param apiV2Key another one
  /// @param merchantCertificate PKCS#12, its password is the merchant's number
  public record Wechat(
      String base,
      String appid,
      String mchid,
      String merchantSerial,
      String merchantPrivateKey,
      String publicKeyId,
      String publicKey,
      String apiV3Key,
      String apiV2Key,
      String merchantCertificate) {}

  /// @param address scheme, host and port of the terminal
  /// @param passphrase a text file
  /// @param rootCertificate the only root that vouches for it
  public record Card(
      String address,
      String poiId,
      String keyIdentifier,
      int keyVersion,
      String passphrase,
      String rootCertificate) {}

  /// @param gateway scheme, host and port
  /// @param privateKey the till's own key, PKCS#8
  public record UnionPay(
      String gateway,
      String merId,
      String trId,
      String privateKey,
      String certificate,
      String rootCertificate,
      String middleCertificate,
      String frontUrl) {}
}
