package saoma.ui.settings;

import java.util.EnumMap;
import java.util.Map;
import saoma.settings.AccountSettings;
import saoma.settings.AlipaySettings;
import saoma.settings.CardSettings;
import saoma.settings.CounterSettings;
import saoma.settings.ListenerSettings;
import saoma.settings.MicropaySettings;
import saoma.settings.ScaleSettings;
import saoma.settings.Settings;
import saoma.settings.Settings.LateMoney;
import saoma.settings.Settings.Mode;
import saoma.settings.Settings.Rounding;
import saoma.settings.TaxSettings;
import saoma.settings.UnionPaySettings;
import saoma.settings.WechatSettings;

/// Settings as texts by field, and back.
record Form(Map<Field, String> texts) {
  static Form of(Settings s) {
    var texts = new EnumMap<Field, String>(Field.class);
    ShopFields.put(texts, s.shop());
    texts.put(Field.CLOSES_AFTER, Integer.toString(s.closesAfterSeconds()));
    texts.put(Field.JOURNAL_COPY, s.journalCopy());
    texts.put(Field.LATE_MONEY, s.lateMoney().name());
    texts.put(Field.BACKUP_COPY, s.backupCopy());
    texts.put(Field.UPDATES, s.updates());
    texts.put(Field.CASH_ROUNDING, s.cashRounding().name());
    texts.put(Field.TAX_ENABLED, Boolean.toString(s.tax().enabled()));
    texts.put(Field.TAX_RATE, NumberText.of(s.tax().basisPoints(), 2));
    texts.put(Field.TAX_ADDED, Boolean.toString(s.tax().added()));
    texts.put(Field.MODE, s.mode().name());
    put(texts, s.alipay());
    put(texts, s.wechat());
    put(texts, s.card());
    put(texts, s.listener());
    put(texts, s.card().bound());
    texts.put(Field.WAYS, String.join(",", s.counter().order()));
    texts.put(Field.DRAWER, s.counter().drawer());
    texts.put(Field.TOLERANCE, NumberText.of(s.counter().toleranceFen(), 2));
    texts.put(Field.SIBLINGS, s.counter().siblings());
    PrinterFields.put(texts, s.counter().printer());
    texts.put(Field.SCALE_ADDRESS, s.counter().scale().address());
    texts.put(Field.SCALE_PROTOCOL, s.counter().scale().protocol());
    texts.put(Field.LABELS, s.counter().hands().labels());
    texts.put(Field.VOID_REASON, Boolean.toString(s.counter().hands().voidReason()));
    FeeFields.put(texts, s.fees());
    SensesFields.put(texts, s.senses());
    texts.put(Field.ACCOUNTS_PER_PAYMENT, s.accounts().perPayment());
    texts.put(Field.ACCOUNTS_PER_DAY, s.accounts().perDay());
    texts.put(Field.ACCOUNTS_BONUSES, s.accounts().bonuses());
    return new Form(texts);
  }

  private static void put(Map<Field, String> texts, AlipaySettings a) {
    texts.put(Field.ALIPAY_ENABLED, Boolean.toString(a.enabled()));
    texts.put(Field.ALIPAY_GATEWAY, a.gateway());
    texts.put(Field.ALIPAY_APP_ID, a.appId());
    texts.put(Field.ALIPAY_SELLER_ID, a.sellerId());
    texts.put(Field.ALIPAY_APP_PRIVATE_KEY, a.appPrivateKey());
    texts.put(Field.ALIPAY_PUBLIC_KEY, a.alipayPublicKey());
    texts.put(Field.ALIPAY_APP_CERTIFICATE, a.appCertificate());
    texts.put(Field.ALIPAY_CERTIFICATE, a.alipayCertificate());
    texts.put(Field.ALIPAY_ROOT_CERTIFICATE, a.rootCertificate());
    texts.put(Field.ALIPAY_PRODUCT_CODE, a.productCode());
    texts.put(Field.ALIPAY_STORE_ID, a.storeId());
    texts.put(Field.ALIPAY_NOTIFY_URL, a.notifyUrl());
    texts.put(Field.ALIPAY_CONTENT_KEY, a.contentKey());
  }

  private static void put(Map<Field, String> texts, WechatSettings w) {
    texts.put(Field.WECHAT_ENABLED, Boolean.toString(w.enabled()));
    texts.put(Field.WECHAT_BASE, w.base());
    texts.put(Field.WECHAT_APPID, w.appid());
    texts.put(Field.WECHAT_MCHID, w.mchid());
    texts.put(Field.WECHAT_MERCHANT_SERIAL, w.merchantSerial());
    texts.put(Field.WECHAT_MERCHANT_PRIVATE_KEY, w.merchantPrivateKey());
    texts.put(Field.WECHAT_PUBLIC_KEY_ID, w.publicKeyId());
    texts.put(Field.WECHAT_PUBLIC_KEY, w.publicKey());
    texts.put(Field.WECHAT_PLATFORM_CERTIFICATE, w.platformCertificate());
    texts.put(Field.WECHAT_API_V3_KEY, w.apiV3Key());
    texts.put(Field.WECHAT_STORE_ID, w.storeId());
    texts.put(Field.WECHAT_NOTIFY_URL, w.notifyUrl());
    texts.put(Field.WECHAT_NATIONAL_CIPHER, Boolean.toString(w.nationalCipher()));
    texts.put(Field.WECHAT_MICROPAY, Boolean.toString(w.micropay().enabled()));
    texts.put(Field.WECHAT_API_V2_KEY, w.micropay().apiV2Key());
    texts.put(Field.WECHAT_CERTIFICATE, w.micropay().certificate());
    texts.put(Field.WECHAT_SIGN_TYPE, w.micropay().signType());
  }

  private static void put(Map<Field, String> texts, CardSettings c) {
    texts.put(Field.CARD_ENABLED, Boolean.toString(c.enabled()));
    texts.put(Field.CARD_ADDRESS, c.address());
    texts.put(Field.CARD_POI_ID, c.poiId());
    texts.put(Field.CARD_SALE_ID, c.saleId());
    texts.put(Field.CARD_KEY_IDENTIFIER, c.keyIdentifier());
    texts.put(Field.CARD_KEY_VERSION, Integer.toString(c.keyVersion()));
    texts.put(Field.CARD_PASSPHRASE, c.passphrase());
    texts.put(Field.CARD_ROOT_CERTIFICATE, c.rootCertificate());
  }

  private static void put(Map<Field, String> texts, UnionPaySettings u) {
    texts.put(Field.BOUND_ENABLED, Boolean.toString(u.enabled()));
    texts.put(Field.BOUND_GATEWAY, u.gateway());
    texts.put(Field.BOUND_MER_ID, u.merId());
    texts.put(Field.BOUND_TR_ID, u.trId());
    texts.put(Field.BOUND_PRIVATE_KEY, u.privateKey());
    texts.put(Field.BOUND_CERTIFICATE, u.certificate());
    texts.put(Field.BOUND_ROOT_CERTIFICATE, u.rootCertificate());
    texts.put(Field.BOUND_MIDDLE_CERTIFICATE, u.middleCertificate());
    texts.put(Field.BOUND_FRONT_URL, u.frontUrl());
    texts.put(Field.BOUND_SMS_WAIT, Integer.toString(u.smsWaitSeconds()));
    texts.put(Field.BOUND_SMS_MOST, Integer.toString(u.smsMost()));
    texts.put(Field.BOUND_SMS_WINDOW, Integer.toString(u.smsWindowMinutes()));
    texts.put(Field.BOUND_SMS_TRIES, Integer.toString(u.smsTries()));
  }

  private static void put(Map<Field, String> texts, ListenerSettings n) {
    texts.put(Field.LISTENER_ENABLED, Boolean.toString(n.enabled()));
    texts.put(Field.LISTENER_HOST, n.host());
    texts.put(Field.LISTENER_PORT, Integer.toString(n.port()));
    texts.put(Field.LISTENER_PUBLIC_URL, n.publicUrl());
    DoorFields.put(texts, n);
  }

  /// The settings that these texts say; what has no field on the screen stays as it is in `kept`.
  Settings settings(Settings kept) {
    return new Settings(
        ShopFields.settings(this::of),
        Mode.valueOf(of(Field.MODE)),
        NumberText.whole(of(Field.CLOSES_AFTER)),
        alipay().with(kept.alipay().payout()).with(kept.alipay().split()),
        wechat(),
        of(Field.JOURNAL_COPY),
        LateMoney.valueOf(of(Field.LATE_MONEY)),
        of(Field.BACKUP_COPY),
        Rounding.valueOf(of(Field.CASH_ROUNDING)),
        new AccountSettings(
            of(Field.ACCOUNTS_PER_PAYMENT), of(Field.ACCOUNTS_PER_DAY), of(Field.ACCOUNTS_BONUSES)),
        card(),
        door(),
        new CounterSettings(
            of(Field.WAYS),
            of(Field.DRAWER),
            NumberText.read(of(Field.TOLERANCE), 2),
            PrinterFields.settings(this::of),
            kept.counter()
                .hands()
                .labelled(of(Field.LABELS))
                .asking(Boolean.parseBoolean(of(Field.VOID_REASON))),
            new ScaleSettings(of(Field.SCALE_ADDRESS), of(Field.SCALE_PROTOCOL)),
            of(Field.SIBLINGS)),
        FeeFields.settings(this::of, kept.fees()),
        new TaxSettings(
            Boolean.parseBoolean(of(Field.TAX_ENABLED)),
            NumberText.read(of(Field.TAX_RATE), 2),
            Boolean.parseBoolean(of(Field.TAX_ADDED))),
        SensesFields.settings(this::of),
        of(Field.UPDATES));
  }

  private AlipaySettings alipay() {
    return new AlipaySettings(
            Boolean.parseBoolean(of(Field.ALIPAY_ENABLED)),
            of(Field.ALIPAY_GATEWAY),
            of(Field.ALIPAY_APP_ID),
            of(Field.ALIPAY_SELLER_ID),
            of(Field.ALIPAY_APP_PRIVATE_KEY),
            of(Field.ALIPAY_PUBLIC_KEY),
            of(Field.ALIPAY_APP_CERTIFICATE),
            of(Field.ALIPAY_CERTIFICATE),
            of(Field.ALIPAY_ROOT_CERTIFICATE),
            of(Field.ALIPAY_PRODUCT_CODE),
            of(Field.ALIPAY_STORE_ID),
            of(Field.ALIPAY_NOTIFY_URL))
        .withContentKey(of(Field.ALIPAY_CONTENT_KEY));
  }

  private WechatSettings wechat() {
    return new WechatSettings(
        Boolean.parseBoolean(of(Field.WECHAT_ENABLED)),
        of(Field.WECHAT_BASE),
        of(Field.WECHAT_APPID),
        of(Field.WECHAT_MCHID),
        of(Field.WECHAT_MERCHANT_SERIAL),
        of(Field.WECHAT_MERCHANT_PRIVATE_KEY),
        of(Field.WECHAT_PUBLIC_KEY_ID),
        of(Field.WECHAT_PUBLIC_KEY),
        of(Field.WECHAT_PLATFORM_CERTIFICATE),
        of(Field.WECHAT_API_V3_KEY),
        of(Field.WECHAT_NOTIFY_URL),
        Boolean.parseBoolean(of(Field.WECHAT_NATIONAL_CIPHER)),
        new MicropaySettings(
            Boolean.parseBoolean(of(Field.WECHAT_MICROPAY)),
            of(Field.WECHAT_API_V2_KEY),
            of(Field.WECHAT_CERTIFICATE),
            of(Field.WECHAT_SIGN_TYPE)),
        of(Field.WECHAT_STORE_ID));
  }

  private CardSettings card() {
    return new CardSettings(
        Boolean.parseBoolean(of(Field.CARD_ENABLED)),
        of(Field.CARD_ADDRESS),
        of(Field.CARD_POI_ID),
        of(Field.CARD_SALE_ID),
        of(Field.CARD_KEY_IDENTIFIER),
        NumberText.whole(of(Field.CARD_KEY_VERSION)),
        of(Field.CARD_PASSPHRASE),
        of(Field.CARD_ROOT_CERTIFICATE),
        bound());
  }

  private UnionPaySettings bound() {
    return new UnionPaySettings(
        Boolean.parseBoolean(of(Field.BOUND_ENABLED)),
        of(Field.BOUND_GATEWAY),
        of(Field.BOUND_MER_ID),
        of(Field.BOUND_TR_ID),
        of(Field.BOUND_PRIVATE_KEY),
        of(Field.BOUND_CERTIFICATE),
        of(Field.BOUND_ROOT_CERTIFICATE),
        of(Field.BOUND_MIDDLE_CERTIFICATE),
        of(Field.BOUND_FRONT_URL),
        NumberText.whole(of(Field.BOUND_SMS_WAIT)),
        NumberText.whole(of(Field.BOUND_SMS_MOST)),
        NumberText.whole(of(Field.BOUND_SMS_WINDOW)),
        NumberText.whole(of(Field.BOUND_SMS_TRIES)));
  }

  private ListenerSettings door() {
    return new ListenerSettings(
        Boolean.parseBoolean(of(Field.LISTENER_ENABLED)),
        of(Field.LISTENER_HOST),
        NumberText.whole(of(Field.LISTENER_PORT)),
        of(Field.LISTENER_PUBLIC_URL),
        DoorFields.receipts(this::of),
        DoorFields.orders(this::of));
  }

  private String of(Field field) {
    return texts.getOrDefault(field, "").strip();
  }
}
