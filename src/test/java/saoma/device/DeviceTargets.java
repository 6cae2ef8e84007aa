package saoma.device;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import saoma.fuzz.Target;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Receipt;
import saoma.order.Tender;

/// What a scanner types, and names that would like to steer a printer.
public final class DeviceTargets {
  private DeviceTargets() {}

  public static List<Target> all() {
    return List.of(
        new Target(
            "scanner keys",
            List.of(
                bytes("6901234567892\r"), bytes("]C10106901234567892\r\n"), bytes("a\tbcdefg\r")),
            List.of("\r", "\t", "6901234567892", "１２３", "\u001d", "😀"),
            DeviceTargets::keys),
        new Target(
            "names on receipts",
            List.of(bytes("矿泉水 550ml"), bytes("Tea\u001bp\u0000\u0019")),
            List.of("\u001bp", "\u001dV", "\u007f", "\u0085", "\u200b", "\n", "\u0301"),
            DeviceTargets::receipt));
  }

  private static void keys(byte[] input) {
    var keys = new ScannerKeys(ScannerKeys.Timing.USUAL);
    long nanos = 0;
    for (var i = 0; i < input.length; i++) {
      var c = (char) (input[i] & 0xff);
      nanos += Duration.ofMillis(Math.floorMod(input[i] * 31 + i, 50)).toNanos();
      if (c == '\r' || c == '\t') {
        var heard = keys.ended(nanos);
        if (heard instanceof ScannerKeys.Heard.Scan(var code)) {
          require(code.length() <= 256 && code.length() >= 4, "a scan of a code's length");
        }
      } else if (c == 0x1b) {
        keys.interrupted();
      } else {
        keys.typed(c, nanos);
        keys.quiet(nanos);
      }
    }
  }

  private static void receipt(byte[] input) {
    var name = new String(input, StandardCharsets.UTF_8);
    var cart = Cart.EMPTY.add("1", name, name, Quantity.ONE, Money.fen(100));
    var at = Instant.EPOCH;
    var tenders = List.of(new Tender("alipay", cart.total(), "S1", name, at));
    var receipt = new Receipt(1, "01", name, 1, at, cart.lines(), cart.total(), tenders, 1);
    for (var line : new ReceiptText(ReceiptText.NARROW).lines(receipt)) {
      require(
          line.codePoints().noneMatch(Character::isISOControl), "no byte that steers a printer");
      require(Columns.width(line) <= ReceiptText.NARROW, "as wide as the paper");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
