package saoma.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.money.Money;
import saoma.money.Quantity;

/// What a scan, a word and a price do to the sale.
class SaleModelTest extends SaleFixture {
  @Test
  void aScanSellsOneAndPutsItsLineInFocus() {
    sale.scan(WATER.code());
    sale.scan(MILK.code());
    sale.scan(WATER.code());
    assertEquals(List.of("2 Spring water", "1 Milk"), lines());
    assertEquals(Money.fen(780), cart.now().total());
    assertEquals(cart.now().lines().getFirst().id(), cart.selectedProperty().get());
  }

  @ParameterizedTest
  @CsvSource({"3*,3", "3×,3", "12,12", "0.35*,0.35", "7 * ,7"})
  void aQuantityInTheFieldIsUsedUpByTheNextScan(String typed, String quantity) {
    type(typed);
    sale.scan(WATER.code());
    assertEquals(List.of(quantity + " Spring water"), lines());
    assertEquals("", typed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"690123", "100", "0", "coke", "3*coke"})
  void anythingElseInTheFieldStaysAndTheScanSellsOne(String typed) {
    type(typed);
    sale.scan(WATER.code());
    assertEquals(List.of("1 Spring water"), lines());
    assertEquals(typed, typed());
  }

  @Test
  void aQuantityAndEnterSetsTheSelectedLine() {
    sale.scan(WATER.code());
    sale.scan(MILK.code());
    sale.step(-1);
    type("5*");
    sale.enter();
    assertEquals(List.of("5 Spring water", "1 Milk"), lines());
    assertEquals("", typed());
  }

  @Test
  void aQuantityWithoutALineStaysInTheField() {
    type("5*");
    sale.enter();
    assertEquals("5*", typed());
    assertEquals("sale.no-line", last().key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0*", "10000*", "1.2345*"})
  void aQuantityThatCannotBeSoldIsRefusedAndStays(String typed) {
    sale.scan(WATER.code());
    type(typed);
    sale.enter();
    assertEquals(List.of("1 Spring water"), lines());
    assertEquals(typed, typed());
    assertEquals("sale.bad-quantity", last().key());
  }

  @Test
  void aTypedCodeIsSoldWithItsQuantity() {
    type("4*" + WATER.code());
    sale.enter();
    assertEquals(List.of("4 Spring water"), lines());
    assertEquals("", typed());
  }

  @Test
  void aNameSellsItsBestMatchOnEnter() {
    type("mil");
    assertEquals(List.of(MILK), sale.search().matches());
    sale.enter();
    assertEquals(List.of("1 Milk"), lines());
    assertTrue(sale.search().matches().isEmpty());
  }

  @Test
  void digitsAreACodeUntilTheClerkGoesIntoTheList() {
    type("21000");
    assertEquals(2, sale.search().matches().size());
    assertEquals(-1, sale.search().chosenProperty().get());
    sale.step(1);
    var chosen = sale.search().matches().get(0);
    sale.enter();
    assertEquals(List.of("1 " + chosen.nameEn()), lines());
  }

  @Test
  void arrowsStayInsideTheList() {
    type("21000");
    sale.step(1);
    sale.step(1);
    sale.step(1);
    assertEquals(1, sale.search().chosenProperty().get());
    sale.step(-9);
    assertEquals(0, sale.search().chosenProperty().get());
  }

  @Test
  void aNameThatNothingHasStaysInTheField() {
    type("zzz");
    sale.enter();
    assertEquals("zzz", typed());
    assertEquals("sale.no-match", last().key());
  }

  @Test
  void aMisreadScanIsNotAnUnknownProduct() {
    sale.scan(MISREAD);
    assertEquals(new Ask.Nothing(), sale.askProperty().get());
    assertEquals("sale.misread", last().key());
    assertTrue(cart.now().isEmpty());
  }

  @Test
  void aMistypedCodeStaysInTheField() {
    type(MISREAD);
    sale.enter();
    assertEquals(MISREAD, typed());
    assertEquals("sale.wrong-digit", last().key());
  }

  @Test
  void anUnknownCodeIsKeptAndSoldAtAnOpenPrice() {
    type("2*");
    sale.scan(UNKNOWN);
    assertEquals(new Ask.UnknownCode(UNKNOWN, Quantity.pieces(2)), sale.askProperty().get());
    assertEquals(Optional.empty(), sale.sellAt("6.50"));
    assertEquals(new Ask.Nothing(), sale.askProperty().get());
    var line = cart.now().lines().getFirst();
    assertEquals(UNKNOWN, line.code());
    assertEquals("自定价商品", line.name());
    assertEquals("Open-price item", line.nameEn());
    assertEquals(Money.fen(1300), line.total());
  }

  @Test
  void theNextGoodScanDismissesAnUnknownCode() {
    sale.scan(UNKNOWN);
    sale.scan(MISREAD);
    assertEquals(new Ask.UnknownCode(UNKNOWN, Quantity.ONE), sale.askProperty().get());
    sale.scan(WATER.code());
    assertEquals(new Ask.Nothing(), sale.askProperty().get());
    assertEquals(List.of("1 Spring water"), lines());
  }

  @Test
  void aSkippedCodeThatWasTypedStaysInTheField() {
    type(UNKNOWN);
    sale.enter();
    assertEquals(new Ask.UnknownCode(UNKNOWN, Quantity.ONE), sale.askProperty().get());
    sale.skip();
    assertEquals(UNKNOWN, typed());
    assertTrue(cart.now().isEmpty());
  }

  @Test
  void aProductWithoutAPriceAsksForOne() {
    type("3*");
    sale.scan(CIGARETTES.code());
    assertEquals(new Ask.PriceOf(CIGARETTES, Quantity.pieces(3)), sale.askProperty().get());
    assertTrue(cart.now().isEmpty());
    assertEquals(Optional.empty(), sale.sellAt("１８。５"));
    assertEquals(Money.fen(5550), cart.now().total());
    assertEquals("Liqun cigarettes", cart.now().lines().getFirst().nameEn());
  }

  @ParameterizedTest
  @CsvSource({
    "'',price.missing",
    "abc,price.not-an-amount",
    "6.505,price.not-an-amount",
    "1e3,price.not-an-amount",
    "'1,50',price.not-an-amount",
    "0,price.not-positive",
    "-3,price.not-positive",
    "6901234567892,price.too-large",
    "99999999999999999999,price.not-an-amount"
  })
  void aWrongPriceIsNamedAndTheQuestionStays(String typed, String problem) {
    sale.scan(CIGARETTES.code());
    var before = sale.askProperty().get();
    assertEquals(Optional.of(problem), sale.sellAt(typed));
    assertEquals(before, sale.askProperty().get());
    assertTrue(cart.now().isEmpty());
  }

  @Test
  void aPriceThatTheTotalCannotHoldIsRefused() {
    type("9999*");
    sale.scan(CIGARETTES.code());
    assertEquals(Optional.of("sale.too-much"), sale.sellAt("100000000"));
    assertTrue(cart.now().isEmpty());
  }
}
