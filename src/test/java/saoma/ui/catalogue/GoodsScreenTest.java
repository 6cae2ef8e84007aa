package saoma.ui.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.catalogue.Goods.Which;
import saoma.catalogue.Gtin;
import saoma.catalogue.Header.Part;
import saoma.catalogue.ImportReport.Line;
import saoma.catalogue.Product;
import saoma.catalogue.QuickKey;
import saoma.catalogue.Shelf;
import saoma.money.Money;
import saoma.picture.Drawings;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

class GoodsScreenTest extends UiTest {
  @TempDir Path folder;
  private GoodsTill shop;

  @BeforeEach
  void begin() throws Exception {
    shop = onFx(() -> new GoodsTill(Language.EN, folder));
    onFx(() -> {
      shop.putUp();
      return 0;
    });
    until(shop.model::isRead);
    settle();
  }

  @AfterEach
  void end() throws Exception {
    until(shop.model::isRead);
    shop.close();
  }

  private String text(String id) throws Exception {
    return onFx(() -> ((Labeled) shop.till.views().scene().lookup("#" + id)).getText());
  }

  private void type(String id, String text) throws Exception {
    onFx(() -> {
      ((TextField) shop.till.views().scene().lookup("#" + id)).setText(text);
      return 0;
    });
  }

  private String typed(String id) throws Exception {
    return onFx(() -> ((TextField) shop.till.views().scene().lookup("#" + id)).getText());
  }

  private void enter() throws Exception {
    shop.till.press(KeyCode.ENTER);
  }

  @Test
  void aPriceIsChangedByKeysAloneAndTheNextScanSellsAtIt() throws Exception {
    shop.till.type("water");
    until(() -> shop.model.isRead() && shop.model.items().size() < 5);
    enter();
    settle();
    type("goods-price", "3.20");
    enter();
    until(() -> !shop.saved.isEmpty());
    var code = shop.saved.getFirst();
    assertEquals(Money.fen(320), shop.products.byCode(code).orElseThrow().price());
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
    shop.till.press(KeyCode.F3);
    type("goods-code", "N-1");
    type("goods-name", "新品");
    type("goods-price", "12,50");
    enter();
    assertEquals("The price has a comma; write 12.50.", text("goods-said"));
    assertEquals("12,50", typed("goods-price"));
    assertTrue(
        onFx(() ->
            shop.till.views().scene().lookup("#goods-price").getPseudoClassStates().stream()
                .anyMatch(one -> one.getPseudoClassName().equals("wrong"))));
    assertEquals(Optional.empty(), shop.products.byCode("N-1"));
    type("goods-price", "12.50");
    type("goods-tax", "9%");
    enter();
    until(() -> shop.saved.contains("N-1"));
    assertEquals(
        new Product("N-1", "新品", "", "", Money.fen(1_250), "", 900),
        shop.products.byCode("N-1").orElseThrow());
  }

  @Test
  void aCodeThatAnotherProductHasIsRefused() throws Exception {
    shop.till.press(KeyCode.F3);
    type("goods-code", TestTill.MILK);
    type("goods-name", "新品");
    enter();
    until(() -> !shop.model.form().saidProperty().get().isNothing());
    assertTrue(text("goods-said").startsWith(TestTill.MILK), text("goods-said"));
    assertEquals("新品", typed("goods-name"));
    assertEquals(List.of(), shop.saved);
  }

  @Test
  void aScanBeginsANewProductAndAnotherAddsACodeToIt() throws Exception {
    shop.till.scan("6901234567892");
    until(() -> shop.model.form().isOpen());
    settle();
    assertEquals("6901234567892", typed("goods-code"));
    type("goods-name", "两个码");
    shop.till.scan("6909876543215");
    settle();
    assertEquals("6909876543215", typed("goods-codes"));
    enter();
    until(() -> !shop.saved.isEmpty());
    assertEquals("两个码", shop.products.byCode("6909876543215").orElseThrow().name());
    shop.till.press(KeyCode.ESCAPE);
    shop.till.scan("6909876543215");
    until(() -> shop.model.form().known().isPresent());
    assertEquals("6901234567892", typed("goods-code"));
  }

  @Test
  void typedButNotSavedIsNotLostByChoosingAnother() throws Exception {
    shop.till.press(KeyCode.DOWN);
    type("goods-name", "half typed");
    shop.till.press(KeyCode.DOWN);
    assertEquals("half typed", typed("goods-name"));
    assertEquals("This is not saved yet. Enter saves it, Esc throws it away.", text("goods-said"));
    shop.till.press(KeyCode.ESCAPE);
    assertFalse(onFx(() -> shop.model.form().isOpen()));
    shop.till.press(KeyCode.ESCAPE);
    assertEquals(View.SALE, onFx(() -> shop.till.views().shown().orElseThrow()));
  }

  @Test
  void takenOffTheShelfItIsNotFoundAtTheTillAndCanComeBack() throws Exception {
    var first = Shelf.builtIn().getFirst();
    shop.till.scan(first.code());
    until(() -> shop.model.form().known().isPresent());
    shop.till.press(KeyCode.F5);
    until(() -> shop.products.byCode(first.code()).isEmpty());
    until(shop.model::isRead);
    onFx(() -> {
      shop.model.look(Which.OFF_SHELF);
      return 0;
    });
    until(() -> shop.model.isRead() && shop.model.items().size() == 1);
    shop.till.press(KeyCode.F5);
    until(() -> shop.products.byCode(first.code()).isPresent());
  }

  @Test
  void stockIsEnteredWithAReasonAndTellsThatItIsLow() throws Exception {
    var first = Shelf.builtIn().getFirst();
    shop.till.scan(first.code());
    until(() -> shop.model.form().known().isPresent());
    settle();
    type("goods-low", "5");
    enter();
    until(() -> !shop.saved.isEmpty());
    shop.till.press(KeyCode.F8);
    settle();
    type("quantity", "4.5");
    onFx(() -> {
      shop.stock.enter(() -> {});
      return 0;
    });
    assertEquals("Say why, in 2 to 40 characters.", text("said"));
    type("reason", "counted");
    enter();
    until(() -> shop.model.lowProperty().get() == 1);
    assertEquals(4_500L, shop.goods.item(first.code()).orElseThrow().stock().quantity());
    until(() -> shop.till.views().pane().isEmpty());
    assertEquals("4.5", text("goods-stock"));
  }

  @Test
  void aListIsLookedThroughBeforeItChangesAnything() throws Exception {
    var first = Shelf.builtIn().getFirst();
    var file =
        shop.list(
            "list.csv",
            "货品,价,条码",
            "新茶,8.80,N-1",
            "酥饼,1,2," + first.code(),
            ",3,N-2",
            "改名水,9.90," + first.code());
    shop.till.press(KeyCode.F6);
    onFx(() -> {
      shop.importing.choose(file);
      return 0;
    });
    until(() -> shop.importing.atProperty().get() instanceof ImportModel.At.Ready);
    settle();
    // Its header names the codes only.
    assertTrue(text("told").startsWith("The header names no column for the name."), text("told"));
    assertFalse(onFx(shop.importing::canGo));
    take(0, Part.NAME);
    take(1, Part.PRICE);
    assertEquals("2", text("import-added"));
    assertEquals("1", text("import-changed"));
    assertEquals("1", text("import-refused"));
    assertEquals(Optional.empty(), shop.products.byCode("N-1"));
    enter();
    until(() -> shop.importing.atProperty().get() instanceof ImportModel.At.Done);
    assertEquals(Money.fen(880), shop.products.byCode("N-1").orElseThrow().price());
    var changed = shop.products.byCode(first.code()).orElseThrow();
    assertEquals("改名水", changed.name());
    assertEquals(first.category(), changed.category());
  }

  @Test
  void aColumnOfStockIsShownCheckedAndCounted() throws Exception {
    var first = Shelf.builtIn().getFirst();
    var file = shop.list("count.csv", "条码,数", first.code() + ",\"1,250\"", TestTill.MILK + ",24.5");
    shop.till.press(KeyCode.F6);
    onFx(() -> {
      shop.importing.choose(file);
      return 0;
    });
    until(() -> shop.importing.atProperty().get() instanceof ImportModel.At.Ready);
    settle();
    take(1, Part.STOCK);
    assertEquals("1", text("import-counted"));
    assertEquals("1", text("import-refused"));
    assertEquals(
        "2 STOCK_WITH_COMMA 1,250",
        onFx(() -> {
          var lines = (ListView<?>) shop.till.views().scene().lookup("#refused");
          return lines.getItems().getFirst() instanceof Line(var number, var reason, var cell)
              ? "%d %s %s".formatted(number, reason, cell)
              : "";
        }));
    enter();
    until(() -> shop.importing.atProperty().get() instanceof ImportModel.At.Done);
    assertEquals(24_500L, shop.goods.item(TestTill.MILK).orElseThrow().stock().quantity());
    assertNull(shop.goods.item(first.code()).orElseThrow().stock().quantity());
  }

  private void take(int column, Part part) throws Exception {
    onFx(() -> {
      shop.importing.take(column, Optional.of(part));
      return 0;
    });
    until(() -> shop.importing.atProperty().get() instanceof ImportModel.At.Ready);
    settle();
  }

  @Test
  void whatHasNoCodeGetsANumberOfTheShopsOwn() throws Exception {
    for (int nth = 0; nth < 2; nth++) {
      var number = shop.goods.freeCode();
      assertTrue(number.startsWith(Gtin.OWN) && Gtin.isValid(number), number);
      assertEquals(Optional.empty(), shop.products.byCode(number));
      shop.till.press(KeyCode.F3);
      shop.till.press(KeyCode.F9);
      until(() -> !shop.model.form().typed(Field.CODE).get().isEmpty());
      assertEquals(number, typed("goods-code"));
      type("goods-name", "包子");
      enter();
      until(() -> shop.saved.contains(number));
      until(shop.model::isRead);
    }
  }

  @Test
  void labelsAreForThoseThatWereChosenOrForAllThatAreListed() throws Exception {
    shop.till.press(KeyCode.DOWN);
    shop.till.press(KeyCode.F10);
    shop.till.press(KeyCode.DOWN);
    shop.till.press(KeyCode.F10);
    shop.till.press(KeyCode.F10);
    shop.till.pressShift(KeyCode.F10);
    until(() -> shop.labelled.size() == 1);
    var all = onFx(() -> shop.model.items().size());
    shop.till.pressShift(KeyCode.F10);
    until(() -> shop.labelled.size() == 1 + all);
  }

  @Test
  void aQuickKeyIsArrangedAndSells() throws Exception {
    var milk = onFx(() -> Shelf.builtIn().get(7).code());
    shop.till.scan(milk);
    until(() -> shop.model.form().known().isPresent());
    shop.till.pressControl(KeyCode.Q);
    until(() -> shop.quick.arrangedProperty().get().isPresent());
    shop.till.type("3");
    until(() -> shop.quick.at(2).isPresent());
    shop.till.type("3");
    until(() -> shop.quick.at(2).filter(one -> one.key().colour() == 1).isPresent());
    shop.till.press(KeyCode.ESCAPE);
    shop.till.press(KeyCode.ESCAPE);
    shop.till.press(KeyCode.ESCAPE);
    assertEquals(View.SALE, onFx(() -> shop.till.views().shown().orElseThrow()));
    shop.till.pressControl(KeyCode.Q);
    until(() -> shop.quick.arrangedProperty().get().isEmpty());
    shop.till.type("34");
    assertEquals(
        List.of(milk),
        onFx(() -> shop.till.cart().lines().stream().map(line -> line.code()).toList()));
  }

  @Test
  void aQuickKeyLeavesAfterItsLastColour() throws Exception {
    shop.till.scan(TestTill.WATER);
    until(() -> shop.model.form().known().isPresent());
    shop.till.pressControl(KeyCode.Q);
    for (int colour = 0; colour < QuickKey.COLOURS; colour++) {
      var wanted = colour;
      shop.till.type("1");
      until(() -> shop.quick.at(0).filter(one -> one.key().colour() == wanted).isPresent());
    }
    shop.till.type("1");
    until(() -> shop.quick.at(0).isEmpty());
  }

  @Test
  void anExportIsAList() throws Exception {
    shop.till.pressShift(KeyCode.F7);
    until(() -> Files.exists(folder.resolve("goods.csv")));
    until(() -> shop.till.notices().shownProperty().get().isPresent());
    assertEquals(shop.all().size() + 1, Files.readAllLines(folder.resolve("goods.csv")).size());
  }

  @Test
  void aPictureIsKeptShownAndTakenAway() throws Exception {
    var code = Shelf.builtIn().getFirst().code();
    shop.till.scan(code);
    until(() -> shop.model.form().isOpen());
    assertEquals("Choose a picture", text("goods-picture"));
    var file = folder.resolve("water");
    Files.write(file, Drawings.bottle("png", 300, 300, Color.BLUE));
    choose(file);
    until(() -> shop.pictures.has(code));
    until(() -> "Another picture".equals(told("goods-picture")));
    shop.till.pressControl(KeyCode.D);
    until(() -> !shop.pictures.has(code));
    until(() -> "Choose a picture".equals(told("goods-picture")));
  }

  @Test
  void aFileThatIsNoPictureIsRefusedInWordsAndTheOldOneStays() throws Exception {
    var code = Shelf.builtIn().getFirst().code();
    shop.till.scan(code);
    until(() -> shop.model.form().isOpen());
    var file = folder.resolve("water.png");
    Files.write(file, Drawings.bottle("png", 300, 300, Color.BLUE));
    choose(file);
    until(() -> shop.pictures.has(code));
    var before = shop.pictured.of(code).orElseThrow();
    choose(Files.writeString(folder.resolve("words.png"), "no picture"));
    until(() ->
        shop.till
            .notices()
            .shownProperty()
            .get()
            .filter(one -> one.key().equals("goods.picture.not-a-picture"))
            .isPresent());
    assertArrayEquals(before, shop.pictured.of(code).orElseThrow());
  }

  private void choose(Path file) throws Exception {
    onFx(() -> {
      shop.picture.choose(file);
      return 0;
    });
  }

  private String told(String id) {
    return ((Labeled) shop.till.views().scene().lookup("#" + id)).getText();
  }
}
