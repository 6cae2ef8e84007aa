package saoma.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.device.ReceiptPrinter.Printed;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Receipt;
import saoma.order.Tender;

class RefundTextTest {
  private static final String PAYMENT = "SAB2C01261123000482";

  private static RefundSlip slip(boolean byHand, String by, String reason) {
    var at = Instant.parse("2026-11-23T02:42:13Z");
    var tender = new Tender("alipay", Money.fen(8650), PAYMENT, "20261123220014", at);
    var receipt =
        new Receipt(12, "01", "街角小店", 7, at, List.of(), Money.fen(8650), List.of(tender), 0);
    return new RefundSlip(
        receipt,
        tender,
        PAYMENT + (byHand ? "C02" : "R01"),
        at.plusSeconds(60),
        Money.fen(1300),
        byHand,
        by,
        reason);
  }

  private static String text(RefundSlip slip) {
    return String.join("\n", new RefundText(ReceiptText.NARROW).lines(slip)) + "\n";
  }

  @Test
  void aRefundReadsLikeOne() {
    assertEquals(
        """
                    街角小店           \s
              *** 退款 REFUND ***      \s
        --------------------------------
        退款单 Refund                  \s
                  SAB2C01261123000482R01
        原小票 Receipt         01-000012
        时间 Time    2026-11-23 10:43:13
        --------------------------------
        退货：牛奶×2                   \s
        --------------------------------
        退款 REFUND              ¥ 13.00
        退回 Back to       支付宝 Alipay
        --------------------------------
        原付款 Payment                 \s
                     SAB2C01261123000482
        """,
        text(slip(false, "clerk", "退货：牛奶×2")));
  }

  @Test
  void cashInsteadSaysSoAndWhoseLeaveItWas() {
    var text = text(slip(true, "王芳", "卡已注销；整单退款"));
    assertTrue(text.contains("付给 Paid out          现金 Cash\n"), text);
    assertTrue(text.contains("原收 Came by       支付宝 Alipay\n"), text);
    assertTrue(text.contains("经理 Manager                王芳\n"), text);
    assertTrue(text.contains("SAB2C01261123000482C02"), text);
  }

  @Test
  void everyWordOfTheReasonIsOnItAndNoneSteersThePrinter() {
    var random = new SplittableRandom(5);
    for (int round = 0; round < 500; round++) {
      var reason = new StringBuilder();
      for (int n = random.nextInt(1, 80); n > 0; n--) {
        int c = random.nextInt(0x2_0000);
        reason.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 0x1b : c);
      }
      var lines =
          new RefundText(ReceiptText.NARROW)
              .lines(slip(true, reason.toString(), reason.toString()));
      for (var line : lines) {
        assertEquals(32, Columns.width(line), line);
        assertTrue(line.chars().noneMatch(Character::isISOControl), line);
      }
    }
    var reason = "一二三四五六七八九十".repeat(8);
    assertTrue(text(slip(false, "clerk", reason)).replaceAll("\\s", "").contains(reason));
  }

  @Test
  void whatWasWrittenToTheSaleStandsOnItToo() {
    var cart =
        Cart.EMPTY
            .add("1", "牛奶", "Milk", Quantity.ONE, Money.fen(650))
            .add("2", "茶", "Tea", Quantity.ONE, Money.fen(800))
            .note(2, "少糖 little sugar")
            .note("三楼自取");
    var at = Instant.parse("2026-11-23T02:42:13Z");
    var tender = new Tender("alipay", cart.total(), "S1", "T1", at);
    var receipt =
        new Receipt(12, "01", "街角小店", 7, at, cart.lines(), cart.total(), List.of(tender), 0);
    var slip = new RefundSlip(receipt, tender, "S1R01", at, Money.fen(650), false, "clerk", "坏了");
    var lines =
        new RefundText(ReceiptText.NARROW).lines(slip).stream().map(String::stripTrailing).toList();
    var from = lines.indexOf("原小票备注 Notes on the receipt");
    assertEquals(List.of("茶: 少糖 little sugar", "三楼自取"), lines.subList(from + 1, from + 3));
    var without = slip(false, "clerk", "坏了");
    assertTrue(!text(without).contains("备注"), text(without));
  }

  @Test
  void itLiesBesideTheReceiptsUnderItsOwnNumber(@TempDir Path folder) throws IOException {
    var printer = new ReceiptFolder(folder, new ReceiptText(ReceiptText.NARROW));
    var slip = slip(false, "clerk", "部分退款");
    assertTrue(!printer.has(slip));
    assertInstanceOf(Printed.Done.class, printer.print(slip));
    assertInstanceOf(Printed.Done.class, printer.print(slip));
    assertTrue(printer.has(slip));
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of(PAYMENT + "R01.txt"), files.map(f -> f.getFileName().toString()).toList());
    }
  }
}
