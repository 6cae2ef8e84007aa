package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import saoma.catalogue.Shelf;
import saoma.channel.Health;
import saoma.checkout.CloseWish;
import saoma.checkout.ShiftReply;
import saoma.device.ReceiptPrinter.Printed;
import saoma.device.ReportText;
import saoma.device.escpos.Paper;
import saoma.device.escpos.PrinterTrouble;
import saoma.device.escpos.SimulatedPrinter;
import saoma.device.paper.PrintJob;
import saoma.device.template.SlipTemplate;
import saoma.device.template.SlipTemplates;
import saoma.money.Money;
import saoma.operator.Grant;
import saoma.operator.Person;
import saoma.operator.Right;
import saoma.settings.CounterSettings;
import saoma.settings.Home;
import saoma.settings.PrinterSettings;
import saoma.settings.Settings;
import saoma.shift.Count;
import saoma.shift.DrawerMove;
import saoma.shift.Sealed;
import saoma.store.PrintTable;
import saoma.ui.UiTest;
import saoma.ui.View;
import saoma.ui.safety.Recovery;
import saoma.ui.safety.Worry;

/// The whole till with a receipt printer and a drawer on it.
@Timeout(300)
class PrinterTillTest {
  private static final String MILK = "2100000000067";

  @TempDir private Path folder;
  private SimulatedPrinter printer;
  private Settings settings;
  private Services services;
  private TillWindow window;
  private DemoHands hands;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    printer = new SimulatedPrinter(Paper.NARROW);
    var place = "127.0.0.1:" + printer.port();
    var set =
        new PrinterSettings(
            place, PrinterSettings.NARROW, PrinterSettings.FONT, true, true, "", "PIN2");
    settings = Settings.FRESH.with(CounterSettings.FRESH.with(set));
    Files.createDirectories(folder.resolve("till"));
    start();
    services.catalogue.put(Shelf.builtIn());
  }

  private void start() throws Exception {
    services = new Services(new Home(folder.resolve("till")), settings, InstantSource.system());
    window =
        Display.call(() -> {
          var made = new TillWindow(services);
          made.open(TillWindow.Left.without(Recovery.NONE));
          return made;
        });
    hands = new DemoHands(window.screens.views);
  }

  private void stop() throws Exception {
    window.shut();
    window.await();
  }

  @AfterEach
  void close() throws Exception {
    stop();
    printer.close();
  }

  private void sell() throws Exception {
    hands.scan(MILK);
    UiTest.until(() -> !window.screens.cart.now().isEmpty());
    hands.key(KeyCode.ENTER);
    UiTest.until(() -> window.screens.cash.pageProperty().get().isPresent());
    UiTest.until(() -> window.shows(View.CASH));
    hands.key(KeyCode.ENTER);
    UiTest.until(window::isCashDone);
  }

  private boolean printed(String text) {
    return printer.text().contains(text);
  }

  private boolean isOwed(long number) {
    return !services.printer.hasOriginal(number);
  }

  @Test
  void aSaleInCashIsPrintedAndTheDrawerOpensAndSoIsItsRefund() throws Exception {
    sell();
    UiTest.until(() -> printed("01-000001") && printer.kicks() == 1 && !isOwed(1));
    assertEquals(1, printer.slips().size());
    var cash =
        services.books.read(
            pages -> pages.receipts().search("", 1).getFirst().tenders().getFirst());
    services.refundDesk.ask(cash.payment(), cash.amount(), "brought back", SaleDesk.CLERK);
    UiTest.until(() -> printed("*** 退款 REFUND ***") && printer.kicks() == 2);
    UiTest.until(() -> printer.slips().size() == 2);
  }

  /// What the shop wrote stands on the paper, and prints on where a newer text is not good.
  @Test
  void aReceiptIsPrintedAsTheShopWantsIt() throws Exception {
    var templates = new SlipTemplates(new Home(folder.resolve("till")).slips());
    templates.keep(Paper.NARROW, SlipTemplate.standard(false) + "text: 七天内退换\n");
    templates.remember(Paper.NARROW, "totel");
    sell();
    UiTest.until(() -> printed("七天内退换") && !isOwed(1));
    Display.call(() -> {
      window.screens.views.show(View.SETTINGS);
      return true;
    });
    UiTest.until(() -> window.shows(View.SETTINGS));
    hands.withControl(KeyCode.U);
    UiTest.until(() -> window.shows(View.SLIP));
  }

  @Test
  void withoutPaperTheSaleIsDoneTheClerkIsToldAndARestartPrintsItOnce() throws Exception {
    printer.paperFor(0);
    sell();
    UiTest.until(() -> stands());
    assertTrue(isOwed(1), "the day's end lists it");
    assertEquals(1, services.books.read(pages -> pages.receipts().search("", 9)).size());
    stop();
    assertEquals("", printer.text());
    printer.refill();
    start();
    UiTest.until(() -> printer.slips().size() == 1);
    UiTest.until(() -> !isOwed(1));
    assertTrue(printed("01-000001"));
    assertFalse(printed("PRINTED AGAIN"));
    assertFalse(printed("COPY"));
  }

  private boolean stands() {
    return window
        .screens
        .safety
        .worryProperty()
        .get()
        .equals(Optional.of(new Worry.PrinterStands(PrinterTrouble.PAPER_OUT, 1)));
  }

  @Test
  void aZIsPrintedAsIssuedAndAgainAsACopy() throws Exception {
    sell();
    UiTest.until(() -> printer.slips().size() == 1);
    var x = services.shiftDesk.x().orElseThrow();
    services.printer.print(x);
    UiTest.until(() -> printed("*** X 报告 X REPORT ***") && printer.slips().size() == 2);
    var z = closed();
    assertInstanceOf(Printed.Owed.class, services.printer.print(z));
    assertInstanceOf(Printed.Owed.class, services.printer.print(z));
    UiTest.until(() -> printer.slips().size() == 4);
    for (var line : new ReportText(32).lines(z)) {
      assertTrue(printed(line.strip()), line);
    }
    assertEquals(2, printer.text().split("Z REPORT").length - 1);
    assertEquals(1, printer.text().split("副本 COPY 1").length - 1);
  }

  private Sealed closed() {
    var li = new Person("01", "李娜 Li Na");
    var cash = services.shiftDesk.x().orElseThrow().report().value("drawer.expected");
    services.shiftDesk.count(Count.of(Money.fen(cash)), li);
    var wish = new CloseWish(Money.fen(0), "", services.shiftDesk.leftovers());
    services.shiftDesk.close(wish, grant(Right.CLOSE_SHIFT));
    return services.shiftDesk.lastZ().orElseThrow();
  }

  @Test
  void cashThatGoesOutAndWhatTheBankGetsHaveTheirPapersAndTheQueueKeepsThem() throws Exception {
    sell();
    UiTest.until(() -> printer.slips().size() == 1 && owes().isEmpty());
    printer.paperFor(0);
    var day = day();
    var reply = day.move(DrawerMove.Kind.PAY_IN, Money.fen(5_000), "零钱", grant(Right.DRAWER));
    assertInstanceOf(ShiftReply.Done.class, reply);
    UiTest.until(() -> owes().equals(List.of("C01-1-1")));
    assertEquals(1, printer.slips().size());
    printer.refill();
    UiTest.until(() -> printer.slips().size() == 2);
    for (var line : List.of("放入现金 PAID IN", "C01-1-1", "¥ 50.00", "零钱", "签名 Signed ____")) {
      assertTrue(printed(line), line);
    }
    var cash = services.shiftDesk.x().orElseThrow().report().value("drawer.expected");
    day.count(Count.of(Money.fen(cash)));
    var wish = new CloseWish(Money.fen(0), "ICBC 0004", "", services.shiftDesk.leftovers());
    var z = day.close(wish, grant(Right.CLOSE_SHIFT));
    assertInstanceOf(ShiftReply.Done.class, z);
    UiTest.until(() -> printer.slips().size() == 3);
    for (var line : List.of("上缴银行 BANK DEPOSIT", "ICBC 0004", Money.fen(cash).digits())) {
      assertTrue(printed(line), line);
    }
    assertTrue(Files.exists(services.home.receipts().resolve("C01-Z1.txt")));
  }

  private List<String> owes() {
    return new PrintTable(services.books).waiting().stream().map(PrintJob::subject).toList();
  }

  private DayDesk day() {
    return DayDesk.of(services, window.screens.notices::show);
  }

  private static Grant grant(Right right) {
    var li = new Person("01", "李娜 Li Na");
    return new Grant(right, "shift", li, Person.NOBODY, "");
  }

  @Test
  void aTestSlipIsPrintedOrItsTroubleTold() throws Exception {
    var slip = new TestSlip(services.home);
    assertEquals(new Health.Ready(Duration.ZERO), slip.print(settings));
    assertTrue(printed("TEST SLIP"));
    printer.paperFor(0);
    assertEquals(new Health.Wrong("address", "printer-paper-out"), slip.print(settings));
    printer.cover(true);
    assertEquals(new Health.Wrong("address", "printer-cover-open"), slip.print(settings));
    assertEquals(new Health.Wrong("address", "printer-none"), slip.print(Settings.FRESH));
    assertEquals(List.of(), services.printer.news().newest().stream().toList());
  }
}
