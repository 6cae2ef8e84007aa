package saoma.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import saoma.account.Member;
import saoma.checkout.Counted;
import saoma.checkout.PartPaid;
import saoma.checkout.PartPaid.Part;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.ui.cash.CashExits;
import saoma.ui.cash.CashModel;
import saoma.ui.cash.CashTaker;
import saoma.ui.sale.LastSale;
import saoma.ui.sale.SaleModel;

/// A drawer with no books behind it, for the cash screen of a [TestTill]. Rounds down to the jiao.
public final class TestDrawer implements CashTaker, CashExits {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final SaleModel sale;
  private final Views views;
  private final CashModel model;
  private final List<Money> received = new ArrayList<>();
  private final List<Long> keepers = new ArrayList<>();
  private final List<Trouble> refusals = new ArrayList<>();
  private Optional<Trouble> next = Optional.empty();

  TestDrawer(SaleModel sale, Views views) {
    this.sale = sale;
    this.views = views;
    model = new CashModel(this, this, new Away(Runnable::run, Runnable::run), _ -> {});
  }

  public CashModel model() {
    return model;
  }

  /// What was taken.
  public List<Money> received() {
    return List.copyOf(received);
  }

  /// Who kept the change, by number.
  public List<Long> keepers() {
    return List.copyOf(keepers);
  }

  public List<Trouble> refusals() {
    return List.copyOf(refusals);
  }

  /// The next sum is not taken, for this reason.
  public void refuse(Trouble why) {
    next = Optional.of(why);
  }

  @Override
  public Money toPay(Money due) {
    return Money.fen(due.minor() - due.minor() % 10);
  }

  @Override
  public Counted take(Cart cart, String name, Money tendered, OptionalLong keeper) {
    if (next.isPresent()) {
      return new Counted.NotTaken(next.get());
    }
    received.add(tendered);
    keeper.ifPresent(keepers::add);
    var due = sale.tenders().due();
    var toPay = toPay(due);
    if (tendered.compareTo(toPay) < 0) {
      var part = new Part("S0000126112300000" + received.size(), "cash", tendered);
      var left = due.minus(tendered);
      sale.tenders().partPaid(Optional.of(new PartPaid(cart.total(), left, List.of(part))));
      return new Counted.Taken(payment(tendered), Money.fen(0), left, null);
    }
    return new Counted.Taken(
        payment(toPay), tendered.minus(toPay), Money.fen(0), receipt(cart, toPay, tendered));
  }

  private static Payment payment(Money amount) {
    var proof = new Proof("S1", NOON, amount);
    var paid = new PaymentState.Paid(proof, false);
    return new Payment("S1", 7, "cash", amount, "", paid, 2, NOON, NOON, NOON, NOON);
  }

  private static Receipt receipt(Cart cart, Money toPay, Money tendered) {
    var tender = new Tender("cash", toPay, "S1", "S1", NOON, tendered);
    return new Receipt(12, "01", "Saoma", 7, NOON, cart.lines(), cart.total(), List.of(tender), 0);
  }

  @Override
  public void back() {
    views.show(View.SALE);
  }

  @Override
  public void next(Optional<String> scanned) {
    sale.sold(new LastSale(sale.cart().now().total(), "channel.cash", "12:00"));
    views.show(View.SALE);
    scanned.ifPresent(sale::scan);
  }

  /// There is one member only.
  @Override
  public void askKeeper() {
    model.keeper(new Member(8, "李娜", "13812345678", ""));
  }

  @Override
  public void refused(Trouble trouble) {
    refusals.add(trouble);
  }
}
