package saoma.settings;

/// What a folder of a till is for. A mark in the folder says it, so that whoever opens it, and
/// however, sees what it is.
public enum Room {
  /// The shop's own books.
  SHOP("", ""),
  /// A shop with a made-up week, to look at.
  SAMPLE("SAMPLE-SHOP", "【样店 SAMPLE】"),
  /// Where a new clerk serves made-up customers.
  REHEARSAL("REHEARSAL", "【演练 REHEARSAL】");

  private final String file;
  private final String sign;

  Room(String file, String sign) {
    this.file = file;
    this.sign = sign;
  }

  /// Name of the mark in the folder; empty for the shop's own.
  public String file() {
    return file;
  }

  /// The same settings with the room's sign before the shop's name, which stands on every receipt,
  /// slip, report and on the customer's phone.
  public Settings signed(Settings settings) {
    var shop = settings.shop();
    if (shop.name().startsWith(sign)) {
      return settings;
    }
    var room = SettingsRules.LONGEST_SHOP_NAME - (int) sign.codePoints().count();
    var kept = shop.name().codePoints().limit(room).toArray();
    var name = sign + new String(kept, 0, kept.length);
    return settings.with(new Settings.Shop(name, shop.till(), shop.language(), shop.taxNumber()));
  }

  /// Whether these settings may be used here: no room but the shop's own touches real money.
  public boolean allows(Settings settings) {
    return this == SHOP || settings.mode() == Settings.Mode.PRACTICE;
  }
}
