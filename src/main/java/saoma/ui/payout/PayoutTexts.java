package saoma.ui.payout;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saoma.checkout.PayoutProblem;
import saoma.checkout.PayoutView;
import saoma.payout.Payee;
import saoma.payout.PayoutLines.Why;
import saoma.payout.PayoutState;
import saoma.ui.Notice;

/// The words for payouts: where one stands, what can be done, and why nothing was done.
final class PayoutTexts {
  private PayoutTexts() {}

  /// @param line counted from one; zero where it is about all
  static Notice wrong(int line, Why why) {
    return switch (why) {
      case NOTHING -> Notice.warning("payout.wrong.nothing");
      case TOO_MANY -> Notice.warning("payout.wrong.too-many");
      case MISSING, ACCOUNT, NAME, AMOUNT, BANK, TWICE ->
          Notice.warning("payout.wrong." + word(why.name()), Integer.toString(line));
    };
  }

  static Notice of(PayoutProblem why) {
    return Notice.warning("payout.problem." + word(why.name()));
  }

  static String state(PayoutState state) {
    return "payout.state."
        + switch (state) {
          case PayoutState.Drafted _ -> "drafted";
          case PayoutState.Approved _ -> "approved";
          case PayoutState.Withdrawn _ -> "withdrawn";
          case PayoutState.Sent _ -> "sent";
          case PayoutState.Unresolved _ -> "unresolved";
          case PayoutState.Dealing _ -> "dealing";
          case PayoutState.Done _ -> "done";
          case PayoutState.Refused _ -> "refused";
          case PayoutState.Returned _ -> "returned";
        };
  }

  /// A shape beside each colour.
  static String sign(PayoutState state) {
    return switch (state) {
      case PayoutState.Drafted _ -> "✎";
      case PayoutState.Approved _, PayoutState.Sent _, PayoutState.Dealing _ -> "◔";
      case PayoutState.Done _ -> "✓";
      case PayoutState.Unresolved _ -> "?";
      case PayoutState.Refused _, PayoutState.Returned _ -> "!";
      case PayoutState.Withdrawn _ -> "–";
    };
  }

  /// The role of its colour.
  static String role(PayoutState state) {
    return switch (state) {
      case PayoutState.Done _ -> "success";
      case PayoutState.Unresolved _, PayoutState.Refused _ -> "warning";
      case PayoutState.Returned _ -> "danger";
      case PayoutState.Drafted _,
          PayoutState.Approved _,
          PayoutState.Withdrawn _,
          PayoutState.Sent _,
          PayoutState.Dealing _ ->
          "payout-plain";
    };
  }

  /// Name, bank and what may be seen of the account, as far as they are known.
  static String payee(Payee payee) {
    return Stream.of(payee.name(), payee.bank(), payee.shown())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /// What the till is doing, or what a person can do.
  static Notice next(PayoutView view) {
    return switch (view.payout().state()) {
      case PayoutState.Drafted _ -> Notice.info("payout.next.drafted");
      case PayoutState.Refused(var code, var advice) ->
          Notice.warning("payout.advice." + word(advice.name()), code);
      case PayoutState.Returned(var _, var code, var _) ->
          Notice.danger("payout.next.returned", code);
      case PayoutState.Approved _, PayoutState.Sent _ -> asking(view, "payout.next.sent");
      case PayoutState.Unresolved _ -> asking(view, "payout.next.unresolved");
      case PayoutState.Dealing _ -> asking(view, "payout.next.dealing");
      case PayoutState.Done _ -> Notice.info(doneNext(view));
      case PayoutState.Withdrawn(var by) -> Notice.info("payout.next.withdrawn", by.person());
    };
  }

  private static String doneNext(PayoutView view) {
    return view.payout().payee().kind().isBank() ? "payout.next.done-bank" : "payout.next.done";
  }

  private static Notice asking(PayoutView view, String key) {
    return Optional.ofNullable(view.trouble())
        .map(cause -> Notice.info(key).then("pay.cause." + word(cause.name())))
        .orElseGet(() -> Notice.info(key));
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
