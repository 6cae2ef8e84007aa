package saoma.ui.settings;

import java.util.Map;
import java.util.function.Function;
import saoma.settings.EReceiptSettings;
import saoma.settings.HandoverSettings;
import saoma.settings.ListenerSettings;

/// The part of a [Form] about receipts on phones and orders of other programs.
final class DoorFields {
  private DoorFields() {}

  static void put(Map<Field, String> texts, ListenerSettings s) {
    texts.put(Field.RECEIPTS_ENABLED, Boolean.toString(s.receipts().enabled()));
    texts.put(Field.RECEIPTS_HOST, s.receipts().host());
    texts.put(Field.RECEIPTS_PORT, Integer.toString(s.receipts().port()));
    texts.put(Field.RECEIPTS_ADDRESS, s.receipts().address());
    texts.put(Field.ORDERS_ENABLED, Boolean.toString(s.orders().enabled()));
    texts.put(Field.ORDERS_PORT, Integer.toString(s.orders().port()));
    texts.put(Field.ORDERS_CALLBACKS, s.orders().callbacks());
  }

  static EReceiptSettings receipts(Function<Field, String> of) {
    return new EReceiptSettings(
        Boolean.parseBoolean(of.apply(Field.RECEIPTS_ENABLED)),
        of.apply(Field.RECEIPTS_HOST),
        NumberText.whole(of.apply(Field.RECEIPTS_PORT)),
        of.apply(Field.RECEIPTS_ADDRESS));
  }

  static HandoverSettings orders(Function<Field, String> of) {
    return new HandoverSettings(
        Boolean.parseBoolean(of.apply(Field.ORDERS_ENABLED)),
        NumberText.whole(of.apply(Field.ORDERS_PORT)),
        of.apply(Field.ORDERS_CALLBACKS));
  }
}
