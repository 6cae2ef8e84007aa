package saoma.ui.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Every setting on the screen, in its order, under its name in the settings file.
public enum Field {
  SHOP_NAME("shop.name", Kind.TEXT),
  SHOP_TILL("shop.till", Kind.TEXT),
  SHOP_LANGUAGE("shop.language", Kind.CHOICE, "zh en"),
  CLOSES_AFTER("closesAfterSeconds", Kind.TEXT),
  JOURNAL_COPY("journalCopy", Kind.TEXT),
  LATE_MONEY("lateMoney", Kind.CHOICE, "ASK REFUND"),
  BACKUP_COPY("backupCopy", Kind.TEXT),
  CASH_ROUNDING("cashRounding", Kind.CHOICE, "NONE JIAO WU_JIAO YUAN"),
  MODE("mode", Kind.CHOICE, "PRACTICE SANDBOX LIVE"),
  ALIPAY_ENABLED("alipay.enabled", Kind.CHOICE, "true false"),
  ALIPAY_GATEWAY("alipay.gateway", Kind.TEXT),
  ALIPAY_APP_ID("alipay.appId", Kind.TEXT),
  ALIPAY_SELLER_ID("alipay.sellerId", Kind.TEXT),
  ALIPAY_APP_PRIVATE_KEY("alipay.appPrivateKey", Kind.FILE),
  ALIPAY_PUBLIC_KEY("alipay.alipayPublicKey", Kind.FILE),
  ALIPAY_APP_CERTIFICATE("alipay.appCertificate", Kind.FILE),
  ALIPAY_CERTIFICATE("alipay.alipayCertificate", Kind.FILE),
  ALIPAY_ROOT_CERTIFICATE("alipay.rootCertificate", Kind.FILE),
  ALIPAY_PRODUCT_CODE("alipay.productCode", Kind.CHOICE, "FACE_TO_FACE_PAYMENT QR_CODE_OFFLINE"),
  ALIPAY_STORE_ID("alipay.storeId", Kind.TEXT),
  ALIPAY_NOTIFY_URL("alipay.notifyUrl", Kind.TEXT),
  ALIPAY_CONTENT_KEY("alipay.contentKey", Kind.FILE),
  WECHAT_ENABLED("wechat.enabled", Kind.CHOICE, "true false"),
  WECHAT_BASE("wechat.base", Kind.TEXT),
  WECHAT_APPID("wechat.appid", Kind.TEXT),
  WECHAT_MCHID("wechat.mchid", Kind.TEXT),
  WECHAT_MERCHANT_SERIAL("wechat.merchantSerial", Kind.TEXT),
  WECHAT_MERCHANT_PRIVATE_KEY("wechat.merchantPrivateKey", Kind.FILE),
  WECHAT_PUBLIC_KEY_ID("wechat.publicKeyId", Kind.TEXT),
  WECHAT_PUBLIC_KEY("wechat.publicKey", Kind.FILE),
  WECHAT_PLATFORM_CERTIFICATE("wechat.platformCertificate", Kind.FILE),
  WECHAT_API_V3_KEY("wechat.apiV3Key", Kind.FILE),
  WECHAT_NOTIFY_URL("wechat.notifyUrl", Kind.TEXT),
  WECHAT_NATIONAL_CIPHER("wechat.nationalCipher", Kind.CHOICE, "false true"),
  CARD_ENABLED("card.enabled", Kind.CHOICE, "true false"),
  CARD_ADDRESS("card.address", Kind.TEXT),
  CARD_POI_ID("card.poiId", Kind.TEXT),
  CARD_SALE_ID("card.saleId", Kind.TEXT),
  CARD_KEY_IDENTIFIER("card.keyIdentifier", Kind.TEXT),
  CARD_KEY_VERSION("card.keyVersion", Kind.TEXT),
  CARD_PASSPHRASE("card.passphrase", Kind.FILE),
  CARD_ROOT_CERTIFICATE("card.rootCertificate", Kind.FILE);

  /// How it is set.
  enum Kind {
    TEXT,
    /// The name of a file; what lies in it is not ours to show.
    FILE,
    CHOICE
  }

  /// The parts of the screen.
  enum Section {
    SHOP,
    ALIPAY,
    WECHAT,
    CARD;

    List<Field> fields() {
      return Arrays.stream(Field.values()).filter(field -> field.section() == this).toList();
    }
  }

  private final String key;
  private final Kind kind;

  /// With blanks between them.
  private final String choices;

  Field(String key, Kind kind) {
    this(key, kind, "");
  }

  Field(String key, Kind kind, String choices) {
    this.key = key;
    this.kind = kind;
    this.choices = choices;
  }

  /// As in the settings file: `alipay.appId`.
  public String key() {
    return key;
  }

  Kind kind() {
    return kind;
  }

  List<String> choices() {
    return choices.isEmpty() ? List.of() : List.of(choices.split(" "));
  }

  Section section() {
    if (key.startsWith("alipay.")) {
      return Section.ALIPAY;
    }
    if (key.startsWith("card.")) {
      return Section.CARD;
    }
    return key.startsWith("wechat.") ? Section.WECHAT : Section.SHOP;
  }

  static Optional<Field> called(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
