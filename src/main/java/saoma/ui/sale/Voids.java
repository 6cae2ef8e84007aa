package saoma.ui.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.CartHistory;
import saoma.order.CartLine;
import saoma.ui.Notice;
import saoma.ui.Texts;

/// Tells the audit log of each scanned line that leaves a sale or becomes less and that nobody was
/// asked about: by the minus key, a smaller quantity, undo or redo. What came in by mistake and was
/// undone at once is among it: the till cannot tell a slip from a theft. A line that Delete takes
/// out and a sale that is given up are in the log already, by the right that they need. On one
/// thread; the log is written behind the cart's own changes, away from it.
public final class Voids {
  private final DraftKeeper writer;
  private final Texts texts;
  private final Consumer<Notice> notices;
  private final Function<String, Runnable> log;

  /// One thing that is gone.
  record Gone(CartLine line, Quantity quantity, Money amount) {}

  private Voids(
      DraftKeeper writer, Texts texts, Consumer<Notice> notices, Function<String, Runnable> log) {
    this.writer = writer;
    this.texts = texts;
    this.notices = notices;
    this.log = log;
  }

  /// @param log takes down, in this moment, who took what out; what it gives writes it, and blocks
  public static void watch(
      CartModel cart,
      DraftKeeper writer,
      Texts texts,
      Consumer<Notice> notices,
      Function<String, Runnable> log) {
    var voids = new Voids(writer, texts, notices, log);
    cart.historyProperty().subscribe(voids::changed);
  }

  private void changed(CartHistory before, CartHistory after) {
    if (isUndo(before, after)) {
      if (tell(before, after, true, "void.undone")) {
        notices.accept(Notice.info("sale.undone.void"));
      }
    } else if (isRedo(before, after)) {
      if (tell(before, after, true, "void.redone")) {
        notices.accept(Notice.info("sale.redone.void"));
      }
    } else if (isAct(before, after)) {
      tell(before, after, false, "void.fewer");
    }
  }

  private static boolean isUndo(CartHistory before, CartHistory after) {
    return after.future().size() > before.future().size();
  }

  private static boolean isRedo(CartHistory before, CartHistory after) {
    return after.past().size() > before.past().size()
        && !before.future().isEmpty()
        && after.future().equals(before.future().subList(1, before.future().size()))
        && after.now().equals(before.future().getFirst());
  }

  /// The next customer's sale and one that waited have no past.
  private static boolean isAct(CartHistory before, CartHistory after) {
    return !after.past().isEmpty() && after.past().getLast().equals(before.now());
  }

  private boolean tell(CartHistory before, CartHistory after, boolean whole, String why) {
    var gone = gone(before, after, whole);
    for (var one : gone) {
      var about =
          "%s ×%s  %s  · %s"
              .formatted(
                  one.line.name(), one.quantity.digits(), one.amount.digits(), texts.now(why));
      writer.behind(log.apply(about));
    }
    return !gone.isEmpty();
  }

  /// @param whole whether lines that are there no longer count, too
  private static List<Gone> gone(CartHistory before, CartHistory after, boolean whole) {
    var found = new ArrayList<Gone>();
    for (var line : before.now().lines()) {
      var left = after.now().line(line.id());
      if (left.isEmpty()) {
        if (whole) {
          found.add(new Gone(line, line.quantity(), line.total()));
        }
      } else if (left.get().quantity().compareTo(line.quantity()) < 0) {
        var less = line.quantity().minus(left.get().quantity());
        found.add(new Gone(line, less, line.unitPrice().times(less)));
      }
    }
    return found;
  }
}
