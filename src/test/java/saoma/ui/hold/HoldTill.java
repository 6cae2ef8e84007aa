package saoma.ui.hold;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import saoma.channel.CustomerCode;
import saoma.checkout.Feed;
import saoma.checkout.HoldStarted;
import saoma.checkout.HoldView;
import saoma.checkout.Trouble;
import saoma.hold.Hold;
import saoma.hold.HoldState;
import saoma.hold.HoldState.Held;
import saoma.hold.HoldState.Placing;
import saoma.money.Money;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.View;
import saoma.ui.customer.CustomerModel;

/// A till's window with the screen for deposits over a desk in memory, and what it was asked for.
/// Made on the JavaFX thread.
final class HoldTill implements HoldDoor, HoldExits {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  final TestTill till;
  final HoldModel model;
  final CustomerModel customer = new CustomerModel();
  final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, HoldView> holds = new LinkedHashMap<>();
  private final Feed<Optional<HoldView>> views = new Feed<>(Optional.empty());

  HoldTill(Language language) {
    till = new TestTill(language);
    model =
        new HoldModel(
            this, this, new HoldPicture(customer, () -> NOON), Away.real(), till.notices()::show);
    till.views()
        .offer(HoldController.class, () -> new HoldController(model, till.texts(), ZoneOffset.UTC));
  }

  void putUp() {
    till.views().show(View.HOLD);
  }

  /// As if the channel had said so.
  void stands(String number, String amount, String left, HoldState state) {
    var sum = Money.yuan(amount);
    stands(number, sum, left, state, "");
  }

  private void stands(String number, Money sum, String left, HoldState state, String note) {
    var until = NOON.plusSeconds(300);
    var hold = new Hold(number, "alipay", sum, "押金", state, 0, NOON, until, until, NOON, note);
    var view = new HoldView(hold, Money.yuan(left), null, null);
    synchronized (holds) {
      if (state.isFinal()) {
        holds.remove(number);
      } else {
        holds.put(number, view);
      }
    }
    views.publish(Optional.of(view));
  }

  @Override
  public Feed<Optional<HoldView>> views() {
    return views;
  }

  @Override
  public List<HoldView> open() {
    synchronized (holds) {
      return new ArrayList<>(holds.values());
    }
  }

  @Override
  public HoldStarted place(Money amount, String note, CustomerCode code) {
    asked.add("place " + amount.digits());
    return begun(amount, note, new Held("2026", NOON));
  }

  @Override
  public HoldStarted show(Money amount, String note) {
    asked.add("show " + amount.digits());
    return begun(amount, note, new Placing("https://qr.alipay.com/bax00000abcdefgh"));
  }

  private HoldStarted begun(Money amount, String note, HoldState state) {
    var number = "S" + asked.size();
    stands(number, amount, amount.digits(), state, note);
    synchronized (holds) {
      return new HoldStarted.Begun(holds.get(number).hold());
    }
  }

  @Override
  public void cancel(String number) {
    asked.add("cancel " + number);
  }

  @Override
  public Optional<Trouble> release(String number) {
    asked.add("release " + number);
    return Optional.empty();
  }

  @Override
  public void back() {
    asked.add("back");
  }

  @Override
  public void take(String hold, Optional<Money> part) {
    asked.add("take " + hold + part.map(sum -> " " + sum.digits()).orElse(""));
  }

  @Override
  public void refused(Trouble trouble) {
    asked.add("refused " + trouble);
  }
}
