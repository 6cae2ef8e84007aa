package saoma.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.device.ReceiptText;
import saoma.device.escpos.Slip;
import saoma.device.escpos.Slip.Align;
import saoma.device.escpos.Slip.Face;
import saoma.device.escpos.Slip.Part;
import saoma.device.template.SlipTemplate;
import saoma.device.template.TemplateReader;
import saoma.order.Receipt;

class TemplateSlipTest {
  private static final Receipt RECEIPT =
      SampleReceipt.of("街角小店", "01", Instant.parse("2026-11-23T02:42:13Z"), 0);

  private static Slip printed(int columns, String template, Receipt receipt) {
    return new PaperSlips(columns)
        .of(receipt, false, TemplateReader.read(template).template(), SampleReceipt.extras());
  }

  private static List<Part.Line> lines(String template) {
    return lines(printed(32, template, RECEIPT));
  }

  private static List<Part.Line> lines(Slip slip) {
    return slip.parts().stream()
        .filter(Part.Line.class::isInstance)
        .map(Part.Line.class::cast)
        .toList();
  }

  private static List<String> texts(String template) {
    return lines(template).stream().map(line -> line.text().stripTrailing()).toList();
  }

  /// The file in the folder and the paper of a shop that wrote nothing say the same.
  @Test
  void theStandardPaperIsTheTextOfTheFolder() {
    for (var receipt : List.of(RECEIPT, SlipShots.receipt(2))) {
      var paper =
          lines(new PaperSlips(32).of(receipt, false)).stream().map(line -> line.text().strip());
      var file =
          new ReceiptText(32).lines(receipt).stream().map(String::strip).filter(s -> !s.isEmpty());
      assertEquals(file.toList(), paper.toList());
    }
  }

  @Test
  void twoLanguagesStandSideBySideWhereTheyFit() {
    assertEquals(List.of("谢谢惠顾 Thank you"), texts("text: 谢谢惠顾 | Thank you"));
    assertEquals(
        List.of("七天内凭小票退换", "Bring it back within seven days"),
        texts("text: 七天内凭小票退换 | Bring it back within seven days"));
    assertEquals(
        List.of("Bring it back", "within seven", "days"),
        texts("text large: Bring it back within seven days"));
    assertEquals(List.of("电话 Tel 010-88886666"), texts("phone: 010-88886666"));
  }

  @Test
  void linesStandWhereAndAsLargeAsTheyAreAsked() {
    assertEquals(
        new Part.Line("好", Align.RIGHT, Face.LARGE), lines("text right large: 好").getFirst());
    assertEquals(
        new Part.Line("街角小店", Align.LEFT, Face.PLAIN), lines("shop left plain").getFirst());
  }

  @Test
  void aLargeAmountKeepsAllOfItsDigits() {
    var total = lines("total large").getLast();
    assertEquals(Face.LARGE, total.face());
    assertTrue(total.text().startsWith("合计 "), total.text());
    assertTrue(total.text().endsWith("¥ " + RECEIPT.total().digits()), total.text());
    assertEquals(16, saoma.device.Columns.width(total.text()));
  }

  @Test
  void changeHasALineOfItsOwnOnceAndNeverNone() {
    var change = "找零 Change";
    var with = texts("tenders\nchange large");
    assertEquals(1, with.stream().filter(line -> line.contains("找零")).count());
    assertTrue(texts("tenders").stream().anyMatch(line -> line.contains(change)));
  }

  @Test
  void goodsWithoutUnitPricesAndNamesOfDiscountsStillAddUp() {
    var all = texts("goods");
    assertTrue(all.contains("  2 x 6.50                 13.00"), all.toString());
    assertTrue(all.contains("  第二件半价 2nd at half   -3.25"), all.toString());
    var shorter = texts("goods no-price no-names");
    assertTrue(shorter.contains("牛奶 Milk 250ml x2         13.00"), shorter.toString());
    assertTrue(shorter.contains("  优惠 Discount            -3.25"), shorter.toString());
    assertFalse(String.join("", shorter).contains("half"));
    assertTrue(texts("goods\ntotal").stream().anyMatch(line -> line.startsWith("会员")));
    assertTrue(
        texts("goods no-names\ntotal").contains("优惠 Discount              -1.50"),
        texts("goods no-names\ntotal").toString());
  }

  @Test
  void whatTheMemberHasLeftStandsWhereItIsKnown() {
    assertEquals(List.of("余额 Balance left        ¥ 85.00"), texts("member"));
    var slip =
        new PaperSlips(32)
            .of(RECEIPT, false, TemplateReader.read("member\nqr").template(), Extras.NONE);
    assertEquals(List.of(), slip.parts());
  }

  @Test
  void aCopySaysSoWhereverTheNameOfTheShopStands() {
    var copy = SampleReceipt.of("街角小店", "01", Instant.EPOCH, 3);
    var slip =
        new PaperSlips(48)
            .of(copy, true, TemplateReader.read("text: x\nshop").template(), Extras.NONE);
    assertEquals(
        List.of("x", "街角小店", "*** 副本 COPY 3 ***", "*** 重打 PRINTED AGAIN ***"),
        lines(slip).stream().map(Part.Line::text).toList());
    assertTrue(SlipTemplate.STANDARD.rows().size() > 10);
  }
}
