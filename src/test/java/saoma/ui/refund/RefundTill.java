package saoma.ui.refund;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import saoma.channel.Channels;
import saoma.channel.RefundRules;
import saoma.channel.cash.CashChannel;
import saoma.checkout.Books;
import saoma.checkout.CashDesk;
import saoma.checkout.Checkout;
import saoma.checkout.Counted;
import saoma.checkout.GivingBack;
import saoma.checkout.Links;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;
import saoma.checkout.RefundDesk;
import saoma.checkout.Started;
import saoma.device.ReceiptFolder;
import saoma.device.ReceiptText;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.settings.Settings;
import saoma.ui.DeskBooks;

/// Real books, the real refund desk, wallets that answer as told, and a clock that a test moves.
public final class RefundTill implements AutoCloseable {
  /// No test waits longer between two steps of the desk.
  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(100);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T02:42:00Z"));
  private final InstantSource clock = now::get;
  private final DeskBooks books;
  private final Channels channels;
  private final TestChannel alipay =
      new TestChannel(
          "alipay", new RefundRules(Period.ofMonths(12), 50, Duration.ofSeconds(3), true), clock);
  private final TestChannel wechat =
      new TestChannel(
          "wechat", new RefundRules(Period.ofYears(1), 50, Duration.ofMinutes(1), true), clock);
  private final Checkout checkout;
  private final CashDesk cash;
  private final RefundDesk desk;
  private final GivingBack giving;
  private final ReceiptFolder printer;
  private int sales;

  public RefundTill(Path folder) {
    books = new DeskBooks(folder);
    channels = new Channels(List.of(alipay, wechat), List.of(new CashChannel(clock)));
    checkout = new Checkout(books.books(), channels, clock, () -> Settings.FRESH);
    cash = new CashDesk(books.books(), checkout, clock, () -> Settings.FRESH);
    desk = new RefundDesk(books.books(), checkout, channels, new Links(), clock, new Short());
    giving = new GivingBack(books.books(), checkout, channels, clock);
    printer = new ReceiptFolder(folder.resolve("paper"), new ReceiptText(ReceiptText.WIDE));
  }

  public DeskBooks books() {
    return books;
  }

  public InstantSource clock() {
    return clock;
  }

  public TestChannel alipay() {
    return alipay;
  }

  public TestChannel wechat() {
    return wechat;
  }

  /// Switches one off.
  public void onlyWechat() {
    channels.replace(List.of(wechat));
  }

  public Giver giver() {
    return Giver.of(giving, desk);
  }

  public ReceiptFolder printer() {
    return printer;
  }

  public void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  /// A sale paid by this wallet alone.
  public Receipt sold(Cart cart, String channel) {
    return paid(cart, "sale-" + ++sales, channel);
  }

  /// A sale paid in part by cash and then by this wallet.
  public Receipt mixed(Cart cart, Money notes, String channel) {
    var name = "sale-" + ++sales;
    if (!(cash.take(cart, name, notes) instanceof Counted.Taken)) {
      throw new AssertionError("cash was not taken");
    }
    return paid(cart, name, channel);
  }

  private Receipt paid(Cart cart, String name, String channel) {
    if (!(checkout.begin(cart, name, channel) instanceof Started.Begun(var payment))) {
      throw new AssertionError("not begun");
    }
    return books.books().durable(pages -> paid(pages, payment));
  }

  private Receipt paid(Books.Pages pages, Payment payment) {
    var proof = new Proof("2026112622001400" + payment.tail(), clock.instant(), payment.amount());
    pages.payments().move(payment, new PaymentState.Paid(proof, false));
    var order = pages.orders().byId(payment.orderId()).orElseThrow();
    var paidBy = new ArrayList<>(order.paidBy());
    paidBy.add(payment.number());
    pages.orders().derive(order.id(), OrderState.SETTLED, paidBy);
    var tenders =
        paidBy.stream()
            .map(number -> pages.payments().byNumber(number).orElseThrow())
            .map(one ->
                new Tender(
                    one.channel(),
                    one.amount(),
                    one.number(),
                    one.channel().equals("cash") ? one.number() : proof.tradeNumber(),
                    clock.instant()))
            .toList();
    return pages
        .receipts()
        .issue(
            new Receipt(
                0,
                "01",
                "小满便利店",
                order.id(),
                clock.instant(),
                order.lines(),
                order.total(),
                tenders,
                0));
  }

  /// All refunds of a receipt.
  public List<Refund> refunds(Receipt receipt) {
    var found = new ArrayList<Refund>();
    giving.sheet(receipt.number()).ifPresent(sheet -> found.addAll(sheet.refunds()));
    return found;
  }

  public Optional<Money> left(Receipt receipt) {
    return giving.sheet(receipt.number()).map(sheet -> sheet.left());
  }

  /// Waits a moment for real; its clock is the one that the test moves.
  private final class Short implements Pause {
    @Override
    public void forAtMost(Duration time, Nudge nudge) throws InterruptedException {
      nudge.await(SHORT);
    }

    @Override
    public long nanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }
  }

  @Override
  public void close() {
    desk.close();
    books.close();
  }
}
