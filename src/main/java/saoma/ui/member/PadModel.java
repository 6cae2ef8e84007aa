package saoma.ui.member;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.account.Member;
import saoma.account.Permit;
import saoma.account.Refusal;
import saoma.account.Reply;
import saoma.money.Money;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.member.PadPage.Step;

/// The rules of the pad on which a member says yes to a payment or sets a password. Six digits are
/// looked at as soon as the sixth is there, and are forgotten at once. On the JavaFX thread.
public final class PadModel {
  private static final int LENGTH = 6;

  private final MemberDoor door;
  private final PadExits exits;
  private final Away away;
  private final Consumer<Notice> notices;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<PadPage>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String sale = "";
  private char[] code = new char[0];
  private char[] wanted = new char[0];

  public PadModel(MemberDoor door, PadExits exits, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.exits = exits;
    this.away = away;
    this.notices = notices;
    typed.subscribe(text -> {
      if (text.length() == LENGTH) {
        enter();
      }
    });
  }

  public StringProperty typedProperty() {
    return typed;
  }

  public ReadOnlyObjectProperty<Optional<PadPage>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// Asks the member for a yes. Before the pane is put up.
  ///
  /// @param hasPassword else a code by SMS does
  public void pay(Member member, boolean hasPassword, String saleName, Money amount) {
    sale = saleName;
    var step = hasPassword ? Step.PASSWORD : Step.CODE;
    begin(new PadPage(step, member, Optional.of(amount), false, Why.NONE));
  }

  /// Sets a password. Before the pane is put up.
  public void setPassword(Member member) {
    begin(new PadPage(Step.CODE_FOR_NEW, member, Optional.empty(), false, Why.NONE));
  }

  private void begin(PadPage first) {
    forget();
    page.set(Optional.of(first));
  }

  private void forget() {
    typed.set("");
    Arrays.fill(code, '0');
    Arrays.fill(wanted, '0');
    code = new char[0];
    wanted = new char[0];
  }

  public void digit(char digit) {
    if (typed.get().length() < LENGTH) {
      typed.set(typed.get() + digit);
    }
  }

  void backspace() {
    var text = typed.get();
    typed.set(text.isEmpty() ? "" : text.substring(0, text.length() - 1));
  }

  /// Sends a code to the member's phone.
  public void send() {
    var now = page.get();
    if (now.isEmpty() || now.get().busy() || !now.get().step().wantsCode()) {
      return;
    }
    page.set(Optional.of(now.get().waiting()));
    away.run(
        () -> door.codes().send(now.get().member().id()),
        refused -> {
          var why = refused.map(Why::of).orElse(Why.plain("pad.sent"));
          page.set(Optional.of(now.get().at(now.get().step(), why)));
        },
        this::failed);
  }

  private void enter() {
    var now = page.get();
    if (now.isEmpty() || now.get().busy()) {
      return;
    }
    var digits = typed.get().toCharArray();
    typed.set("");
    var member = now.get().member().id();
    switch (now.get().step()) {
      case PASSWORD ->
          permit(
              now.get(),
              digits,
              () -> door.gate().byPassword(sale, member, amount(now.get()), digits));
      case CODE ->
          permit(
              now.get(), digits, () -> door.gate().byCode(sale, member, amount(now.get()), digits));
      case CODE_FOR_NEW -> {
        code = digits;
        page.set(Optional.of(now.get().at(Step.NEW, Why.NONE)));
      }
      case NEW -> {
        wanted = digits;
        page.set(Optional.of(now.get().at(Step.AGAIN, Why.NONE)));
      }
      case AGAIN -> again(now.get(), digits);
    }
  }

  private static Money amount(PadPage page) {
    return page.amount().orElseThrow();
  }

  private void permit(PadPage now, char[] digits, Supplier<Reply<Permit>> act) {
    page.set(Optional.of(now.waiting()));
    away.run(
        act,
        reply -> {
          Arrays.fill(digits, '0');
          switch (reply) {
            case Reply.Granted<Permit> _ -> exits.permitted();
            case Reply.Refused<Permit>(var why) ->
                page.set(Optional.of(now.at(now.step(), Why.of(why))));
          }
        },
        this::failed);
  }

  private void again(PadPage now, char[] digits) {
    if (!Arrays.equals(digits, wanted)) {
      page.set(Optional.of(now.at(Step.NEW, Why.plain("pad.differs"))));
      return;
    }
    page.set(Optional.of(now.waiting()));
    away.run(
        () -> door.gate().setPassword(now.member().id(), code, wanted),
        refused -> set(now, refused),
        this::failed);
  }

  private void set(PadPage now, Optional<Refusal> refused) {
    if (refused.isEmpty()) {
      forget();
      exits.passwordSet();
    } else if (refused.get() instanceof Refusal.PasswordWeak) {
      page.set(Optional.of(now.at(Step.NEW, Why.of(refused.get()))));
    } else {
      page.set(Optional.of(now.at(Step.CODE_FOR_NEW, Why.of(refused.get()))));
    }
  }

  /// Esc: nothing is paid and nothing is set.
  public void cancel() {
    forget();
    exits.closed();
  }

  private void failed() {
    page.get().ifPresent(now -> page.set(Optional.of(now.at(now.step(), Why.NONE))));
    notices.accept(Notice.danger("member.failed").then("member.failed.next"));
  }
}
