package saoma.ui.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import saoma.settings.CounterSettings;

/// Every setting on the screen, in its order, under its name in the settings file.
public enum Field {
  SHOP_NAME("shop.name", Kind.TEXT),
  SHOP_TILL("shop.till", Kind.TEXT),
  SHOP_TAX_NUMBER("shop.taxNumber", Kind.TEXT),
  SHOP_LANGUAGE("shop.language", Kind.CHOICE, "zh en"),
  CLOSES_AFTER("closesAfterSeconds", Kind.TEXT),
  JOURNAL_COPY("journalCopy", Kind.TEXT),
  LATE_MONEY("lateMoney", Kind.CHOICE, "ASK REFUND"),
  BACKUP_COPY("backupCopy", Kind.TEXT),
  UPDATES("updates", Kind.TEXT),
  CASH_ROUNDING("cashRounding", Kind.CHOICE, "NONE JIAO WU_JIAO YUAN"),
  TAX_ENABLED("tax.enabled", Kind.CHOICE, "false true"),
  TAX_RATE("tax.basisPoints", Kind.TEXT),
  TAX_ADDED("tax.added", Kind.CHOICE, "false true"),
  LISTENER_ENABLED("listener.enabled", Kind.CHOICE, "false true"),
  LISTENER_HOST("listener.host", Kind.TEXT),
  LISTENER_PORT("listener.port", Kind.TEXT),
  LISTENER_PUBLIC_URL("listener.publicUrl", Kind.TEXT),
  RECEIPTS_ENABLED("listener.receipts.enabled", Kind.CHOICE, "false true"),
  RECEIPTS_HOST("listener.receipts.host", Kind.TEXT),
  RECEIPTS_PORT("listener.receipts.port", Kind.TEXT),
  RECEIPTS_ADDRESS("listener.receipts.address", Kind.TEXT),
  ORDERS_ENABLED("listener.orders.enabled", Kind.CHOICE, "false true"),
  ORDERS_PORT("listener.orders.port", Kind.TEXT),
  ORDERS_CALLBACKS("listener.orders.callbacks", Kind.CHOICE, "LOOPBACK LAN"),
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
  WECHAT_STORE_ID("wechat.storeId", Kind.TEXT),
  WECHAT_NOTIFY_URL("wechat.notifyUrl", Kind.TEXT),
  WECHAT_NATIONAL_CIPHER("wechat.nationalCipher", Kind.CHOICE, "false true"),
  WECHAT_MICROPAY("wechat.micropay.enabled", Kind.CHOICE, "false true"),
  WECHAT_API_V2_KEY("wechat.micropay.apiV2Key", Kind.FILE),
  WECHAT_CERTIFICATE("wechat.micropay.certificate", Kind.FILE),
  WECHAT_SIGN_TYPE("wechat.micropay.signType", Kind.CHOICE, "HMAC-SHA256 MD5"),
  CARD_ENABLED("card.enabled", Kind.CHOICE, "true false"),
  CARD_ADDRESS("card.address", Kind.TEXT),
  CARD_POI_ID("card.poiId", Kind.TEXT),
  CARD_SALE_ID("card.saleId", Kind.TEXT),
  CARD_KEY_IDENTIFIER("card.keyIdentifier", Kind.TEXT),
  CARD_KEY_VERSION("card.keyVersion", Kind.TEXT),
  CARD_PASSPHRASE("card.passphrase", Kind.FILE),
  CARD_ROOT_CERTIFICATE("card.rootCertificate", Kind.FILE),
  BOUND_ENABLED("card.bound.enabled", Kind.CHOICE, "true false"),
  BOUND_GATEWAY("card.bound.gateway", Kind.TEXT),
  BOUND_MER_ID("card.bound.merId", Kind.TEXT),
  BOUND_TR_ID("card.bound.trId", Kind.TEXT),
  BOUND_PRIVATE_KEY("card.bound.privateKey", Kind.FILE),
  BOUND_CERTIFICATE("card.bound.certificate", Kind.FILE),
  BOUND_ROOT_CERTIFICATE("card.bound.rootCertificate", Kind.FILE),
  BOUND_MIDDLE_CERTIFICATE("card.bound.middleCertificate", Kind.FILE),
  BOUND_FRONT_URL("card.bound.frontUrl", Kind.TEXT),
  BOUND_SMS_WAIT("card.bound.smsWaitSeconds", Kind.TEXT),
  BOUND_SMS_MOST("card.bound.smsMost", Kind.TEXT),
  BOUND_SMS_WINDOW("card.bound.smsWindowMinutes", Kind.TEXT),
  BOUND_SMS_TRIES("card.bound.smsTries", Kind.TEXT),
  WAYS("counter.ways", Kind.ORDER, String.join(" ", CounterSettings.WAYS)),
  DRAWER("counter.drawer", Kind.TEXT),
  TOLERANCE("counter.toleranceFen", Kind.TEXT),
  SIBLINGS("counter.siblings", Kind.TEXT),
  VOID_REASON("counter.hands.voidReason", Kind.CHOICE, "false true"),
  LABELS("counter.hands.labels", Kind.TEXT),
  SCALE_ADDRESS("counter.scale.address", Kind.TEXT),
  SCALE_PROTOCOL("counter.scale.protocol", Kind.CHOICE, "STREAM TOLEDO NCI SMA"),
  PRINTER_ADDRESS("counter.printer.address", Kind.TEXT),
  PRINTER_PAPER("counter.printer.paper", Kind.CHOICE, "58 80"),
  PRINTER_CHINESE("counter.printer.chinese", Kind.CHOICE, "GB18030 DRAWN"),
  PRINTER_ANSWERS("counter.printer.answers", Kind.CHOICE, "true false"),
  PRINTER_CUTS("counter.printer.cuts", Kind.CHOICE, "true false"),
  PRINTER_LOGO("counter.printer.logo", Kind.TEXT),
  PRINTER_DRAWER("counter.printer.drawer", Kind.CHOICE, "NONE PIN2 PIN5"),
  FEES_ALIPAY_SHOWN("fees.alipay.shown", Kind.TEXT),
  FEES_ALIPAY_TAKEN("fees.alipay.taken", Kind.TEXT),
  FEES_WECHAT_SHOWN("fees.wechat.shown", Kind.TEXT),
  FEES_WECHAT_TAKEN("fees.wechat.taken", Kind.TEXT),
  FEES_UNIONPAY_TAKEN("fees.unionpay.taken", Kind.TEXT),
  ACCOUNTS_PER_PAYMENT("accounts.perPayment", Kind.TEXT),
  ACCOUNTS_PER_DAY("accounts.perDay", Kind.TEXT),
  ACCOUNTS_BONUSES("accounts.bonuses", Kind.TEXT),
  THEME("senses.theme", Kind.CHOICE, "LIGHT DARK CONTRAST"),
  TYPE_SIZE("senses.typePercent", Kind.CHOICE, "100 125 150"),
  SOUNDS("senses.soundPercent", Kind.CHOICE, "0 25 50 75 100"),
  VOICE("senses.voice", Kind.CHOICE, "true false"),
  VOICE_VOLUME("senses.voicePercent", Kind.CHOICE, "25 50 75 100"),
  VOICE_LANGUAGE("senses.voiceLanguage", Kind.CHOICE, "SCREEN zh en"),
  DISPLAY_MEMBER("senses.display.member", Kind.CHOICE, "NAME PHONE OFF"),
  DISPLAY_BALANCE("senses.display.balance", Kind.CHOICE, "false true"),
  DISPLAY_NOTES("senses.display.notes", Kind.CHOICE, "false true");

  /// How it is set.
  enum Kind {
    TEXT,
    /// The name of a file; what lies in it is not ours to show.
    FILE,
    CHOICE,
    /// All of its choices, in an order.
    ORDER
  }

  private final String key;
  private final Kind kind;
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
    return this == CASH_ROUNDING ? Section.COUNTER : Section.of(key);
  }

  String problem() {
    return BrokenRule.of(this);
  }

  static Optional<Field> called(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
