package saoma.ui.receipts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.Books;
import saoma.device.ReceiptPrinter;
import saoma.device.ReceiptPrinter.Printed;
import saoma.order.Receipt;
import saoma.order.ReceiptCode;
import saoma.ui.Away;
import saoma.ui.DeskBooks;
import saoma.ui.Notice;
import saoma.ui.receipts.ReceiptsModel.Found;

class ReceiptsModelTest {
  private static final Executor AT_ONCE = Runnable::run;

  @TempDir Path folder;
  private DeskBooks shop;
  private final List<Receipt> printed = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();

  @BeforeEach
  void open() {
    shop = new DeskBooks(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void theNewestStandsFirstAndIsChosen() {
    shop.sold("alipay", "牛奶", "Milk", "6.50");
    var newest = shop.sold("wechat", "大米", "Rice", "39.90");
    var model = opened(AT_ONCE);
    assertEquals(List.of(newest.number(), 1L), numbers(model));
    assertEquals(newest.number(), model.chosenProperty().get().orElseThrow().number());
    assertEquals(Found.SOME, model.foundProperty().get());
  }

  @Test
  void itIsFoundByProductPaymentTradeOrderAndNumber() {
    shop.sold("alipay", "牛奶", "Milk", "6.50");
    var rice = shop.sold("wechat", "大米", "Rice", "39.90");
    var model = opened(AT_ONCE);
    for (var text :
        List.of(
            "大米",
            "rice",
            rice.tenders().getFirst().payment(),
            rice.tenders().getFirst().trade(),
            " 大米 ",
            "2")) {
      model.typedProperty().set(text);
      assertTrue(numbers(model).contains(rice.number()), text);
    }
    model.typedProperty().set(rice.tenders().getFirst().trade());
    assertEquals(List.of(rice.number()), numbers(model));
  }

  @Test
  void itsOwnCodeFindsOneAndNoneOfAnotherTill() {
    var milk = shop.sold("alipay", "牛奶", "Milk", "6.50");
    shop.sold("wechat", "大米", "Rice", "39.90");
    var model = opened(AT_ONCE);
    model.typedProperty().set(ReceiptCode.of(milk).printed());
    assertEquals(List.of(milk.number()), numbers(model));
    var other = new ReceiptCode("ZZ", milk.number()).printed();
    model.typedProperty().set(other);
    assertEquals(List.of(), numbers(model));
    assertEquals("receipts.other-till", notices.getLast().key());
  }

  @Test
  void nothingIssuedIsToldFromNothingFound() {
    var model = opened(AT_ONCE);
    assertEquals(Found.NONE_ISSUED, model.foundProperty().get());
    shop.sold("alipay", "牛奶", "Milk", "6.50");
    model.typedProperty().set("no such thing");
    assertEquals(Found.NONE_MATCH, model.foundProperty().get());
    assertTrue(model.chosenProperty().get().isEmpty());
  }

  @Test
  void theListEndsAtTheNewestTextHoweverSlowTheBooksAre() {
    shop.sold("alipay", "牛奶", "Milk", "6.50");
    var rice = shop.sold("wechat", "大米", "Rice", "39.90");
    var waiting = new ArrayDeque<Runnable>();
    var model = opened(waiting::add);
    model.typedProperty().set("牛");
    model.typedProperty().set("大");
    model.typedProperty().set("大米");
    assertEquals(1, waiting.size(), "one search at a time");
    drain(waiting);
    assertEquals(List.of(rice.number()), numbers(model));
  }

  @Test
  void aCopyIsCountedInTheBooksBeforeItIsPrinted() {
    var receipt = shop.sold("alipay", "牛奶", "Milk", "6.50");
    var model = opened(AT_ONCE);
    model.print();
    model.print();
    assertEquals(List.of(1, 2), printed.stream().map(Receipt::copies).toList());
    assertEquals(2, stored(receipt).copies());
    assertEquals(2, model.chosenProperty().get().orElseThrow().copies());
    assertEquals(2, model.receipts().getFirst().copies());
    assertEquals(Notice.success("receipts.printed", "2", "the folder"), notices.getLast());
  }

  @Test
  void enterHeldDownPrintsOneCopy() {
    shop.sold("alipay", "牛奶", "Milk", "6.50");
    var waiting = new ArrayDeque<Runnable>();
    var model = opened(waiting::add);
    drain(waiting);
    model.print();
    model.print();
    assertTrue(model.printingProperty().get());
    drain(waiting);
    assertEquals(1, printed.size());
    assertFalse(model.printingProperty().get());
  }

  @Test
  void aPrinterThatFailsIsSaidAndTheSaleStaysAsItIs() {
    var receipt = shop.sold("alipay", "牛奶", "Milk", "6.50");
    for (var broken : List.<ReceiptPrinter>of(_ -> new Printed.Failed("full"), this::breaks)) {
      var model = model(shop.books(), AT_ONCE, broken);
      model.open();
      model.print();
      assertEquals("receipts.not-printed", notices.getLast().key());
      assertFalse(model.printingProperty().get());
    }
    var now = stored(receipt);
    assertEquals(receipt.total(), now.total());
    assertEquals(receipt.lines(), now.lines());
  }

  @Test
  void aCopyThatCannotBeCountedIsNotPrinted() {
    shop.sold("alipay", "牛奶", "Milk", "6.50");
    var model = model(new ReadOnly(shop.books()), AT_ONCE, this::prints);
    model.open();
    model.print();
    assertEquals(List.of(), printed);
    assertEquals("receipts.not-counted", notices.getLast().key());
    assertFalse(model.printingProperty().get());
  }

  @Test
  void theArrowsStopAtTheEndsOfTheList() {
    shop.sold("alipay", "牛奶", "Milk", "6.50");
    shop.sold("wechat", "大米", "Rice", "39.90");
    var model = opened(AT_ONCE);
    model.step(1);
    model.step(1);
    assertEquals(1, model.chosenAt());
    model.step(-9);
    assertEquals(0, model.chosenAt());
  }

  private ReceiptsModel opened(Executor work) {
    var model = model(shop.books(), work, this::prints);
    model.open();
    return model;
  }

  private ReceiptsModel model(Books books, Executor work, ReceiptPrinter printer) {
    return new ReceiptsModel(books, printer, new Away(work, AT_ONCE), notices::add);
  }

  private Printed prints(Receipt receipt) {
    printed.add(receipt);
    return new Printed.Done("the folder");
  }

  private Printed breaks(Receipt receipt) {
    throw new IllegalStateException("no paper for " + receipt.number());
  }

  private Receipt stored(Receipt receipt) {
    return shop.books().read(pages -> pages.receipts().byNumber(receipt.number())).orElseThrow();
  }

  private static List<Long> numbers(ReceiptsModel model) {
    return model.receipts().stream().map(Receipt::number).toList();
  }

  private static void drain(Queue<Runnable> waiting) {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  /// Books whose disk refuses.
  private record ReadOnly(Books books) implements Books {
    @Override
    public <T> T durable(Function<Pages, T> work) {
      throw new IllegalStateException("the disk is full");
    }

    @Override
    public <T> T read(Function<Pages, T> work) {
      return books.read(work);
    }
  }
}
