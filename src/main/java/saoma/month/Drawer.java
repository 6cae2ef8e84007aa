package saoma.month;

import saoma.checkout.CloseWish;
import saoma.checkout.ShiftReply;
import saoma.money.Money;
import saoma.operator.Right;
import saoma.shift.Count;
import saoma.shift.DrawerMove;
import saoma.shift.Sealed;

/// The drawer of a shift: its float, what goes in and out, the count, the close.
final class Drawer {
  private static final long YUAN = 100;
  private static final long FLOAT = 500 * YUAN;
  private static final long MUCH = 900 * YUAN;
  private final Counter counter;
  private final Luck luck;
  private final Crew crew;

  Drawer(Counter counter, Luck luck, Crew crew) {
    this.counter = counter;
    this.luck = luck;
    this.crew = crew;
  }

  /// Counts what the shift before left; now and then a yuan is missing.
  void open() {
    var left = counter.shifts().shift().map(one -> one.floatKept().minor()).orElse(FLOAT);
    var found = left > YUAN && luck.oneIn(12) ? left - YUAN : left;
    done(counter.shifts().open(Count.of(Money.fen(found)), counter.operators().by()));
  }

  void perhapsMove() {
    var there = counter.inDrawer();
    if (there > MUCH) {
      move(DrawerMove.Kind.SAFE_DROP, (there - FLOAT) / (100 * YUAN) * 100 * YUAN, "放入保险箱");
    } else if (there < 100 * YUAN) {
      move(DrawerMove.Kind.FLOAT, 200 * YUAN, "补充零钱");
    } else if (luck.oneIn(2)) {
      move(DrawerMove.Kind.PAY_OUT, luck.between(5, 40) * YUAN, "送货费");
    } else {
      move(DrawerMove.Kind.PAY_IN, luck.between(5, 40) * YUAN, "银行换零");
    }
  }

  private void move(DrawerMove.Kind kind, long fen, String reason) {
    var grant = crew.grant(Right.DRAWER, kind.name());
    done(counter.shifts().move(kind, Money.fen(fen), reason, grant));
  }

  /// Counts blindly, sometimes twice, and closes.
  Sealed close() {
    var shifts = counter.shifts();
    var by = counter.operators().by();
    var wrong = wrong();
    if (wrong != 0 && luck.oneIn(2)) {
      done(shifts.count(counted(2 * wrong), by));
    }
    var last = done(shifts.count(counted(wrong), by));
    var reason = last.difference().isZero() ? "" : "找零有误";
    var kept = Math.min(last.count().total().minor(), FLOAT);
    var grant = crew.grant(Right.CLOSE_SHIFT, "shift " + last.shift());
    return done(shifts.close(new CloseWish(Money.fen(kept), reason, shifts.leftovers()), grant));
  }

  /// By how much the drawer is over or short, in fen.
  private long wrong() {
    return switch ((int) luck.between(0, 9)) {
      case 0 -> luck.between(1, 50) * 10;
      case 1 -> -luck.between(1, 50) * 10;
      case 2 -> -luck.between(5, 50) * YUAN;
      default -> 0;
    };
  }

  private Count counted(long wrong) {
    return Count.of(Money.fen(Math.max(0, counter.inDrawer() + wrong)));
  }

  private static <T> T done(ShiftReply<T> reply) {
    return switch (reply) {
      case ShiftReply.Done<T>(var value) -> value;
      case ShiftReply.Refused<T>(var why) -> throw new IllegalStateException("refused: " + why);
    };
  }
}
