package saoma.ui.shares;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer.Phase;
import saoma.checkout.Counted;
import saoma.checkout.Feed;
import saoma.checkout.GivingUp.Given;
import saoma.checkout.PaymentView;
import saoma.checkout.Share;
import saoma.checkout.SharesStarted;
import saoma.checkout.Standing;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.Proof;
import saoma.payment.ShownCode;

/// Books, watcher and channels in one, that do what a test says; time stands still until it is
/// moved. Refuses what the books would refuse.
final class FakeShares implements SharesDesk, SharesExits, InstantSource {
  static final Instant START = Instant.parse("2026-11-23T10:42:00Z");

  private final Feed<Optional<PaymentView>> views = new Feed<>(Optional.empty());
  private final Feed<Optional<Given>> given = new Feed<>(Optional.empty());
  private final Map<String, Payment> payments = new LinkedHashMap<>();
  private final List<String> paidBy = new ArrayList<>();
  final List<String> left = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  final List<String> cancelled = new ArrayList<>();
  @Nullable Trouble refuses;
  private Cart cart = Cart.EMPTY;
  private String sale = "";
  private Instant now = START;

  void pass(Duration time) {
    now = now.plus(time);
  }

  /// The newest attempts, in the order in which they were begun.
  String number(int at) {
    return List.copyOf(payments.keySet()).get(at);
  }

  Payment payment(int at) {
    return payments.get(number(at));
  }

  int begun() {
    return payments.size();
  }

  private Payment add(String channel, Money amount, PaymentState state) {
    var number = "S000101261123%06d".formatted(payments.size() + 1);
    var payment =
        new Payment(
            number,
            7,
            channel,
            amount,
            "Saoma 7",
            state,
            2,
            now,
            now.plusSeconds(300),
            now.plusSeconds(360),
            now.plusSeconds(960));
    payments.put(number, payment);
    return payment;
  }

  @Override
  public SharesStarted begin(Cart bought, String name, List<Share> shares) {
    cart = bought;
    sale = name;
    var sum = shares.stream().map(Share::amount).reduce(Money.fen(0), Money::plus);
    if (refuses != null || sum.compareTo(room()) > 0) {
      return new SharesStarted.NotBegun(
          refuses == null ? new Trouble.MoreThanDue(room()) : refuses);
    }
    var made = new ArrayList<Payment>();
    for (var share : shares) {
      var tail = "%06d".formatted(payments.size() + 1);
      var code = new ShownCode("https://qr.alipay.com/bax03431ljhok" + tail, now.plusSeconds(360));
      made.add(add(share.channel(), share.amount(), new Awaiting(code)));
    }
    return new SharesStarted.Begun(made);
  }

  private Money room() {
    return standing(sale).map(Standing::room).orElse(cart.total());
  }

  @Override
  public Counted cash(Cart bought, String name, Money share) {
    if (share.compareTo(room()) > 0) {
      return new Counted.NotTaken(new Trouble.MoreThanDue(room()));
    }
    var proof = new Proof("cash", now, share);
    var paid = add("cash", share, new Paid(proof, false));
    paidBy.add(paid.number());
    return new Counted.Taken(paid, Money.fen(0), Money.fen(0), null);
  }

  void to(int at, PaymentState state) {
    var payment = payment(at);
    payments.put(payment.number(), payment.moved(state));
    publish(payment.number());
  }

  void publish(String number) {
    views.publish(view(number));
  }

  void pay(int at) {
    paidBy.add(number(at));
    to(at, new Paid(new Proof("T" + at, now, payment(at).amount()), false));
  }

  void close(int at) {
    to(at, new Closed("closed"));
  }

  void decline(int at) {
    to(at, new Declined("no"));
  }

  void lose(int at) {
    to(at, new Unresolved(null));
  }

  void decide(Optional<Trouble> trouble) {
    given.publish(Optional.of(new Given(sale, trouble)));
  }

  @Override
  public Optional<Standing> standing(String name) {
    if (payments.isEmpty()) {
      return Optional.empty();
    }
    var counted = paidBy.stream().map(payments::get).toList();
    var due = counted.stream().map(Payment::amount).reduce(cart.total(), Money::minus);
    var alive =
        payments.values().stream()
            .filter(p -> !paidBy.contains(p.number()) && p.state().blocksAnother())
            .toList();
    var state = due.isZero() ? OrderState.SETTLED : OrderState.OPEN;
    var order = new Order(7, sale, START, cart.lines(), cart.total(), state, paidBy);
    var receipt =
        due.isZero()
            ? Optional.of(
                new Receipt(128, "01", "Saoma", 7, now, cart.lines(), cart.total(), List.of(), 0))
            : Optional.<Receipt>empty();
    return Optional.of(new Standing(order, due, counted, alive, receipt));
  }

  @Override
  public void giveUp(String name) {
    left.add("giving up");
    payments.values().stream()
        .filter(p -> p.state() instanceof Awaiting)
        .toList()
        .forEach(p -> cancel(p.number()));
  }

  @Override
  public Feed<Optional<Given>> given() {
    return given;
  }

  @Override
  public Feed<Optional<PaymentView>> views() {
    return views;
  }

  @Override
  public Optional<PaymentView> view(String number) {
    return Optional.ofNullable(payments.get(number))
        .map(p -> new PaymentView(p, Phase.ABSENT, 1, now, null, null, Duration.ZERO, null, null));
  }

  @Override
  public Duration left(String number) {
    var payment = payments.get(number);
    var rest = payment == null ? Duration.ZERO : Duration.between(now, payment.deadline());
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  @Override
  public void askNow(String number) {
    asked.add(number);
  }

  @Override
  public void cancel(String number) {
    cancelled.add(number);
    var payment = payments.get(number);
    if (payment.state() instanceof Awaiting(var code)) {
      var why = PaymentState.Why.CLERK;
      payments.put(number, payment.moved(new Reversing(why, code)));
      publish(number);
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void back() {
    left.add("back");
  }

  @Override
  public void next(Optional<String> scanned) {
    left.add(scanned.map(code -> "next with " + code).orElse("next"));
  }

  @Override
  public void serveNext() {
    left.add("serve next");
  }

  @Override
  public void givenUp() {
    left.add("given up");
  }

  @Override
  public void refused(String channel, Trouble trouble) {
    left.add("refused " + trouble);
  }
}
