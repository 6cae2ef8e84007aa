package saoma.ui.pay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Phase;
import saoma.checkout.PaymentView;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.Way;
import saoma.ui.customer.Countdown;
import saoma.ui.customer.Wallet;

/// Turns a payment as the watcher sees it into the page that the clerk sees. A pure function; each
/// switch is exhaustive, so that a new state does not compile until it has words.
final class PayPages {
  private PayPages() {}

  static PayPage of(PaymentView view, Duration left, Instant now, boolean leaving) {
    return of(view, left, now, leaving, false);
  }

  /// @param left until the till closes it
  /// @param leaving whether the clerk has asked to get out and nobody has confirmed it yet
  /// @param page whether the channel has a page in a browser for it
  static PayPage of(PaymentView view, Duration left, Instant now, boolean leaving, boolean page) {
    var payment = view.payment();
    var wallet = Wallet.of(payment.channel());
    var name = new Line.Name(wallet.nameKey());
    var step = step(view, left, leaving);
    var awaited = payment.state() instanceof Awaiting && !leaving && !left.isZero();
    return new PayPage(
        step,
        keys(step, page),
        wallet,
        payment.amount(),
        PayPage.grouped(payment.tail()),
        awaited ? code(payment) : "",
        awaited ? Optional.of(Countdown.of(left, inAll(payment))) : Optional.empty(),
        Line.of(worded(text(step, payment), step, wallet), name, payment.amount()),
        then(step, view, name, wallet),
        step.isAsked() && !isHeldOpen(step, view) ? asked(view, now) : Line.NONE);
  }

  /// The page stands before the other ways, Esc always last.
  private static List<PayKey> keys(PayStep step, boolean page) {
    if (!page || !step.mayTurnToPage()) {
      return step.keys();
    }
    var keys = new ArrayList<>(step.keys());
    keys.add(1, PayKey.PAGE);
    return keys;
  }

  /// Whether a view was overtaken by one that is known: an earlier state, or the same state by
  /// somebody who had heard less.
  static boolean isOlder(PaymentView news, PaymentView known) {
    var before = known.payment().version();
    var now = news.payment().version();
    var poorer =
        news.asked() < known.asked()
            || (news.receipt() == null && known.receipt() != null)
            || (news.due() == null && known.due() != null);
    return now < before || (now == before && poorer);
  }

  private static PayStep step(PaymentView view, Duration left, boolean leaving) {
    if (view.payment().way() == Way.CUSTOMER_CODE && !view.payment().state().isFinal()) {
      return taking(view, left, leaving);
    }
    return switch (view.payment().state()) {
      case Created _ -> leaving ? PayStep.WITHDRAWING : PayStep.ASKING;
      case Paid s when s.late() && view.receipt() == null && isCard(view) -> PayStep.GIVEN_BACK;
      case Awaiting s -> awaiting(s, view, left, leaving);
      case Reversing s ->
          switch (s.why()) {
            case CLERK -> PayStep.WITHDRAWING;
            case DEADLINE -> PayStep.TIME_OVER;
            case NO_CODE -> PayStep.NO_CODE;
          };
      case Paid _ when view.due() != null -> PayStep.PAID_PART;
      case Paid s -> s.late() || leaving ? PayStep.PAID_AFTER_ALL : PayStep.PAID;
      case Declined _ -> PayStep.DECLINED;
      case Closed _ -> PayStep.CLOSED;
      case Unresolved _ -> PayStep.UNRESOLVED;
      case Disputed _ -> PayStep.DISPUTED;
    };
  }

  /// The customer showed the code: nothing is on show here.
  private static PayStep taking(PaymentView view, Duration left, boolean leaving) {
    return switch (view.payment().state()) {
      case Created _ -> leaving ? PayStep.TAKING_BACK : PayStep.TAKING;
      case Reversing _ -> PayStep.TAKING_BACK;
      case Awaiting _ ->
          leaving || left.isZero()
              ? PayStep.TAKING_BACK
              : switch (view.phase()) {
                case ABSENT, OPEN -> PayStep.TAKING;
                case CONFIRMING -> isBound(view) ? PayStep.TAKING : PayStep.PASSWORD;
                case FAILED -> PayStep.TAKING_BACK;
              };
      case Unresolved _, Paid _, Declined _, Closed _, Disputed _ -> PayStep.UNRESOLVED;
    };
  }

  private static PayStep awaiting(
      Awaiting state, PaymentView view, Duration left, boolean leaving) {
    if (leaving) {
      return PayStep.WITHDRAWING;
    }
    if (left.isZero()) {
      return PayStep.TIME_OVER;
    }
    if (isCard(view)) {
      var lost = view.asked() > 0 && (view.phase() == Phase.ABSENT || view.trouble() != null);
      return lost ? PayStep.TERMINAL_ASKED : PayStep.AT_TERMINAL;
    }
    if (state.code() == null) {
      return PayStep.ASKING;
    }
    if (state.code().isInBrowser()) {
      return PayStep.IN_BROWSER;
    }
    return switch (view.phase()) {
      case ABSENT -> PayStep.SHOWN;
      case OPEN -> PayStep.OPEN;
      case CONFIRMING, FAILED -> PayStep.CONFIRMING;
    };
  }

  private static boolean isBound(PaymentView view) {
    return Wallet.of(view.payment().channel()) == Wallet.UNIONPAY;
  }

  private static boolean isCard(PaymentView view) {
    return Wallet.of(view.payment().channel()) == Wallet.CARD;
  }

  /// The terminal's answer is still to come; there is no question to tell of.
  private static boolean isHeldOpen(PayStep step, PaymentView view) {
    return step == PayStep.AT_TERMINAL && view.asked() == 0;
  }

  private static String text(PayStep step, Payment payment) {
    return payment.state() instanceof Declined(var reason) && reason.equals(Answer.WRONG_CODE)
        ? "pay.state.declined.code"
        : step.text();
  }

  /// A terminal has no code that could be withdrawn.
  private static String worded(String key, PayStep step, Wallet wallet) {
    var own = step == PayStep.WITHDRAWING || step == PayStep.TIME_OVER;
    if (wallet == Wallet.UNIONPAY && key.equals("pay.state.taking")) {
      return key + ".unionpay";
    }
    return own && wallet == Wallet.CARD ? key + ".card" : key;
  }

  private static Line then(PayStep step, PaymentView view, Line.Name name, Wallet wallet) {
    var receipt = view.receipt();
    if (step.isPaid() && receipt != null) {
      return Line.of(step.then() + ".receipt", PayPage.receiptNumber(receipt.number()));
    }
    var due = view.due();
    if (step == PayStep.PAID_PART && due != null) {
      return Line.of(step.then(), due);
    }
    if (step == PayStep.DECLINED) {
      return Line.of(advice(view.advice()), name);
    }
    return Line.of(worded(step.then(), step, wallet), name, view.payment().amount());
  }

  static String advice(@Nullable Advice advice) {
    return advice == null ? PayStep.DECLINED.then() : "pay.advice." + slug(advice);
  }

  /// Whether the last question proved anything, in words.
  static String cause(@Nullable Cause trouble) {
    return trouble == null ? "pay.cause.fine" : "pay.cause." + slug(trouble);
  }

  private static Line asked(PaymentView view, Instant now) {
    var cause = new Line.Name(cause(view.trouble()));
    var at = view.askedAt();
    if (at == null) {
      return view.trouble() == null
          ? Line.of("pay.asked.not-yet")
          : Line.of("pay.asked.no-answer", cause);
    }
    var ago = Math.max(0, Duration.between(at, now).toSeconds());
    return ago < 100
        ? Line.of("pay.asked.seconds", ago, view.asked(), cause)
        : Line.of("pay.asked.minutes", ago / 60, view.asked(), cause);
  }

  private static String code(Payment payment) {
    return payment.state() instanceof Awaiting(var code) && code != null && code.isToScan()
        ? code.text()
        : "";
  }

  private static Duration inAll(Payment payment) {
    return Duration.between(payment.createdAt(), payment.deadline());
  }

  private static String slug(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
