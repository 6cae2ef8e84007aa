package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.catalogue.Gtin;
import saoma.catalogue.Product;
import saoma.money.Money;
import saoma.order.ReceiptCode;
import saoma.settings.LabelLayout;

/// The labels of scales, and the codes of receipts, on the sale screen.
class SaleLabelTest extends SaleFixture {
  private static final Product APPLES = new Product("17", "苹果", "Apples", "kg", Money.fen(1_299));
  private static final Product GRAPES = new Product("18", "葡萄", "Grapes", "kg", null);
  private static final Product EGGS = new Product("19", "鸡蛋", "Eggs", "个", Money.fen(120));

  private final List<ReceiptCode> opened = new ArrayList<>();

  @BeforeEach
  void scales() {
    catalogue.put(List.of(APPLES, GRAPES, EGGS));
    sale.labels(
        () -> LabelLayout.read("21PPPPPVVVVVC,22PPPPPWWWWWC,28PPPPPVVVVVWWWWWC").orElseThrow());
    sale.others().receipts(opened::add);
  }

  private static String checked(String digits) {
    return digits + Gtin.checkDigit(digits);
  }

  private long total() {
    return cart.now().total().minor();
  }

  @Test
  void theLineCostsWhatTheLabelSays() {
    sale.scan(checked("210001701005"));
    assertEquals(List.of("1 Apples"), lines());
    assertEquals(1_005, total());
    sale.scan(checked("210001700995"));
    assertEquals(2_000, total());
  }

  @Test
  void eachPackIsRoundedByItself() {
    sale.scan(checked("220001700333"));
    sale.scan(checked("220001700333"));
    assertEquals(List.of("0.333 Apples", "0.333 Apples"), lines());
    // 4.32567 each; both together would be 8.65.
    assertEquals(866, total());
  }

  @Test
  void aTypedLabelIsSoldToo() {
    type(checked("220001700500"));
    sale.enter();
    assertEquals(List.of("0.5 Apples"), lines());
    assertEquals("", typed());
  }

  @Test
  void aNumberBeforeALabelStandsForNothing() {
    type("3");
    sale.scan(checked("220001700500"));
    assertEquals(List.of(), lines());
    assertEquals("sale.label.once", last().key());
    assertEquals("3", typed());
  }

  @Test
  void whatIsHalfTypedStays() {
    type("cof");
    sale.scan(checked("220001700500"));
    assertEquals(List.of("0.5 Apples"), lines());
    assertEquals("cof", typed());
  }

  @Test
  void aWeightWithoutAPriceAsksForIt() {
    sale.scan(checked("220001800500"));
    assertInstanceOf(Ask.PriceOf.class, sale.askProperty().get());
    assertTrue(sale.sellAt("20.00").isEmpty());
    assertEquals(List.of("0.5 Grapes"), lines());
    assertEquals(1_000, total());
  }

  @Test
  void aPieceIsNotSoldByWeight() {
    sale.scan(checked("220001900500"));
    assertEquals(List.of(), lines());
    assertEquals("sale.label.piece", last().key());
  }

  @Test
  void aMisreadLabelIsScannedAgain() {
    var good = checked("220001700500");
    sale.scan(good.substring(0, 12) + (char) ('0' + (good.charAt(12) - '0' + 3) % 10));
    assertEquals(List.of(), lines());
    assertEquals("sale.misread", last().key());
  }

  @Test
  void aLongLabelIsAProductAndAPaymentCodeStaysOne() {
    var label = checked("28000170064900500");
    sale.scan(label);
    assertEquals(List.of("0.5 Apples"), lines());
    assertEquals(649, total());
    sale.scan("281234567890123456");
    assertEquals(List.of("code of alipay 649 sale-1"), asked);
    assertEquals(List.of("0.5 Apples"), lines());
    assertTrue(sale.customerCode(label).isPresent(), "where a payment waits it is a payment code");
  }

  @Test
  void anotherPriceOfTheScaleIsTold() {
    sale.scan(checked("28000170100001000"));
    assertEquals(1_000, total());
    assertEquals("sale.label.price", last().key());
  }

  @Test
  void aReceiptsCodeOpensItAndTheCartStays() {
    sale.scan(WATER.code());
    sale.scan("01-000012");
    assertEquals(List.of(new ReceiptCode("01", 12)), opened);
    assertEquals(List.of("1 Spring water"), lines());
    assertInstanceOf(Ask.Nothing.class, sale.askProperty().get());
    type("01-000013");
    sale.enter();
    assertEquals(13, opened.getLast().number());
    assertEquals("", typed());
  }
}
