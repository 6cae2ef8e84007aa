package saoma.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.catalogue.ScaleLabel.Sold;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.settings.LabelLayout;

class ScaleLabelTest {
  private static final String LAYOUTS = "21PPPPPVVVVVC, 22PPPPPWWWWWC, 26PPPPPVVVVVWWWWWC";

  private final Catalogue catalogue = new MemoryCatalogue();
  private final ScanLookup lookup =
      new ScanLookup(catalogue, () -> LabelLayout.read(LAYOUTS).orElseThrow());

  private Product shelved(String code, String unit, Money price) {
    var product = new Product(code, "苹果", "Apples", unit, price);
    catalogue.put(List.of(product));
    return product;
  }

  private static String checked(String digits) {
    return digits + Gtin.checkDigit(digits);
  }

  private Sold sold(String code) {
    var read = assertInstanceOf(ScanResult.Labelled.class, lookup.look(code));
    return read.label().of(read.product()).orElseThrow();
  }

  @Test
  void aPriceIsPaidToTheFen() {
    shelved("17", "kg", Money.fen(1_299));
    assertEquals(new Sold(Quantity.ONE, Money.fen(1_005)), sold(checked("210001701005")));
  }

  @Test
  void aWeightIsSoldInKilograms() {
    shelved("17", "kg", Money.fen(1_299));
    var sold = sold(checked("220001700350"));
    assertEquals(new Sold(Quantity.parse("0.35"), Money.fen(1_299)), sold);
    // 4.5465 yuan.
    assertEquals(Money.fen(455), Money.fen(1_299).times(sold.quantity()));
  }

  @Test
  void theUnitOfTheProductIsTheUnitOfItsPrice() {
    shelved("17", "斤", Money.fen(650));
    assertEquals(Quantity.parse("0.7"), sold(checked("220001700350")).quantity());
    shelved("18", "100g", Money.fen(200));
    assertEquals(Quantity.parse("3.5"), sold(checked("220001800350")).quantity());
  }

  @Test
  void whatIsSoldByThePieceHasNoWeight() {
    var bottle = shelved("17", "瓶", Money.fen(300));
    var read = assertInstanceOf(ScanResult.Labelled.class, lookup.look(checked("220001700350")));
    assertTrue(read.label().of(bottle).isEmpty());
  }

  @Test
  void aWeightWithoutAPriceAsksForIt() {
    shelved("17", "", null);
    assertEquals(new Sold(Quantity.parse("0.35"), null), sold(checked("220001700350")));
  }

  @Test
  void ofPriceAndWeightThePriceHolds() {
    shelved("17", "kg", Money.fen(1_299));
    var usual = new Sold(Quantity.parse("0.35"), Money.fen(1_299));
    assertEquals(usual, sold(checked("26000170045500350")));
    // The scale had 10.00 a kilogram.
    var other = new Sold(Quantity.parse("1.35"), Money.fen(1_000));
    assertEquals(other, sold(checked("26000170135001350")));
    // No price of a kilogram comes to that: the scale rounds to the jiao.
    var rounded = new Sold(Quantity.ONE, Money.fen(1_210));
    assertEquals(rounded, sold(checked("26000170121045678")));
  }

  @Test
  void anyLabelCostsWhatItSays() {
    shelved("17", "kg", Money.fen(1_299));
    var random = new SplittableRandom(20_261_127);
    for (var round = 0; round < 20_000; round++) {
      long fen = random.nextInt(1, 100_000);
      long grams = random.nextInt(1, 100_000);
      var sold = sold(checked("2600017%05d%05d".formatted(fen, grams)));
      assertEquals(
          Money.fen(fen),
          Objects.requireNonNull(sold.price()).times(sold.quantity()),
          fen + " " + grams);
    }
  }

  @Test
  void anHonestScalesPriceIsFound() {
    shelved("17", "kg", null);
    var random = new SplittableRandom(7);
    for (var round = 0; round < 20_000; round++) {
      var price = Money.fen(random.nextInt(100, 2_000));
      var weight = new Quantity(random.nextInt(1_001, 40_000));
      var fen = price.times(weight).minor();
      var sold = sold(checked("2600017%05d%05d".formatted(fen, weight.thousandths())));
      assertEquals(new Sold(weight, price), sold);
    }
  }

  @Test
  void theItemStandsInTheCatalogueInSeveralWays() {
    for (var code : List.of("17", "00017", "2200017", checked("220001700000"))) {
      var fresh = new MemoryCatalogue();
      var product = new Product(code, "苹果", "", "kg", Money.fen(100));
      fresh.put(List.of(product));
      var read = new ScanLookup(fresh, lookup.layouts()).look(checked("220001700350"));
      assertEquals(product, assertInstanceOf(ScanResult.Labelled.class, read).product());
    }
  }

  @Test
  void aWrongCheckDigitIsMisread() {
    shelved("17", "kg", Money.fen(1_299));
    var good = checked("210001701005");
    var wrong = good.substring(0, 12) + (char) ('0' + (good.charAt(12) - '0' + 1) % 10);
    assertEquals(new ScanResult.Misread(wrong), lookup.look(wrong));
    var longOne = checked("26000170045500350");
    var wrongLong = longOne.replace("00350", "00530");
    assertEquals(new ScanResult.Misread(wrongLong), lookup.look(wrongLong));
  }

  @Test
  void nothingIsSoldForNothing() {
    shelved("17", "kg", Money.fen(1_299));
    var free = checked("210001700000");
    assertEquals(new ScanResult.Unknown(free), lookup.look(free));
  }

  @Test
  void aCodeOfTheCatalogueComesFirst() {
    var whole = shelved(checked("210001701005"), "袋", Money.fen(500));
    shelved("17", "kg", Money.fen(1_299));
    assertEquals(new ScanResult.Found(whole), lookup.look(whole.code()));
  }

  @Test
  void aCheckDigitMayBeCountedFromTheLeft() {
    shelved("17", "kg", Money.fen(1_299));
    var left =
        new ScanLookup(catalogue, () -> LabelLayout.read("26PPPPPVVVVVWWWWWK").orElseThrow());
    // 2+0+0+7+0+5+0+3+0 = 17, and three times 6+0+1+0+4+5+0+5 = 21: together 80.
    assertInstanceOf(ScanResult.Labelled.class, left.look("260001700455003500"));
    assertEquals(new ScanResult.Misread("260001700455003501"), left.look("260001700455003501"));
  }
}
