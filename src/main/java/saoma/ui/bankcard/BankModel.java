package saoma.ui.bankcard;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.account.BoundCard;
import saoma.account.Member;
import saoma.account.Refusal;
import saoma.money.Money;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.bankcard.BankPage.Step;
import saoma.ui.member.Why;

/// The rules of the pane: which card, the code by SMS with its wait, binding at the bank's page.
/// Six digits pay as soon as the sixth is there, and are forgotten at once. On the JavaFX thread.
public final class BankModel {
  private static final int LENGTH = 6;

  private final BankDoor door;
  private final BankExits exits;
  private final BankState state;
  private final Consumer<Notice> notices;
  private final BindingWatch binding;
  private final StringProperty typed = new SimpleStringProperty("");
  private String sale = "";
  private String unbinding = "";

  public BankModel(
      BankDoor door, BankExits exits, InstantSource clock, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.exits = exits;
    this.notices = notices;
    state = new BankState(clock, away, notices);
    binding = new BindingWatch(door, clock, away);
    typed.subscribe(text -> {
      if (text.length() == LENGTH) {
        enter();
      }
    });
  }

  public StringProperty typedProperty() {
    return typed;
  }

  public ReadOnlyObjectProperty<Optional<BankPage>> pageProperty() {
    return state.page();
  }

  /// Pays a sale. Before the pane is put up.
  public void pay(Member member, String saleName, Money amount) {
    sale = saleName;
    begin(member, Optional.of(amount));
  }

  /// Shows a member's cards. Before the pane is put up.
  public void look(Member member) {
    sale = "";
    begin(member, Optional.empty());
  }

  private void begin(Member member, Optional<Money> amount) {
    forget();
    unbinding = "";
    state.pause(Duration.ZERO);
    var first =
        new BankPage(Step.CHOOSE, member, amount, List.of(), 0, true, Why.NONE, Duration.ZERO);
    state.show(first);
    state.away(() -> Standing.of(door.desk(), first, sale), this::opened);
  }

  private void opened(Standing found) {
    state.now(shown -> {
      var has = shown.having(found.cards());
      var open = found.place();
      if (open >= 0) {
        state.pause(found.pause());
        state.show(has.moved(open).at(Step.CODE, Why.plain("bank.code.again")));
        return;
      }
      state.show(has.at(Step.CHOOSE, Why.NONE));
      if (found.cards().size() == 1) {
        send();
      }
    });
  }

  /// The next card in the list, or the one before.
  public void step(int by) {
    state.free(now -> {
      if (now.step() == Step.CHOOSE && !now.cards().isEmpty()) {
        unbinding = "";
        state.show(now.moved(Math.floorMod(now.at() + by, now.cards().size())));
      }
    });
  }

  /// Enter: the card that is meant pays, or one is bound where there is none.
  public void choose() {
    state.free(now -> {
      if (now.step() == Step.CHOOSE && now.chosen().isEmpty()) {
        bind();
      } else if (now.step() == Step.CHOOSE) {
        send();
      }
    });
  }

  /// Sends a code, the first or another; too early it does nothing.
  public void send() {
    state.free(now -> {
      var card = now.chosen();
      var amount = now.amount();
      var early = now.step() == Step.CODE && state.left().isPositive();
      if (card.isPresent() && amount.isPresent() && now.step() != Step.BINDING && !early) {
        typed.set("");
        state.show(now.working());
        var wish = new Sent.Wish(sale, card.get(), amount.get());
        state.away(() -> Sent.of(door.desk(), wish), this::sent);
      }
    });
  }

  private void sent(Sent sent) {
    state.pause(sent.pause());
    state.now(shown -> {
      state.show(shown.at(sent.mayArrive() ? Step.CODE : shown.step(), sent.why()));
      tick();
    });
  }

  private void enter() {
    var digits = typed.get();
    state.free(now -> {
      if (now.step() == Step.CODE) {
        forget();
        exits.pay(digits);
      }
    });
  }

  /// Opens the bank's page in a browser.
  public void bind() {
    state.free(now -> {
      if (now.step() == Step.CHOOSE) {
        state.show(now.working());
        binding.begin(now.member().id(), this::begun, state::failed);
      }
    });
  }

  /// Each second: the wait for another code, and a look whether the card was bound.
  public void tick() {
    state.now(shown -> {
      if (!shown.pause().equals(state.left())) {
        state.show(shown.waiting(state.left()));
      }
      if (shown.step() == Step.BINDING) {
        binding.tick(this::looked, state::failed);
      }
    });
  }

  /// @param problem empty if the page is open
  private void begun(Optional<Why> problem) {
    var next = problem.isPresent() ? Step.CHOOSE : Step.BINDING;
    state.now(shown -> state.show(shown.at(next, problem.orElse(Why.NONE))));
  }

  private void looked(BindingWatch.Heard heard) {
    state.now(shown -> {
      switch (heard) {
        case BindingWatch.Heard.Bound(var card) -> {
          notices.accept(Notice.success("bank.bound", card.lastFour()));
          begin(shown.member(), shown.amount());
        }
        case BindingWatch.Heard.Ended(var why) -> state.show(shown.at(Step.CHOOSE, why));
      }
    });
  }

  /// Ends the binding of the card that is meant; asks once whether that is wanted.
  public void unbind() {
    state.free(now -> {
      var card = now.chosen();
      if (now.step() != Step.CHOOSE || card.isEmpty()) {
        return;
      }
      if (!unbinding.equals(card.get().id())) {
        unbinding = card.get().id();
        state.show(now.at(Step.CHOOSE, new Why("bank.unbind.sure", card.get().lastFour())));
        return;
      }
      unbinding = "";
      state.show(now.working());
      state.away(
          () -> door.desk().unbind(card.get().id()), refused -> unbound(card.get(), refused));
    });
  }

  private void unbound(BoundCard card, Optional<Refusal> refused) {
    state.now(shown -> {
      if (refused.isPresent()) {
        state.show(shown.at(Step.CHOOSE, Why.of(refused.get())));
      } else {
        notices.accept(Notice.success("bank.unbound", card.lastFour()));
        begin(shown.member(), shown.amount());
      }
    });
  }

  /// Esc: one step back, or out. Nothing is paid.
  public void back() {
    state.now(shown -> {
      if (shown.step() == Step.BINDING) {
        binding.cancel();
        state.show(shown.at(Step.CHOOSE, Why.NONE));
      } else {
        forget();
        exits.left();
      }
    });
  }

  private void forget() {
    state.renew();
    typed.set("");
    binding.cancel();
  }
}
