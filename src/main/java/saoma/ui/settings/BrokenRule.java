package saoma.ui.settings;

/// The one rule that a field can break on the screen, by the text that says so.
final class BrokenRule {
  private BrokenRule() {}

  static String of(Field field) {
    return switch (field) {
      case SHOP_NAME -> "problem.shop-name";
      case SHOP_TILL -> "problem.shop-till";
      case SHOP_TAX_NUMBER -> "problem.shop-tax-number";
      case CLOSES_AFTER -> "problem.closes-after";
      case UPDATES -> "problem.updates";
      case CARD_KEY_VERSION -> "problem.not-a-key-version";
      case ALIPAY_GATEWAY,
          ALIPAY_NOTIFY_URL,
          WECHAT_BASE,
          WECHAT_NOTIFY_URL,
          CARD_ADDRESS,
          BOUND_GATEWAY,
          BOUND_FRONT_URL ->
          "problem.address-not-allowed";
      case BOUND_SMS_WAIT -> "problem.sms-wait";
      case BOUND_SMS_MOST -> "problem.sms-most";
      case BOUND_SMS_WINDOW -> "problem.sms-window";
      case BOUND_SMS_TRIES -> "problem.sms-tries";
      case ACCOUNTS_PER_PAYMENT, ACCOUNTS_PER_DAY -> "problem.yuan";
      case ACCOUNTS_BONUSES -> "problem.bonuses";
      case DRAWER, PRINTER_ADDRESS -> "problem.drawer";
      case SCALE_ADDRESS -> "problem.scale";
      case LABELS -> "problem.labels";
      case TAX_RATE -> "problem.tax-rate";
      case SIBLINGS -> "problem.siblings";
      case TOLERANCE -> "problem.tolerance";
      case FEES_ALIPAY_SHOWN,
          FEES_ALIPAY_TAKEN,
          FEES_WECHAT_SHOWN,
          FEES_WECHAT_TAKEN,
          FEES_UNIONPAY_TAKEN ->
          "problem.fee-rate";
      case LISTENER_HOST, LISTENER_PORT, LISTENER_PUBLIC_URL -> "problem.listener";
      case RECEIPTS_HOST, RECEIPTS_PORT, RECEIPTS_ADDRESS -> "problem.receipts";
      case ORDERS_PORT -> "problem.orders";
      case SHOP_LANGUAGE,
          LISTENER_ENABLED,
          RECEIPTS_ENABLED,
          ORDERS_ENABLED,
          ORDERS_CALLBACKS,
          JOURNAL_COPY,
          LATE_MONEY,
          CASH_ROUNDING,
          TAX_ENABLED,
          TAX_ADDED,
          BACKUP_COPY,
          MODE,
          ALIPAY_ENABLED,
          ALIPAY_APP_ID,
          ALIPAY_SELLER_ID,
          ALIPAY_APP_PRIVATE_KEY,
          ALIPAY_PUBLIC_KEY,
          ALIPAY_APP_CERTIFICATE,
          ALIPAY_CERTIFICATE,
          ALIPAY_ROOT_CERTIFICATE,
          ALIPAY_PRODUCT_CODE,
          ALIPAY_STORE_ID,
          ALIPAY_CONTENT_KEY,
          WECHAT_ENABLED,
          WECHAT_APPID,
          WECHAT_MCHID,
          WECHAT_MERCHANT_SERIAL,
          WECHAT_MERCHANT_PRIVATE_KEY,
          WECHAT_PUBLIC_KEY_ID,
          WECHAT_PUBLIC_KEY,
          WECHAT_PLATFORM_CERTIFICATE,
          WECHAT_API_V3_KEY,
          WECHAT_STORE_ID,
          WECHAT_NATIONAL_CIPHER,
          WECHAT_MICROPAY,
          WECHAT_API_V2_KEY,
          WECHAT_CERTIFICATE,
          WECHAT_SIGN_TYPE,
          CARD_ENABLED,
          CARD_POI_ID,
          CARD_SALE_ID,
          CARD_KEY_IDENTIFIER,
          CARD_PASSPHRASE,
          CARD_ROOT_CERTIFICATE,
          BOUND_ENABLED,
          BOUND_MER_ID,
          BOUND_TR_ID,
          BOUND_PRIVATE_KEY,
          BOUND_CERTIFICATE,
          BOUND_ROOT_CERTIFICATE,
          BOUND_MIDDLE_CERTIFICATE,
          WAYS,
          VOID_REASON,
          SCALE_PROTOCOL,
          PRINTER_PAPER,
          PRINTER_CHINESE,
          PRINTER_ANSWERS,
          PRINTER_CUTS,
          PRINTER_LOGO,
          PRINTER_DRAWER,
          THEME,
          TYPE_SIZE,
          SOUNDS,
          VOICE,
          VOICE_VOLUME,
          VOICE_LANGUAGE,
          DISPLAY_MEMBER,
          DISPLAY_BALANCE,
          DISPLAY_NOTES ->
          "problem.not-allowed";
    };
  }
}
