package saoma.settings;

/// How to reach Alipay. Key mode needs `alipayPublicKey`; certificate mode needs the three
/// certificate files instead. Empty texts mean not set. In practice mode an empty `gateway` means
/// the gateway inside the till.
///
/// @param gateway the whole address, `https://…/gateway.do`
/// @param productCode of precreate: `FACE_TO_FACE_PAYMENT` or, for newer contracts,
///   `QR_CODE_OFFLINE`
/// @param contentKey the file that holds the key which content is encrypted with; empty for none
/// @param payout how payouts are named, which need certificate mode
/// @param split who gets a part of each payment
public record AlipaySettings(
    boolean enabled,
    String gateway,
    String appId,
    String sellerId,
    String appPrivateKey,
    String alipayPublicKey,
    String appCertificate,
    String alipayCertificate,
    String rootCertificate,
    String productCode,
    String storeId,
    String notifyUrl,
    String contentKey,
    PayoutSettings payout,
    SplitSettings split) {
  public static final AlipaySettings NONE =
      new AlipaySettings(true, "", "", "", "", "", "", "", "", "FACE_TO_FACE_PAYMENT", "", "");

  /// Without encryption of content, which few applications ask for, and with the usual payouts.
  public AlipaySettings(
      boolean enabled,
      String gateway,
      String appId,
      String sellerId,
      String appPrivateKey,
      String alipayPublicKey,
      String appCertificate,
      String alipayCertificate,
      String rootCertificate,
      String productCode,
      String storeId,
      String notifyUrl) {
    this(
        enabled,
        gateway,
        appId,
        sellerId,
        appPrivateKey,
        alipayPublicKey,
        appCertificate,
        alipayCertificate,
        rootCertificate,
        productCode,
        storeId,
        notifyUrl,
        "",
        PayoutSettings.DOCUMENTED,
        SplitSettings.NONE);
  }

  public AlipaySettings with(PayoutSettings changed) {
    return new AlipaySettings(
        enabled,
        gateway,
        appId,
        sellerId,
        appPrivateKey,
        alipayPublicKey,
        appCertificate,
        alipayCertificate,
        rootCertificate,
        productCode,
        storeId,
        notifyUrl,
        contentKey,
        changed,
        split);
  }

  public AlipaySettings with(SplitSettings changed) {
    return new AlipaySettings(
        enabled,
        gateway,
        appId,
        sellerId,
        appPrivateKey,
        alipayPublicKey,
        appCertificate,
        alipayCertificate,
        rootCertificate,
        productCode,
        storeId,
        notifyUrl,
        contentKey,
        payout,
        changed);
  }

  public AlipaySettings withContentKey(String file) {
    return new AlipaySettings(
        enabled,
        gateway,
        appId,
        sellerId,
        appPrivateKey,
        alipayPublicKey,
        appCertificate,
        alipayCertificate,
        rootCertificate,
        productCode,
        storeId,
        notifyUrl,
        file,
        payout,
        split);
  }

  public AlipaySettings notifying(String address) {
    return new AlipaySettings(
        enabled,
        gateway,
        appId,
        sellerId,
        appPrivateKey,
        alipayPublicKey,
        appCertificate,
        alipayCertificate,
        rootCertificate,
        productCode,
        storeId,
        address,
        contentKey,
        payout,
        split);
  }

  public boolean certificateMode() {
    return !appCertificate.isEmpty();
  }
}
