package saoma.checkout;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import saoma.channel.Answer;
import saoma.channel.Heard;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.ChannelPaid;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.Proof;
import saoma.payment.RefundEvent.ChannelDone;
import saoma.payment.RefundState;
import saoma.payment.RulingMade.Outcome;
import saoma.reconcile.Difference;
import saoma.reconcile.Explanation;
import saoma.reconcile.MatchDay;
import saoma.reconcile.OurRow;

/// What a bill proves goes into the books by the same doors as a channel's own answer: a bill is
/// its word too. And what it does not prove, a named person may explain.
public final class Reconciler {
  private final Books books;
  private final Checkout checkout;
  private final RefundDesk refunds;
  private final InstantSource clock;

  public Reconciler(Books books, Checkout checkout, RefundDesk refunds, InstantSource clock) {
    this.books = books;
    this.checkout = checkout;
    this.refunds = refunds;
    this.clock = clock;
  }

  /// Offers what the bill has to the payment or the refund that it is about; money of a number that
  /// the books do not know gets an order of its own. Done again it books nothing twice.
  ///
  /// @return empty once the books have it
  public Optional<Trouble> book(MatchDay day, Difference difference, String by) {
    if (!difference.isProof()) {
      return Optional.of(new Trouble.NotToRule(difference.number()));
    }
    var evidence = evidence(day, difference, by);
    return difference.refundNumber().isEmpty()
        ? payment(day, difference, evidence)
        : refund(difference, evidence);
  }

  private static String evidence(MatchDay day, Difference difference, String by) {
    var who = by.isBlank() ? "" : ", booked by " + by;
    return "bill of %s, %s, trade %s%s"
        .formatted(day.channel(), day.day(), difference.tradeNumber(), who);
  }

  private Optional<Trouble> payment(MatchDay day, Difference difference, String evidence) {
    var number = difference.number();
    var amount = Money.fen(difference.theirs());
    if (known(number).isEmpty()) {
      var heard = new Heard("BILL", "", evidence);
      checkout.billed(
          number,
          day.channel(),
          new Answer.Paid(difference.tradeNumber(), difference.at(), amount, heard));
    } else if (known(number).filter(one -> one.channel().equals(day.channel())).isPresent()) {
      var proof = new Proof(difference.tradeNumber(), difference.at(), amount);
      checkout.apply(number, new ChannelPaid(proof), evidence);
    }
    return known(number).filter(one -> has(one, day, amount)).isPresent()
        ? Optional.empty()
        : Optional.of(new Trouble.NotToRule(number));
  }

  private Optional<Payment> known(String number) {
    return books.read(pages -> pages.payments().byNumber(number));
  }

  private static boolean has(Payment payment, MatchDay day, Money amount) {
    return payment.channel().equals(day.channel())
        && payment.proof().filter(proof -> proof.amount().equals(amount)).isPresent();
  }

  private Optional<Trouble> refund(Difference difference, String evidence) {
    var number = difference.refundNumber();
    var known = books.read(pages -> pages.refunds().byNumber(number));
    if (known.filter(one -> one.amount().minor() == difference.theirs()).isEmpty()) {
      return Optional.of(new Trouble.NotToRule(number));
    }
    var refund = refunds.billed(number, new ChannelDone(difference.at()), evidence);
    return refund.state() instanceof RefundState.Done
        ? Optional.empty()
        : Optional.of(new Trouble.NotToRule(number));
  }

  /// A bill has these movements: what a person ruled about them is right.
  public void confirm(List<OurRow> rows) {
    for (var row : rows) {
      var right = row.refund() ? Ruling.GIVE_BACK : Ruling.MONEY_IS_OURS;
      books.durable(pages -> {
        for (var ruling : pages.rulings().ofPayment(row.number())) {
          if (ruling.ruling() == right) {
            RulingBook.decide(pages, ruling, Outcome.CONFIRMED, clock.instant());
          }
        }
        return row;
      });
    }
  }

  /// A named person's word about a difference. The first one stays.
  ///
  /// @param by never blank, nor is `reason`
  public Optional<Trouble> explain(MatchDay day, Difference difference, String by, String reason) {
    if (by.isBlank() || reason.isBlank()) {
      return Optional.of(new Trouble.NotToRule(difference.number()));
    }
    return books.durable(pages -> {
      var said = pages.explanations().of(day.channel(), day.day(), difference.mark());
      if (said.isEmpty()) {
        pages
            .explanations()
            .add(
                new Explanation(
                    day.channel(),
                    day.day(),
                    difference.mark(),
                    difference.gap(),
                    by.strip(),
                    reason.strip(),
                    clock.instant()));
      }
      return Optional.empty();
    });
  }
}
