package saoma.ui.split;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer.Cause;
import saoma.checkout.Feed;
import saoma.checkout.ReceiverDesk.Outcome;
import saoma.checkout.ReceiverDesk.Receivers;
import saoma.checkout.ReceiverDesk.Row;
import saoma.checkout.SplitProblem;
import saoma.checkout.SplitResult;
import saoma.checkout.SplitView;
import saoma.money.Money;
import saoma.split.Portion;
import saoma.split.PortionState;
import saoma.split.Quota;
import saoma.split.Receiver;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.View;

/// A till's window with the screen for splits over desks in memory, and what they were asked for.
/// Made on the JavaFX thread.
final class SplitTill implements SplitDoor {
  static final Receiver LI = new Receiver(Receiver.Kind.USER, "2088000000000101", "李雷");
  static final Receiver WANG = new Receiver(Receiver.Kind.LOGON, "wangfang@example.com", "王芳");
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  final TestTill till;
  final SplitModel model;
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<Row> rows = new CopyOnWriteArrayList<>();
  volatile Outcome outcome = new Outcome.Done();
  volatile @Nullable Cause trouble;
  private final Map<String, SplitView> portions = new LinkedHashMap<>();
  private final Feed<Optional<SplitView>> views = new Feed<>(Optional.empty());

  SplitTill(Language language) {
    till = new TestTill(language);
    model = new SplitModel(this, () -> asked.add("back"), Away.real(), till.notices()::show);
    till.views().offer(SplitController.class, () -> new SplitController(model, till.texts()));
  }

  void putUp() {
    till.views().show(View.SPLIT);
  }

  /// As if it had been stored so.
  void stands(String number, Receiver receiver, long fen, PortionState state, long back) {
    var portion =
        new Portion(
            number,
            "S1SVZ01261123000" + number,
            "alipay",
            "T",
            Money.fen(fen * 20),
            Money.fen(fen),
            receiver,
            null,
            state,
            1,
            NOON,
            NOON);
    put(new SplitView(portion, Money.fen(back), null));
  }

  void moves(String number, PortionState to, @Nullable Cause cause) {
    SplitView was;
    synchronized (portions) {
      was = portions.get(number);
    }
    put(new SplitView(was.portion().moved(to, NOON), was.back(), cause));
  }

  private void put(SplitView view) {
    synchronized (portions) {
      portions.put(view.portion().number(), view);
    }
    views.publish(Optional.of(view));
  }

  @Override
  public Feed<Optional<SplitView>> views() {
    return views;
  }

  @Override
  public List<SplitView> latest() {
    synchronized (portions) {
      return new ArrayList<>(portions.values()).reversed();
    }
  }

  @Override
  public SplitResult again(String number) {
    asked.add("again " + number);
    return new SplitResult.Not(SplitProblem.NOTHING_LEFT);
  }

  @Override
  public Receivers receivers() {
    return new Receivers(rows, 30, trouble);
  }

  @Override
  public Outcome bind(Quota quota) {
    asked.add("bind " + quota.receiver().account() + " " + quota.share());
    if (outcome instanceof Outcome.Done) {
      rows.add(new Row(quota.receiver(), quota, true));
    }
    return outcome;
  }

  @Override
  public Outcome unbind(Receiver receiver) {
    asked.add("unbind " + receiver.account());
    if (outcome instanceof Outcome.Done) {
      rows.removeIf(row -> row.receiver().isSame(receiver));
    }
    return outcome;
  }
}
