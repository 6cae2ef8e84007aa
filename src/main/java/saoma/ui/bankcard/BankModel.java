package saoma.ui.bankcard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import saoma.account.Binding;
import saoma.account.BoundCard;
import saoma.account.CardAsk;
import saoma.account.CardDesk;
import saoma.account.LineAnswer;
import saoma.account.Member;
import saoma.account.Refusal;
import saoma.account.Reply;
import saoma.money.Money;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.bankcard.BankPage.Step;
import saoma.ui.member.Why;

/// The rules of the pane: which card, the code by SMS with its wait, binding at the bank's page.
/// Six digits pay as soon as the sixth is there, and are forgotten at once. On the JavaFX thread.
public final class BankModel {
  static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  static final Duration LOOK_FOR = Duration.ofMinutes(10);
  private static final int LENGTH = 6;

  private final BankDoor door;
  private final BankExits exits;
  private final InstantSource clock;
  private final Away away;
  private final Consumer<Notice> notices;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<BankPage>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String sale = "";
  private Instant nextAt = Instant.EPOCH;
  private Instant lookAt = Instant.EPOCH;
  private @Nullable Binding binding;
  private String unbinding = "";

  public BankModel(
      BankDoor door, BankExits exits, InstantSource clock, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.exits = exits;
    this.clock = clock;
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

  public ReadOnlyObjectProperty<Optional<BankPage>> pageProperty() {
    return page.getReadOnlyProperty();
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
    typed.set("");
    binding = null;
    unbinding = "";
    nextAt = Instant.EPOCH;
    var first =
        new BankPage(Step.CHOOSE, member, amount, List.of(), 0, true, Why.NONE, Duration.ZERO);
    page.set(Optional.of(first));
    away.run(() -> standing(first), this::opened, this::failed);
  }

  /// @param open the code that is on its way already
  private record Standing(List<BoundCard> cards, Optional<CardAsk> open, Duration pause) {}

  private Standing standing(BankPage now) {
    var desk = door.desk();
    var cards = desk.of(now.member().id());
    var open = now.amount().flatMap(amount -> desk.open(sale, amount));
    var wait = open.map(CardAsk::phone).map(desk::wait).orElse(Duration.ZERO);
    return new Standing(cards, open, wait);
  }

  private void opened(Standing found) {
    now(shown -> {
      var has = shown.having(found.cards());
      var open = found.open().map(ask -> place(found.cards(), ask.card())).orElse(-1);
      if (open >= 0) {
        nextAt = clock.instant().plus(found.pause());
        show(has.moved(open).at(Step.CODE, Why.plain("bank.code.again")));
      } else if (has.amount().isPresent() && found.cards().size() == 1) {
        show(has.at(Step.CHOOSE, Why.NONE));
        choose();
      } else {
        show(has.at(Step.CHOOSE, Why.NONE));
      }
    });
  }

  private static int place(List<BoundCard> cards, String id) {
    for (var at = 0; at < cards.size(); at++) {
      if (cards.get(at).id().equals(id)) {
        return at;
      }
    }
    return -1;
  }

  /// The next card in the list, or the one before.
  public void step(int by) {
    free(now -> {
      if (now.step() == Step.CHOOSE && !now.cards().isEmpty()) {
        unbinding = "";
        show(now.moved(Math.floorMod(now.at() + by, now.cards().size())));
      }
    });
  }

  /// Enter: the card that is meant pays, or one is bound where there is none.
  public void choose() {
    free(now -> {
      if (now.step() != Step.CHOOSE) {
        return;
      }
      if (now.chosen().isEmpty()) {
        bind();
      } else if (now.amount().isPresent()) {
        send();
      }
    });
  }

  /// Sends a code, the first or another; too early it does nothing.
  public void send() {
    free(now -> {
      var card = now.chosen();
      var amount = now.amount();
      var early = now.step() == Step.CODE && left().isPositive();
      if (card.isPresent() && amount.isPresent() && now.step() != Step.BINDING && !early) {
        typed.set("");
        show(now.working());
        away.run(
            () -> {
              var reply = door.desk().send(sale, card.get().id(), amount.get());
              return new Sent(reply, door.desk().wait(card.get().phone()));
            },
            this::sent,
            this::failed);
      }
    });
  }

  private record Sent(Reply<CardAsk> reply, Duration pause) {}

  private void sent(Sent sent) {
    nextAt = clock.instant().plus(sent.pause());
    now(shown -> {
      switch (sent.reply()) {
        case Reply.Granted<CardAsk> _ -> show(shown.at(Step.CODE, Why.plain("bank.code.sent")));
        case Reply.Refused<CardAsk>(Refusal.BankSilent why) ->
            show(shown.at(Step.CODE, Why.of(why)));
        case Reply.Refused<CardAsk>(var why) -> show(shown.at(shown.step(), Why.of(why)));
      }
      tick();
    });
  }

  private void enter() {
    var digits = typed.get();
    free(now -> {
      if (now.step() == Step.CODE) {
        typed.set("");
        forget();
        exits.pay(digits);
      }
    });
  }

  /// Opens the bank's page in a browser.
  public void bind() {
    free(now -> {
      if (now.step() != Step.CHOOSE) {
        return;
      }
      show(now.working());
      away.run(() -> begun(now.member().id()), this::begun, this::failed);
    });
  }

  private record Begun(Reply<CardDesk.Page> reply, boolean shown) {}

  private Begun begun(long member) {
    var reply = door.desk().bind(member);
    var shown =
        reply instanceof Reply.Granted<CardDesk.Page>(var opened)
            && door.browser().open(opened.html());
    return new Begun(reply, shown);
  }

  private void begun(Begun begun) {
    now(shown -> {
      switch (begun.reply()) {
        case Reply.Refused<CardDesk.Page>(var why) -> show(shown.at(Step.CHOOSE, Why.of(why)));
        case Reply.Granted<CardDesk.Page>(var opened) -> {
          if (begun.shown()) {
            binding = opened.binding();
            lookAt = clock.instant().plus(LOOK_EVERY);
            show(shown.at(Step.BINDING, Why.NONE));
          } else {
            show(shown.at(Step.CHOOSE, Why.plain("bank.bind.no-browser")));
          }
        }
      }
    });
  }

  /// Each second: the wait for another code, and a look whether the card was bound.
  public void tick() {
    now(shown -> {
      if (!shown.pause().equals(left())) {
        show(shown.waiting(left()));
      }
      var begun = binding;
      if (shown.step() != Step.BINDING || begun == null || clock.instant().isBefore(lookAt)) {
        return;
      }
      if (clock.instant().isAfter(begun.at().plus(LOOK_FOR))) {
        binding = null;
        show(shown.at(Step.CHOOSE, Why.plain("bank.bind.over")));
        return;
      }
      lookAt = Instant.MAX;
      away.run(() -> door.desk().look(begun), answer -> looked(begun, answer), this::failed);
    });
  }

  private void looked(Binding asked, LineAnswer<BoundCard> answer) {
    lookAt = clock.instant().plus(LOOK_EVERY);
    now(shown -> {
      if (!asked.equals(binding)) {
        return;
      }
      switch (answer) {
        case LineAnswer.Done<BoundCard>(var card) -> {
          notices.accept(Notice.success("bank.bound", card.lastFour()));
          begin(shown.member(), shown.amount());
        }
        case LineAnswer.No<BoundCard>(var code) -> {
          binding = null;
          show(shown.at(Step.CHOOSE, Why.of(new Refusal.BankSaysNo(code))));
        }
        case LineAnswer.NotYet<BoundCard> _, LineAnswer.Silent<BoundCard> _ -> {}
      }
    });
  }

  /// Ends the binding of the card that is meant; asks once whether that is wanted.
  public void unbind() {
    free(now -> {
      var card = now.chosen();
      if (now.step() != Step.CHOOSE || card.isEmpty()) {
        return;
      }
      if (!unbinding.equals(card.get().id())) {
        unbinding = card.get().id();
        show(now.at(Step.CHOOSE, new Why("bank.unbind.sure", card.get().lastFour())));
        return;
      }
      unbinding = "";
      show(now.working());
      away.run(
          () -> door.desk().unbind(card.get().id()),
          refused -> {
            if (refused.isPresent()) {
              now(shown -> show(shown.at(Step.CHOOSE, Why.of(refused.get()))));
            } else {
              notices.accept(Notice.success("bank.unbound", card.get().lastFour()));
              begin(now.member(), now.amount());
            }
          },
          this::failed);
    });
  }

  /// Esc: one step back, or out. Nothing is paid.
  public void back() {
    now(shown -> {
      if (shown.step() == Step.BINDING) {
        binding = null;
        show(shown.at(Step.CHOOSE, Why.NONE));
      } else {
        forget();
        exits.left();
      }
    });
  }

  private void forget() {
    typed.set("");
    binding = null;
  }

  private Duration left() {
    var left = Duration.between(clock.instant(), nextAt);
    return left.isPositive() ? Duration.ofSeconds(left.plusMillis(999).toSeconds()) : Duration.ZERO;
  }

  private void now(Consumer<BankPage> act) {
    page.get().ifPresent(act);
  }

  private void free(Consumer<BankPage> act) {
    page.get().filter(now -> !now.busy()).ifPresent(act);
  }

  private void show(BankPage next) {
    page.set(Optional.of(next.waiting(left())));
  }

  private void failed() {
    now(shown -> show(shown.at(shown.step(), Why.NONE)));
    notices.accept(Notice.danger("member.failed").then("member.failed.next"));
  }
}
