package saoma.ui.shares;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.checkout.Share;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.ui.TypedPrice;
import saoma.ui.shares.SharePlan.Way;

/// The rules of planning the shares, without controls. On the JavaFX thread.
public final class PlanModel {
  private List<String> channels;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<SharePlan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean bad;

  /// @param channels that a share can be paid by, the usual one first
  PlanModel(List<String> channels) {
    this.channels = List.copyOf(channels);
    typed.subscribe(_ -> read());
  }

  /// From the next bill on.
  void order(List<String> now) {
    channels = List.copyOf(now);
  }

  ReadOnlyObjectProperty<Optional<SharePlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// What is typed for the chosen share.
  StringProperty typedProperty() {
    return typed;
  }

  void open(Cart cart, Money due) {
    plan.set(Optional.of(SharePlan.of(cart.lines(), due, channels.getFirst())));
    showTyped();
  }

  void people(int by) {
    change(now -> now.people(now.people() + by));
    showTyped();
  }

  void by(Way way) {
    change(now -> now.by(way));
    showTyped();
  }

  void step(int by) {
    change(now -> now.choose(now.chosen() + by));
    showTyped();
  }

  void choose(int place) {
    change(now -> now.choose(place));
    showTyped();
  }

  void bear(int place) {
    change(now -> now.bear(place));
  }

  void all(String channel) {
    change(now -> now.all(channel));
  }

  /// The next channel for this share.
  void other(int place) {
    change(now -> {
      var at = channels.indexOf(now.channels().get(place));
      return now.pays(place, channels.get((at + 1) % channels.size()));
    });
  }

  boolean isBy(Way way) {
    return plan.get().filter(now -> now.way() == way).isPresent();
  }

  /// Key of the text that says what is wrong; empty if the shares may begin.
  Optional<String> problem() {
    if (bad) {
      return Optional.of("shares.problem.typed");
    }
    return plan.get()
        .filter(now -> !now.isWhole())
        .map(now -> {
          var missing = now.missing();
          return missing.isZero()
              ? "shares.problem.nothing"
              : missing.isPositive() ? "shares.problem.less" : "shares.problem.more";
        });
  }

  List<Share> shares() {
    return plan.get().orElseThrow().shares();
  }

  /// What was typed for the share that is chosen now stands in the field.
  private void showTyped() {
    var shown =
        plan.get()
            .filter(now -> now.way() == Way.AMOUNT)
            .map(now -> now.typed().get(now.chosen()))
            .map(Money::digits);
    bad = false;
    typed.set(shown.orElse(""));
  }

  private void read() {
    if (!isBy(Way.AMOUNT)) {
      return;
    }
    var text = typed.get();
    var price = TypedPrice.of(text);
    bad = !text.isBlank() && price instanceof TypedPrice.Bad;
    var amount =
        price instanceof TypedPrice.Good(var some) ? Optional.of(some) : Optional.<Money>empty();
    change(now -> now.amount(amount));
  }

  private void change(UnaryOperator<SharePlan> act) {
    plan.set(plan.get().map(act));
  }
}
