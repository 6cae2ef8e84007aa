package saoma.checkout;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.checkout.Books.Pages;
import saoma.checkout.RefundPlan.Part;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.payment.Payment;
import saoma.payment.Refund;

/// The refund desk: what can be given back of a receipt, and the carrying out of a plan. A plan is
/// stored whole or not at all, in one transaction, and never twice; `RefundDesk` sends what has to
/// be sent.
public final class GivingBack {
  private final Books books;
  private final Checkout checkout;
  private final Channels channels;
  private final InstantSource clock;

  public GivingBack(Books books, Checkout checkout, Channels channels, InstantSource clock) {
    this.books = books;
    this.checkout = checkout;
    this.channels = channels;
    this.clock = clock;
  }

  /// What became of the wish.
  public sealed interface Given {
    /// All of it is on disk; what has to be sent will be, whatever happens to this process.
    record Begun(List<Refund> refunds) implements Given {}

    /// Somebody was first: a refund has the number that the plan names. Nothing was stored.
    record MovedOn() implements Given {}

    /// Nothing was stored and nothing was sent.
    record NotBegun(Trouble trouble) implements Given {}
  }

  /// Empty where there is no such receipt.
  public Optional<RefundSheet> sheet(long receipt) {
    return books.read(pages ->
        pages.receipts().byNumber(receipt).map(one -> RefundSheet.of(pages, one, channels)));
  }

  /// Stores all refunds of the plan.
  ///
  /// @param reason stored, and shown to the customer by the channel; never blank
  /// @param by who asks; the manager's name where money is handed out another way than it came
  public Given give(RefundPlan plan, String reason, String by) {
    return give(plan, List.of(), reason, by);
  }

  /// The same, with goods that come back: they are in stock again in the same transaction.
  public Given give(RefundPlan plan, List<RefundPick> goods, String reason, String by) {
    if (!plan.isWhole() || by.isBlank()) {
      throw new IllegalArgumentException("a plan that does not add up, or nobody's");
    }
    var given = stored(plan, goods, reason, by);
    if (given instanceof Given.Begun(var refunds)) {
      refunds.forEach(refund -> checkout.refundsAsked().publish(Optional.of(refund)));
    }
    return given;
  }

  private Given stored(RefundPlan plan, List<RefundPick> goods, String reason, String by) {
    try {
      return books.durable(pages -> {
        var given = give(pages, plan, reason, by);
        if (given instanceof Given.Begun) {
          pages.receipts().cameBack(quantities(goods));
        }
        return given;
      });
    } catch (LessIsLeft e) {
      return new Given.NotBegun(new Trouble.MoreThanIsLeft(e.most));
    }
  }

  private static Map<String, Quantity> quantities(List<RefundPick> goods) {
    var quantities = new HashMap<String, Quantity>();
    goods.forEach(one -> quantities.merge(one.line().code(), one.quantity(), Quantity::plus));
    return quantities;
  }

  /// What a top-up gave is spent: nothing of the plan is stored.
  private static final class LessIsLeft extends RuntimeException {
    private final transient Money most;

    LessIsLeft(Money most) {
      this.most = most;
    }
  }

  /// Looks at every part before it stores the first one.
  private Given give(Pages pages, RefundPlan plan, String reason, String by) {
    for (var part : plan.parts()) {
      var payment = pages.payments().byNumber(part.payment()).orElseThrow();
      if (!part.number().equals(next(pages, part))) {
        return new Given.MovedOn();
      }
      var trouble = trouble(pages, part, payment, reason);
      if (trouble.isPresent()) {
        return new Given.NotBegun(trouble.get());
      }
    }
    var refunds = new ArrayList<Refund>();
    for (var part : plan.parts()) {
      refunds.add(store(pages, part, reason, by));
    }
    return new Given.Begun(List.copyOf(refunds));
  }

  private static String next(Pages pages, Part part) {
    var nth = pages.refunds().ofPayment(part.payment()).size() + 1;
    return part.byHand()
        ? Refund.handNumberOf(part.payment(), nth)
        : Refund.numberOf(part.payment(), nth);
  }

  private Optional<Trouble> trouble(Pages pages, Part part, Payment payment, String reason) {
    var refunds = pages.refunds().ofPayment(payment.number());
    var rules = channels.byCode(payment.channel()).map(Channel::refundRules);
    var outlook =
        part.byHand()
            ? RefundOutlook.byHand(payment, refunds)
            : RefundOutlook.of(payment, refunds, rules, clock.instant());
    var most = part.byHand() ? HandOut.MOST : RefundBook.MOST;
    return RefundBook.trouble(pages, payment, part.amount(), reason, most)
        .or(() ->
            switch (outlook) {
              case RefundOutlook.Open(var _, var parts)
                  when parts || part.amount().equals(payment.amount()) ->
                  Optional.empty();
              case RefundOutlook.Open _ -> Optional.of(new Trouble.NotRefundable(payment.number()));
              case RefundOutlook.Barred(var _, RefundOutlook.Bar.SwitchedOff _) ->
                  Optional.of(new Trouble.NoSuchChannel(payment.channel()));
              case RefundOutlook.Barred _ ->
                  Optional.of(new Trouble.NotRefundable(payment.number()));
            });
  }

  private Refund store(Pages pages, Part part, String reason, String by) {
    var payment = pages.payments().byNumber(part.payment()).orElseThrow();
    var now = clock.instant();
    StoredValue.takeBack(pages, payment, part.number(), part.amount(), now)
        .ifPresent(most -> {
          throw new LessIsLeft(most);
        });
    return part.byHand()
        ? HandOut.book(pages, payment, part.amount(), reason, by, now)
        : RefundBook.add(pages, payment, part.number(), part.amount(), reason, by, now).refund();
  }
}
