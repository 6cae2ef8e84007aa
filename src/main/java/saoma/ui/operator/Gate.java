package saoma.ui.operator;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import saoma.operator.Grant;
import saoma.operator.OperatorDesk;
import saoma.operator.Person;
import saoma.operator.Reply;
import saoma.operator.Right;
import saoma.ui.Acts;
import saoma.ui.Away;
import saoma.ui.Doorkeeper;
import saoma.ui.Notice;
import saoma.ui.View;
import saoma.ui.Views;

/// Lets acts through for which somebody has the right. Whoever is at the till and may, is never
/// asked; who may not is asked for a second person's PIN and a reason, for this act alone. On the
/// JavaFX thread.
public final class Gate implements Doorkeeper, Acts {
  /// What is waited for.
  record Asked(Right right, String about, Consumer<Grant> then) {}

  private final OperatorDesk desk;
  private final Views views;
  private final Away away;
  private final ZoneId zone;
  private final Consumer<Notice> notices;
  private final PinEntry entry = new PinEntry();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<View, Grant> given = new EnumMap<>(View.class);

  public Gate(OperatorDesk desk, Views views, Away away, ZoneId zone, Consumer<Notice> notices) {
    this.desk = desk;
    this.views = views;
    this.away = away;
    this.zone = zone;
    this.notices = notices;
  }

  PinEntry entry() {
    return entry;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// @param about what the act is done to, as it stands in the audit log
  public void through(Right right, String about, Consumer<Grant> then) {
    if (desk.may(right)) {
      // What follows does not wait for the log; a log that cannot be written stops the till.
      away.run(() -> desk.allow(right, about), this::logged, this::failed);
      then.accept(alone(right, about));
      return;
    }
    if (right == Right.OPERATORS) {
      notices.accept(Notice.info("operator.managers-only").then("operator.managers-only.next"));
      return;
    }
    entry.clear();
    reason.set("");
    asked.set(Optional.of(new Asked(right, about, then)));
    views.open(View.OVERRIDE);
  }

  @Override
  public void through(Right right, String about, Runnable then) {
    through(right, about, (Grant _) -> then.run());
  }

  /// For what is done all day: whoever may do it alone leaves no line in the audit log, because
  /// what is done bears the name itself.
  public Acts daily() {
    return (right, about, then) -> {
      if (desk.may(right)) {
        then.run();
      } else {
        through(right, about, then);
      }
    };
  }

  private Grant alone(Right right, String about) {
    return new Grant(right, about, desk.by(), Person.NOBODY, "");
  }

  /// Taken from whoever is at the till in this very moment: then it is asked again the next time.
  private void logged(Reply<Grant> reply) {
    if (reply instanceof Reply.Refused<Grant>) {
      notices.accept(Notice.info("operator.no.right"));
    }
  }

  void enter() {
    var now = asked.get();
    if (now.isEmpty() || entry.busyProperty().get()) {
      return;
    }
    if (!OperatorDesk.isReason(reason.get().strip())) {
      entry.say(Said.plain("operator.no.reason"));
      return;
    }
    var pin = entry.take();
    if (pin.length > 0) {
      ask(now.get(), pin, reason.get());
    }
  }

  private void ask(Asked now, char[] pin, String why) {
    away.run(
        () -> desk.override(now.right(), now.about(), pin, why),
        reply -> {
          Arrays.fill(pin, '0');
          switch (reply) {
            case Reply.Granted<Grant>(var grant) -> granted(now, grant);
            case Reply.Refused<Grant>(var refusal) -> entry.say(Said.of(refusal, zone));
          }
        },
        this::failed);
  }

  /// An answer that comes after the question was put away is good for nothing.
  private void granted(Asked now, Grant grant) {
    if (asked.get().filter(now::equals).isPresent()) {
      close();
      now.then().accept(grant);
    }
  }

  void close() {
    asked.set(Optional.empty());
    entry.clear();
    reason.set("");
    views.close(View.OVERRIDE);
  }

  private void failed() {
    entry.say(Said.plain("operator.failed"));
    notices.accept(Notice.danger("operator.failed"));
  }

  @Override
  public boolean guards(View view) {
    return right(view) != null;
  }

  @Override
  public void pass(View view, String about, Runnable then) {
    var right = right(view);
    if (right == null) {
      then.run();
      return;
    }
    through(
        right,
        about,
        grant -> {
          given.put(view, grant);
          then.run();
        });
  }

  /// Who answers for what is done in this view; empty at a till without operators.
  public Optional<Grant> grant(View view) {
    return Optional.ofNullable(given.get(view)).filter(one -> !one.answers().isNobody());
  }

  /// The yes by which this view was put up.
  ///
  /// @throws IllegalStateException if nobody gave one
  public Grant given(View view) {
    var grant = given.get(view);
    if (grant == null) {
      throw new IllegalStateException("nobody let through to " + view);
    }
    return grant;
  }

  private static @Nullable Right right(View view) {
    return switch (view) {
      case SETTINGS, SLIP, SPLIT, OFFERS, SCANNER -> Right.SETTINGS;
      case HOLD -> Right.SELL;
      case REFUND -> Right.REFUND;
      case HAND_OUT -> Right.REFUND_ANOTHER_WAY;
      case DECIDE, SETTLE -> Right.RULING;
      case RECONCILE -> Right.REPORTS;
      case STAFF -> Right.OPERATORS;
      case DRAWER, MOVE -> Right.DRAWER;
      case DAY, NUMBERS -> Right.REPORTS;
      case CLOSE -> Right.CLOSE_SHIFT;
      case CATALOGUE -> Right.CATALOGUE;
      case SALE,
          UNKNOWN_CODE,
          OPEN_PRICE,
          WEIGH,
          PRICE_CHECK,
          ADJUST,
          NOTE,
          PAY,
          CASH,
          MEMBER,
          PAD,
          PAYOUT,
          BANK,
          SHARES,
          RECEIPTS,
          ORDERS,
          ATTENTION,
          BEHIND,
          FLOAT,
          IMPORT,
          STOCK,
          QUICK,
          LOCK,
          OVERRIDE,
          START,
          FIRST,
          ROOMS,
          MAKING,
          REHEARSAL,
          CONFIRM,
          KEYS ->
          null;
    };
  }
}
