package saoma.ui.receipts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.device.ReceiptFolder;
import saoma.device.ReceiptText;
import saoma.device.paper.PhoneCode;
import saoma.order.Receipt;
import saoma.ui.Away;
import saoma.ui.DeskBooks;
import saoma.ui.Texts.Language;
import saoma.ui.UiTest;
import saoma.ui.View;

/// The screen over real books and a real folder, by keyboard alone.
class ReceiptsScreenTest extends UiTest {
  @TempDir Path folder;
  private DeskBooks shop;
  private ReceiptsModel model;

  @BeforeEach
  void open() throws Exception {
    shop = new DeskBooks(folder);
    shop.sold("alipay", "牛奶", "Milk", "6.50");
    shop.sold("wechat", "大米", "Rice", "39.90");
    var text = new ReceiptText(ReceiptText.WIDE);
    onFx(() -> {
      model =
          new ReceiptsModel(
              shop.books(),
              new ReceiptFolder(folder.resolve("paper"), text),
              Away.real(),
              till.notices()::show);
      till.views()
          .offer(
              ReceiptsController.class,
              () ->
                  new ReceiptsController(model, text, till.texts(), till.views(), ZoneOffset.UTC));
      till.views().show(View.RECEIPTS);
      return model;
    });
    until(() -> model.receipts().size() == 2);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aReceiptIsFoundByTypingAndPrintedAgainByEnter() throws Exception {
    till.type("milk");
    until(() -> model.receipts().size() == 1);
    till.press(KeyCode.ENTER);
    until(() -> till.notices().shownProperty().get().isPresent());
    var file = folder.resolve("paper").resolve("R000001-copy-1.txt");
    assertTrue(Files.readString(file).contains("副本 COPY 1"));
    assertTrue(paper().contains("副本"), "the screen shows what was printed");
    var shown = till.notices().shownProperty().get().orElseThrow();
    assertEquals("receipts.printed", shown.key());
    assertEquals(file.toString(), shown.values().get(1));
  }

  @Test
  void aScannedCodeIsLookedUpAndPressesNothing() throws Exception {
    till.scan("2100000000067");
    until(() -> model.typedProperty().get().equals("2100000000067"));
    until(() -> model.receipts().size() == 2);
    assertEquals(0, model.chosenProperty().get().orElseThrow().copies());
  }

  @Test
  void escapeClearsTheSearchThenGoesBackToTheSale() throws Exception {
    till.type("milk");
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.of(View.RECEIPTS), till.views().shown());
    assertEquals("", model.typedProperty().get());
    till.press(KeyCode.ESCAPE);
    assertEquals(Optional.of(View.SALE), till.views().shown());
  }

  @Test
  void theRightEdgeOfThePaperIsStraight() throws Exception {
    var ends =
        onFx(() -> {
          var paper = (Paper) till.views().scene().lookup(".paper");
          return paper.lookupAll(".paper-text").stream()
              .map(Text.class::cast)
              .filter(text -> text.getText().endsWith("39.90"))
              .map(text -> Math.round(text.getX() + text.getLayoutBounds().getWidth()))
              .toList();
        });
    assertEquals(3, ends.size(), "the line, the total, the tender");
    assertEquals(1, ends.stream().distinct().count());
  }

  @Test
  void anotherLanguageChangesTheWordsAndKeepsTheChoice() throws Exception {
    onFx(() -> {
      till.texts().speak(Language.ZH);
      return true;
    });
    settle();
    var heading = (Label) till.views().scene().lookup(".receipts .heading");
    assertEquals("小票", onFx(heading::getText));
    assertEquals(2, model.chosenProperty().get().orElseThrow().number());
  }

  @Test
  void theCodeStandsBelowThePaperAndF6SavesTheFile() throws Exception {
    var code = new PhoneCode("http://192.168.1.20:8466/r/x", "7K2M-9QXD-4T3V-WZ6P");
    var file = folder.resolve("R000002.pdf");
    onFx(() -> model.beside(new TestBeside(code, file)));
    onFx(() -> {
      till.views().show(View.SALE);
      till.views().show(View.RECEIPTS);
      return true;
    });
    until(() -> model.beside().codeProperty().get().isPresent());
    assertEquals(Optional.of(code), onFx(() -> model.beside().codeProperty().get()));
    till.press(KeyCode.F6);
    until(() -> till.notices().shownProperty().get().isPresent());
    var shown = till.notices().shownProperty().get().orElseThrow();
    assertEquals("receipts.saved", shown.key());
    assertEquals(file.toString(), shown.values().getFirst());
  }

  private record TestBeside(PhoneCode code, Path file) implements Beside {
    @Override
    public Optional<PhoneCode> code(Receipt receipt) {
      return Optional.of(code);
    }

    @Override
    public Optional<Path> pdf(Receipt receipt) {
      return Optional.of(file);
    }
  }

  private String paper() throws Exception {
    return onFx(() -> till.views().scene().lookup(".paper").getAccessibleText());
  }
}
