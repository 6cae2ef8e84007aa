package saoma.ui.refund;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import saoma.checkout.GivingBack.Given;
import saoma.checkout.RefundReason;
import saoma.checkout.RefundSheet;
import saoma.checkout.Trouble;
import saoma.device.RefundPrinter;
import saoma.payment.Refund;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.refund.RefundPage.Leave;
import saoma.ui.refund.RefundPage.Step;

/// The rules of the refund screen, without controls. Nothing is asked for before all of it was
/// shown and confirmed, and one key never means two things: Enter is deaf for a moment after each
/// step. On the JavaFX thread but for the books and the printer.
public final class RefundModel {
  /// As long as a finger that presses twice takes.
  static final Duration DEAF = Duration.ofMillis(700);

  /// Who asks where no manager has to.
  public static final String CLERK = "clerk";

  private final Giver desk;
  private final InstantSource clock;
  private final Away away;
  private final Consumer<Notice> notices;
  private final Going going;
  private final SlipPrinting slips;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<RefundPage>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable Picking picking;
  private long wanted;
  private Step step = Step.PICK;
  private Instant since = Instant.EPOCH;

  public RefundModel(
      Giver desk, RefundPrinter printer, InstantSource clock, Away away, Consumer<Notice> notices) {
    this.desk = desk;
    this.clock = clock;
    this.away = away;
    this.notices = notices;
    going = new Going(desk, away.fx(), this::moved);
    slips = new SlipPrinting(desk, printer, away, notices);
    typed.subscribe(text -> pick(now -> now.typed().equals(text) ? now : now.type(text)));
  }

  /// Empty until a receipt was read.
  public ReadOnlyObjectProperty<Optional<RefundPage>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  public StringProperty typedProperty() {
    return typed;
  }

  /// Reads a receipt and shows what can be given back; refunds that are under way are shown first.
  public void open(long receipt) {
    wanted = receipt;
    picking = null;
    going.follow(List.of());
    page.set(Optional.empty());
    read(receipt, sheet -> begin(sheet, sheet.open()));
  }

  private void read(long receipt, Consumer<RefundSheet> then) {
    away.run(
        () -> desk.sheet(receipt),
        found -> found.filter(sheet -> receipt == wanted).ifPresent(then),
        this::notRead);
  }

  /// Nobody knows then what became of a plan, and the numbers in it see to it that it is not
  /// carried out again.
  private void notRead() {
    if (step == Step.GIVING) {
      enter(Step.PICK);
    }
    notices.accept(Notice.danger("receipts.not-read").then("receipts.not-read.next"));
  }

  private void begin(RefundSheet sheet, List<Refund> refunds) {
    picking = Picking.of(sheet);
    typed.set("");
    going.follow(refunds);
    enter(refunds.isEmpty() ? Step.PICK : Step.GOING);
  }

  void shown() {
    going.listen();
  }

  void hidden() {
    going.rest();
  }

  /// A pause that a channel wants runs out by itself.
  void tick() {
    if (page.get().filter(RefundPage::isPausing).isPresent()) {
      draw();
    }
  }

  /// An Enter that was meant to ask must not leave the page just as the end comes.
  private void moved() {
    since = clock.instant();
    draw();
  }

  private void enter(Step next) {
    step = next;
    since = clock.instant();
    draw();
  }

  private void draw() {
    if (picking == null) {
      return;
    }
    var chosen = picking.page(step, clock.instant());
    page.set(Optional.of(chosen.following(going.followed())));
  }

  /// The clerk chooses; deaf while something is asked or on its way.
  void pick(UnaryOperator<Picking> change) {
    if (picking != null && step == Step.PICK) {
      picking = change.apply(picking);
      typed.set(picking.typed());
      draw();
    }
  }

  /// A manager lets the money go back in cash; taken back by null.
  void leave(@Nullable Leave given) {
    pick(now -> now.leave(given));
  }

  /// Enter.
  ///
  /// @return whether the screen is done with
  boolean go() {
    if (picking == null || isDeaf()) {
      return false;
    }
    switch (step) {
      case PICK -> ask();
      case CONFIRM -> give();
      case GIVING -> {}
      case GOING -> {
        since = clock.instant();
        going.askNow();
        return shownNow().isOver();
      }
    }
    return false;
  }

  /// Esc.
  ///
  /// @return whether the screen is done with
  boolean back() {
    if (step == Step.CONFIRM) {
      enter(Step.PICK);
      return false;
    }
    return step != Step.GIVING;
  }

  /// A wall clock that was set back is not deaf.
  private boolean isDeaf() {
    var now = clock.instant();
    return !now.isBefore(since) && now.isBefore(since.plus(DEAF));
  }

  private void ask() {
    draw();
    if (shownNow().problem().isEmpty()) {
      enter(Step.CONFIRM);
    } else {
      notices.accept(Notice.info(shownNow().problem()));
    }
  }

  private void give() {
    var asked = shownNow();
    enter(Step.GIVING);
    var said = asked.leave().map(Leave::reason).orElse("");
    var reason = RefundReason.of(asked.picked(), asked.isAll(), said);
    var by = asked.leave().map(Leave::name).orElse(CLERK);
    away.run(
        () -> desk.give(asked.plan(), asked.picked(), reason, by),
        given -> given(asked, given),
        () -> {
          enter(Step.PICK);
          notices.accept(Notice.danger("giveback.failed").then("receipts.not-read.next"));
        });
  }

  private void given(RefundPage asked, Given given) {
    var receipt = asked.sheet().receipt().number();
    switch (given) {
      case Given.Begun(var refunds) -> read(receipt, sheet -> begin(sheet, fresh(sheet, refunds)));
      case Given.MovedOn _ -> anew(receipt, "giveback.moved-on");
      case Given.NotBegun(var trouble) ->
          anew(
              receipt,
              trouble instanceof Trouble.NoSuchChannel ? "decide.no-channel" : "decide.moved-on");
    }
  }

  private void anew(long receipt, String why) {
    notices.accept(Notice.warning(why).then("decide.nothing-changed"));
    read(receipt, sheet -> begin(sheet, sheet.open()));
  }

  /// As they stand by now: what is cash is done already.
  private static List<Refund> fresh(RefundSheet sheet, List<Refund> refunds) {
    var numbers = refunds.stream().map(Refund::number).toList();
    return sheet.refunds().stream().filter(one -> numbers.contains(one.number())).toList();
  }

  /// Prints every paper of this receipt's refunds that there is.
  void print() {
    if (picking != null) {
      slips.print(picking.sheet().receipt().number());
    }
  }

  private RefundPage shownNow() {
    return page.get().orElseThrow();
  }
}
