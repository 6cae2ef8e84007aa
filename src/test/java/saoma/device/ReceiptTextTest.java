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
import saoma.order.CartLine;
import saoma.order.Receipt;
import saoma.order.Tender;

class ReceiptTextTest {
  private static Receipt receipt(int copies, CartLine... lines) {
    return new Receipt(
        12,
        "01",
        "街角小店",
        7,
        Instant.parse("2026-11-23T02:42:13Z"),
        List.of(lines),
        Money.fen(8650),
        List.of(
            new Tender(
                "alipay",
                Money.fen(8650),
                "SAB2C01261123000482",
                "2026112322001400000000000001",
                Instant.parse("2026-11-23T02:42:12Z"))),
        copies);
  }

  @Test
  void theTaxNumberStandsBelowTheShop() {
    var lines =
        new ReceiptText(ReceiptText.NARROW).lines(receipt(0, milk()).taxed("91310115MA1K4XYZ0B"));
    assertEquals("税号 Tax no.  91310115MA1K4XYZ0B", lines.get(1));
    var plain = new ReceiptText(ReceiptText.NARROW).lines(receipt(0, milk()));
    assertEquals(lines.size() - 1, plain.size());
    assertTrue(lines.containsAll(plain));
  }

  @Test
  void notesStandWholeOnThePaper() {
    var note = "少冰，".repeat(12) + "no sugar, no straw, one bag";
    var cart =
        Cart.EMPTY
            .add("1", "牛奶", "Milk", Quantity.ONE, Money.fen(650))
            .note(1, note)
            .note("三楼 3rd floor");
    var receipt =
        new Receipt(1, "01", "店", 1, Instant.EPOCH, cart.lines(), cart.total(), List.of(), 0);
    var lines = new ReceiptText(ReceiptText.NARROW).lines(receipt);
    assertTrue(lines.stream().allMatch(line -> Columns.width(line) == ReceiptText.NARROW));
    var paper = String.join("", lines).replace(" ", "");
    assertTrue(paper.contains(("备注Note:" + note).replace(" ", "")), paper);
    assertTrue(paper.contains("备注Note:三楼3rdfloor"), paper);
  }

  private static CartLine milk() {
    return new CartLine(1, "2000000000015", "牛奶 250ml", "Milk", Quantity.pieces(2), Money.fen(650));
  }

  @Test
  void aReceiptReadsLikeOne() {
    assertEquals(
        """
                    街角小店           \s
        --------------------------------
        小票 Receipt           01-000012
        订单 Order                     7
        时间 Issued  2026-11-23 10:42:13
        --------------------------------
        牛奶 250ml                     \s
          2 x 6.50                 13.00
        --------------------------------
        合计 TOTAL               ¥ 86.50
        支付宝 Alipay            ¥ 86.50
        --------------------------------
        付款 Paid    2026-11-23 10:42:12
        商户单号 Payment               \s
                     SAB2C01261123000482
        交易号 Trade                   \s
            2026112322001400000000000001
                                       \s
               谢谢惠顾 Thank you      \s
        """,
        String.join("\n", new ReceiptText(ReceiptText.NARROW).lines(receipt(0, milk()))) + "\n");
  }

  @Test
  void aReprintSaysSoAndWhichOneItIs() {
    var lines = new ReceiptText(ReceiptText.WIDE).lines(receipt(2, milk()));
    assertTrue(lines.get(1).contains("副本 COPY 2"), lines.get(1));
  }

  @Test
  void namesFromOutsideNeitherSteerThePrinterNorBreakTheLine() {
    var random = new SplittableRandom(11);
    for (int i = 0; i < 2_000; i++) {
      var name = new StringBuilder("x");
      for (int n = random.nextInt(60); n > 0; n--) {
        int c = random.nextInt(0x2_0000);
        name.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 0x1b : c);
      }
      var line = new CartLine(1, "1", name.toString(), "", Quantity.ONE, Money.fen(1));
      for (var printed : new ReceiptText(ReceiptText.NARROW).lines(receipt(0, line))) {
        assertEquals(32, Columns.width(printed), printed);
        assertTrue(printed.chars().noneMatch(Character::isISOControl), printed);
      }
    }
  }

  @Test
  void aCopyDoesNotOverwriteTheFirstPrint(@TempDir Path folder) throws IOException {
    var printer = new ReceiptFolder(folder, new ReceiptText(ReceiptText.NARROW));
    assertInstanceOf(Printed.Done.class, printer.print(receipt(0, milk())));
    assertInstanceOf(Printed.Done.class, printer.print(receipt(1, milk())));
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of("R000012-copy-1.txt", "R000012.txt"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aPrinterThatFailsSaysSoAndThrowsNothing(@TempDir Path folder) throws IOException {
    var file = Files.createFile(folder.resolve("not-a-folder"));
    var printer = new ReceiptFolder(file, new ReceiptText(ReceiptText.NARROW));
    assertInstanceOf(Printed.Failed.class, printer.print(receipt(0, milk())));
  }
}
