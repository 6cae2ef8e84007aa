package saoma.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.account.TokenSeal;
import saoma.channel.Channels;
import saoma.channel.PayingOut;
import saoma.checkout.Books.Pages;
import saoma.payout.Payee;
import saoma.payout.Payout;
import saoma.payout.PayoutLine;
import saoma.payout.PayoutState;
import saoma.payout.Signature;

/// Writes drafts of payouts. Each number is given out here, once.
///
/// @param seal hides the numbers of bank cards in the books
record PayoutDrafts(Books books, Channels channels, TokenSeal seal) {
  /// Writes payouts down for a second person; nothing leaves.
  ///
  /// @param reason why; the payee reads it too
  PayoutResult draft(String channel, List<PayoutLine> lines, String reason, Signature by) {
    var line = channels.byCode(channel).flatMap(one -> one.payingOut());
    var problem = unfit(line, lines, reason);
    if (problem != null) {
      return new PayoutResult.Not(problem);
    }
    return books.durable(pages -> {
      var made = new ArrayList<Payout>();
      for (var one : lines) {
        var payee = new Payee(one.kind(), sealed(one), one.name(), one.bank(), one.shown());
        made.add(add(pages, made, channel, one, payee, reason.strip(), by));
      }
      return new PayoutResult.Done(made);
    });
  }

  private String sealed(PayoutLine line) {
    return line.kind().isBank() ? seal.close(line.account()) : line.account();
  }

  private static Payout add(
      Pages pages,
      List<Payout> before,
      String channel,
      PayoutLine line,
      Payee payee,
      String reason,
      Signature by) {
    var number = pages.payments().nextNumber(by.at());
    var batch = before.isEmpty() ? number : before.getFirst().number();
    var payout =
        new Payout(
            number,
            batch,
            channel,
            line.amount(),
            payee,
            reason,
            null,
            by,
            null,
            new PayoutState.Drafted(),
            0,
            by.at());
    pages.payouts().add(payout);
    return payout;
  }

  private static @Nullable PayoutProblem unfit(
      Optional<PayingOut> line, List<PayoutLine> lines, String reason) {
    if (line.isEmpty()) {
      return PayoutProblem.NO_CHANNEL;
    }
    if (!line.get().isReady()) {
      return PayoutProblem.NO_CERTIFICATES;
    }
    if (lines.isEmpty()) {
      return PayoutProblem.NOTHING;
    }
    if (reason.isBlank() || reason.strip().length() > PayoutDesk.LONGEST_REASON) {
      return PayoutProblem.NO_REASON;
    }
    var fits = lines.stream().allMatch(l -> line.get().span(l.kind()).holds(l.amount()));
    return fits ? null : PayoutProblem.AMOUNT;
  }

  /// A new draft under a new number in the place of one that was refused for sure. Once for each,
  /// as long as the new one lives.
  PayoutResult again(String number, Signature by) {
    return books.durable(pages -> {
      var old = pages.payouts().byNumber(number).orElseThrow();
      if (!(old.state() instanceof PayoutState.Refused)
          || old.payee().account().isEmpty()
          || pages.payouts().replacing(number).stream().anyMatch(PayoutDrafts::stands)) {
        return new PayoutResult.Not(PayoutProblem.NOT_TO_REPEAT);
      }
      var fresh = pages.payments().nextNumber(by.at());
      var payout =
          new Payout(
              fresh,
              fresh,
              old.channel(),
              old.amount(),
              old.payee(),
              old.reason(),
              number,
              by,
              null,
              new PayoutState.Drafted(),
              0,
              by.at());
      pages.payouts().add(payout);
      return new PayoutResult.Done(List.of(payout));
    });
  }

  /// One that was refused is begun again itself, not the one before it.
  private static boolean stands(Payout payout) {
    return !(payout.state() instanceof PayoutState.Withdrawn);
  }
}
