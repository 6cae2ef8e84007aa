package saoma.ui.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.Trouble;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.ui.Away;
import saoma.ui.DeskBooks;
import saoma.ui.Notice;

class DecideModelTest {
  private static final Cart CART = DeskBooks.cart("牛奶", "Milk", "6.50");
  private static final Cart OTHER = DeskBooks.cart("米", "Rice", "39.90");
  private static final Proof PROOF =
      new Proof("2026112322001440001", DeskBooks.MORNING, CART.total());

  @TempDir Path folder;
  private DeskBooks shop;
  private final FakeCardDesk desk = new FakeCardDesk();
  private final List<Notice> notices = new ArrayList<>();
  private final AtomicInteger moved = new AtomicInteger();

  @BeforeEach
  void open() {
    shop = new DeskBooks(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void nothingIsDecidedWithoutANameAndAReason() {
    var late = late();
    var model = begun(Act.REFUND, late, Runnable::run);
    assertEquals(Optional.of("decide.no-name"), model.decide("  ", "phone shows it", () -> {}));
    assertEquals(Optional.of("decide.no-reason"), model.decide("Li Na", " ", () -> {}));
    assertEquals(Optional.of("decide.no-name"), model.decide("x".repeat(41), "why", () -> {}));
    assertEquals(List.of(), desk.done());
    assertEquals(Optional.empty(), model.decide(" Li Na ", " phone shows it ", () -> {}));
    assertEquals(List.of("give back " + late.number() + " by Li Na: phone shows it"), desk.done());
    assertEquals(Notice.success("act.refund.done"), notices.getLast());
    assertEquals(1, moved.get());
  }

  @Test
  void pressedTwiceItIsDoneOnce() {
    var work = new ArrayDeque<Runnable>();
    var model = begun(Act.REFUND, late(), work::add);
    assertTrue(work.isEmpty(), "the pane opens at once, so that no key is lost");
    model.decide("Li Na", "twice", () -> {});
    model.decide("Li Na", "twice", () -> {});
    assertEquals(1, work.size());
    work.remove().run();
    model.decide("Li Na", "twice", () -> {});
    assertTrue(work.isEmpty(), "what was decided is no question any more");
    assertEquals(1, desk.done().size());
  }

  @Test
  void onlyOpenSalesOfTheSameAmountAreOffered() {
    var late = late();
    shop.sold("alipay", CART);
    shop.payment("wechat", CART, new PaymentState.Unresolved(null));
    shop.payment("alipay", OTHER, new PaymentState.Closed("closed"));
    var one = shop.payment("wechat", CART, new PaymentState.Closed("closed"));
    var two = shop.payment("wechat", CART, new PaymentState.Closed("closed"));
    var model = begun(Act.ATTACH, late, Runnable::run);
    var wish = model.wishProperty().get().orElseThrow();
    assertEquals(
        List.of(two.orderId(), one.orderId()), wish.orders().stream().map(o -> o.id()).toList());
    model.step(1);
    model.step(1);
    model.decide("Li Na", "his second phone", () -> {});
    assertEquals(
        List.of("attach " + late.number() + " to " + one.orderId() + " by Li Na: his second phone"),
        desk.done());
  }

  @Test
  void whereNoSaleFitsThatIsSaidAndNothingIsAsked() {
    var model = begun(Act.ATTACH, late(), Runnable::run);
    assertEquals(Optional.empty(), model.wishProperty().get());
    assertEquals("act.attach.none", notices.getLast().key());
  }

  @Test
  void whyItWasNotDoneIsSaidWithThatNothingChanged() {
    desk.refusing(new Trouble.RefundUnderWay("R01"));
    var model = begun(Act.REFUND, late(), Runnable::run);
    model.decide("Li Na", "phone shows it", () -> {});
    assertEquals(
        Notice.warning("decide.under-way").then("decide.nothing-changed"), notices.getLast());
  }

  private Payment late() {
    var late = shop.payment("alipay", CART, new PaymentState.Disputed(PROOF));
    shop.cancelled(late);
    return late;
  }

  private DecideModel begun(Act act, Payment payment, Executor work) {
    var away = new Away(work, Runnable::run);
    var model = new DecideModel(shop.books(), desk, away, notices::add, moved::incrementAndGet);
    var card = shop.books().read(pages -> Card.unclaimed(pages, payment)).orElseThrow();
    model.begin(act, (Card.OfPayment) card, () -> {});
    return model;
  }
}
