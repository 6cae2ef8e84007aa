package saoma.ui.payout;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import saoma.channel.Answer.Cause;
import saoma.checkout.Feed;
import saoma.checkout.PayoutProblem;
import saoma.checkout.PayoutResult;
import saoma.checkout.PayoutView;
import saoma.money.Money;
import saoma.payout.Payee;
import saoma.payout.Payout;
import saoma.payout.PayoutLine;
import saoma.payout.PayoutState;
import saoma.payout.Signature;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.View;

/// A till's window with the screen for payouts over a desk in memory, and what it was asked for.
/// Made on the JavaFX thread.
final class PayoutTill implements PayoutDoor {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Map<String, String> PEOPLE = Map.of("1111", "Li Na", "2222", "Wang Fang");

  final TestTill till;
  final PayoutModel model;
  final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, PayoutView> payouts = new LinkedHashMap<>();
  private final Feed<Optional<PayoutView>> views = new Feed<>(Optional.empty());

  PayoutTill(Language language) {
    till = new TestTill(language);
    model = new PayoutModel(this, () -> asked.add("back"), Away.real(), till.notices()::show);
    till.views()
        .offer(
            PayoutController.class,
            () -> new PayoutController(model, till.texts(), ZoneOffset.UTC));
  }

  void putUp() {
    till.views().show(View.PAYOUT);
  }

  /// As if it had been stored so.
  void stands(String number, String batch, String amount, Payee payee, PayoutState... states) {
    var payout =
        new Payout(
            number,
            batch,
            "alipay",
            Money.yuan(amount),
            payee,
            "十一月兼职工资",
            null,
            new Signature("Li Na", NOON),
            null,
            new PayoutState.Drafted(),
            0,
            NOON);
    for (var state : states) {
      payout = payout.moved(state, NOON.plusSeconds(300));
    }
    put(new PayoutView(payout, null));
  }

  void troubled(String number, Cause cause) {
    synchronized (payouts) {
      put(new PayoutView(payouts.get(number).payout(), cause));
    }
  }

  void moves(String number, PayoutState to) {
    synchronized (payouts) {
      put(new PayoutView(payouts.get(number).payout().moved(to, NOON.plusSeconds(400)), null));
    }
  }

  private void put(PayoutView view) {
    synchronized (payouts) {
      payouts.put(view.payout().number(), view);
    }
    views.publish(Optional.of(view));
  }

  @Override
  public Feed<Optional<PayoutView>> views() {
    return views;
  }

  @Override
  public List<PayoutView> latest() {
    synchronized (payouts) {
      return new ArrayList<>(payouts.values()).reversed();
    }
  }

  @Override
  public PayoutResult draft(List<PayoutLine> lines, String reason, char[] pin) {
    asked.add("draft " + lines.size() + " " + reason);
    var person = PEOPLE.get(new String(pin));
    if (person == null) {
      return new PayoutResult.Not(PayoutProblem.WHO);
    }
    var made = new ArrayList<Payout>();
    for (var line : lines) {
      var number = "S" + (payouts.size() + 1);
      var batch = made.isEmpty() ? number : made.getFirst().number();
      stands(
          number,
          batch,
          line.amount().digits(),
          new Payee(line.kind(), line.account(), line.name(), line.bank(), line.shown()));
      synchronized (payouts) {
        made.add(payouts.get(number).payout());
      }
    }
    return new PayoutResult.Done(made);
  }

  @Override
  public PayoutResult approve(List<String> numbers, char[] pin) {
    asked.add("approve " + String.join(" ", numbers));
    var person = PEOPLE.get(new String(pin));
    if (person == null) {
      return new PayoutResult.Not(PayoutProblem.WHO);
    }
    if (person.equals("Li Na")) {
      return new PayoutResult.Not(PayoutProblem.SAME_PERSON);
    }
    return moved(numbers, new PayoutState.Approved(new Signature(person, NOON.plusSeconds(300))));
  }

  @Override
  public PayoutResult withdraw(List<String> numbers, char[] pin) {
    asked.add("withdraw " + String.join(" ", numbers));
    return moved(numbers, new PayoutState.Withdrawn(new Signature("Li Na", NOON)));
  }

  private PayoutResult moved(List<String> numbers, PayoutState to) {
    numbers.forEach(number -> moves(number, to));
    synchronized (payouts) {
      return new PayoutResult.Done(
          numbers.stream().map(number -> payouts.get(number).payout()).toList());
    }
  }

  @Override
  public PayoutResult again(String number, char[] pin) {
    asked.add("again " + number);
    return new PayoutResult.Not(PayoutProblem.NOT_TO_REPEAT);
  }
}
