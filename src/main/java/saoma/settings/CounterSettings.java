package saoma.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands on the counter.
///
/// @param ways the ways to pay in the shop's own order, by the channels' codes, with commas between
///   them; those that are not named follow in the usual order
/// @param drawer where the cash drawer is opened: host and port of the receipt printer that it
///   hangs on, `192.168.1.50:9100`, or a device, `/dev/usb/lp0` or `COM3`; empty where there is
///   none
/// @param toleranceFen by how much a drawer may be over or short at the end of a shift before it
///   needs a reason, in fen
/// @param printer the receipt printer
/// @param hands labels, keys and the scanner
/// @param scale the scale
/// @param siblings codes of the shop's other tills that are paid under the same merchant numbers
///   and keep books of their own, with commas between them
public record CounterSettings(
    String ways,
    String drawer,
    int toleranceFen,
    PrinterSettings printer,
    HandSettings hands,
    ScaleSettings scale,
    String siblings) {
  /// The ways to pay that have a key of their own, in the usual order.
  public static final List<String> WAYS =
      List.of("alipay", "wechat", "card", "balance", "unionpay");

  /// No shop lets more than a thousand yuan pass.
  public static final int MOST_TOLERANCE = 100_000;

  public static final CounterSettings FRESH =
      new CounterSettings(
          "", "", 0, PrinterSettings.NONE, HandSettings.USUAL, ScaleSettings.NONE, "");

  /// A shop that wants a reason for every fen.
  public CounterSettings(String ways, String drawer) {
    this(ways, drawer, 0, PrinterSettings.NONE, HandSettings.USUAL, ScaleSettings.NONE, "");
  }

  public CounterSettings with(PrinterSettings changed) {
    return new CounterSettings(ways, drawer, toleranceFen, changed, hands, scale, siblings);
  }

  public CounterSettings with(HandSettings changed) {
    return new CounterSettings(ways, drawer, toleranceFen, printer, changed, scale, siblings);
  }

  public CounterSettings with(ScaleSettings changed) {
    return new CounterSettings(ways, drawer, toleranceFen, printer, hands, changed, siblings);
  }

  /// The same with another tolerance.
  public CounterSettings tolerating(int fen) {
    return new CounterSettings(ways, drawer, fen, printer, hands, scale, siblings);
  }

  /// All ways to pay, in the shop's order.
  public List<String> order() {
    var order = new ArrayList<>(named().filter(WAYS::contains).distinct().toList());
    WAYS.stream().filter(way -> !order.contains(way)).forEach(order::add);
    return List.copyOf(order);
  }

  /// Where the drawer is opened; empty where there is none.
  public Optional<DrawerPlace> place() {
    return DrawerPlace.of(drawer);
  }

  /// Whether every name is a way to pay, and none stands there twice.
  boolean isOrder() {
    var named = named().toList();
    return WAYS.containsAll(named) && named.stream().distinct().count() == named.size();
  }

  /// Whether all are codes of tills, and none is this one's.
  boolean areSiblings(String own) {
    return siblings.isBlank()
        || Stream.of(siblings.split(",", -1))
            .map(String::strip)
            .allMatch(code -> code.matches("[0-9A-Z]{2}") && !code.equals(own));
  }

  /// The same beside these tills.
  public CounterSettings beside(String others) {
    return new CounterSettings(ways, drawer, toleranceFen, printer, hands, scale, others);
  }

  private Stream<String> named() {
    return Stream.of(ways.split(",")).map(String::strip).filter(way -> !way.isEmpty());
  }
}
