package saoma.ui.cash;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import saoma.account.Member;
import saoma.checkout.Counted;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.TypedPrice;
import saoma.ui.cash.CashPage.Step;

/// The rules of the cash screen, without controls. What was typed stays until it was taken. On the
/// JavaFX thread.
public final class CashModel {
  /// Change that no customer waits for: more likely a code or an amount typed into the other.
  private static final Money MOST_CHANGE = Money.yuan("1000.00");

  private final CashTaker desk;
  private final CashExits exits;
  private final Away away;
  private final Consumer<Notice> notices;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<CashPage>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable Sale sale;

  private record Sale(Cart cart, String name) {}

  public CashModel(CashTaker desk, CashExits exits, Away away, Consumer<Notice> notices) {
    this.desk = desk;
    this.exits = exits;
    this.away = away;
    this.notices = notices;
    typed.subscribe(this::read);
  }

  /// Empty until a sale was opened.
  public ReadOnlyObjectProperty<Optional<CashPage>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  public StringProperty typedProperty() {
    return typed;
  }

  /// Names the sale to take cash for. Before the screen is put up.
  ///
  /// @param customer whose sale it is, if that is known
  public void open(Cart cart, String name, Money due, Optional<Member> customer) {
    sale = new Sale(cart, name);
    var toPay = desk.toPay(due);
    page.set(
        Optional.of(
            new CashPage(Step.ASK, due, toPay, toPay, Optional.empty(), "", customer, false)));
    typed.set("");
  }

  /// This member may keep the change as balance. What was typed stays.
  public void keeper(Member member) {
    page.set(page.get().map(now -> now.keptBy(Optional.of(member), false)));
  }

  /// Takes what stands there, and the change becomes the member's balance; first asks who that is.
  public void keep() {
    var now = page.get();
    if (now.isEmpty() || !now.get().canKeep()) {
      return;
    }
    if (now.get().keeper().isEmpty()) {
      exits.askKeeper();
    } else {
      take(now.get().keptBy(now.get().keeper(), true));
    }
  }

  /// A sum was tapped: it is taken at once.
  public void tap(Money received) {
    var now = page.get();
    if (now.isPresent() && now.get().step() == Step.ASK) {
      show(now.get(), received, Optional.empty());
      take(page.get().orElseThrow());
    }
  }

  /// Enter: takes what stands there, or goes on.
  public void go() {
    switch (step()) {
      case ASK -> take(page.get().orElseThrow());
      case TAKING -> {}
      case DONE -> exits.next(Optional.empty());
      case PART -> exits.back();
    }
  }

  /// Esc: back to the sale, while nothing was taken.
  public void back() {
    switch (step()) {
      case ASK, PART -> exits.back();
      case TAKING -> {}
      case DONE -> exits.next(Optional.empty());
    }
  }

  /// The next scan starts the next sale, once this one is paid.
  ///
  /// @return false if a scan means nothing now
  public boolean scanned(String code) {
    if (step() != Step.DONE) {
      return false;
    }
    exits.next(Optional.of(code));
    return true;
  }

  private Step step() {
    return page.get().map(CashPage::step).orElse(Step.TAKING);
  }

  private void read() {
    var now = page.get();
    if (now.isEmpty() || now.get().step() != Step.ASK) {
      return;
    }
    if (typed.get().isBlank()) {
      show(now.get(), now.get().toPay(), Optional.empty());
      return;
    }
    switch (TypedPrice.of(typed.get())) {
      case TypedPrice.Good(var received) ->
          show(now.get(), received, tooMuch(received.minus(now.get().toPay())));
      case TypedPrice.Bad(var key) -> show(now.get(), now.get().received(), Optional.of(key));
    }
  }

  private static Optional<String> tooMuch(Money change) {
    return change.compareTo(MOST_CHANGE) > 0 ? Optional.of("cash.too-much") : Optional.empty();
  }

  private void show(CashPage now, Money received, Optional<String> problem) {
    page.set(Optional.of(now.receiving(received, problem)));
  }

  private void take(CashPage now) {
    var of = sale;
    if (of == null || now.problem().isPresent()) {
      return;
    }
    var keeper =
        now.kept() ? OptionalLong.of(now.keeper().orElseThrow().id()) : OptionalLong.empty();
    page.set(Optional.of(now.at(Step.TAKING)));
    away.run(
        () -> desk.take(of.cart(), of.name(), now.received(), keeper),
        counted -> taken(now, counted),
        () -> {
          page.set(Optional.of(now.keptBy(now.keeper(), false)));
          notices.accept(Notice.danger("desk.not-begun").then("desk.not-begun.next"));
        });
  }

  private void taken(CashPage asked, Counted counted) {
    switch (counted) {
      case Counted.Taken(var _, var _, var _, var receipt) when receipt != null ->
          page.set(Optional.of(asked.done(receipt.number())));
      case Counted.Taken _ -> page.set(Optional.of(asked.at(Step.PART)));
      case Counted.Given(var receipt) -> page.set(Optional.of(asked.done(receipt.number())));
      case Counted.NotTaken(var trouble) -> {
        page.set(Optional.of(asked.keptBy(asked.keeper(), false)));
        refused(trouble);
      }
    }
  }

  private void refused(Trouble trouble) {
    exits.refused(trouble);
  }
}
