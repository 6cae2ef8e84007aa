package saoma.ui.operator;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import saoma.operator.Operator;
import saoma.operator.OperatorDesk;
import saoma.operator.Reply;
import saoma.ui.Away;

/// The rules of the locked till: whoever types a PIN is at the till, with whatever was on it. On
/// the JavaFX thread.
public final class LockModel {
  private final OperatorDesk desk;
  private final Away away;
  private final ZoneId zone;
  private final StringProperty shown;
  private final PinEntry entry = new PinEntry();

  /// What the window does.
  private Runnable cover = () -> {};

  private Runnable uncover = () -> {};

  /// @param shown where the name of who is at the till stands
  public LockModel(OperatorDesk desk, Away away, ZoneId zone, StringProperty shown) {
    this.desk = desk;
    this.away = away;
    this.zone = zone;
    this.shown = shown;
  }

  /// @param laid covers the window
  /// @param taken uncovers it
  public void between(Runnable laid, Runnable taken) {
    cover = laid;
    uncover = taken;
  }

  public PinEntry entry() {
    return entry;
  }

  /// At the start, and after people were changed: shows who is there, and asks where nobody is.
  public void look() {
    var here = desk.present();
    shown.set(here.map(Operator::name).orElse(""));
    if (here.isEmpty()) {
      ask();
    } else {
      uncover.run();
    }
  }

  /// Covers the screen at once; the books hear of it a moment later.
  public void lock() {
    if (desk.isOpen() || desk.present().isEmpty()) {
      return;
    }
    ask();
    away.run(desk::lock, _ -> shown.set(""), this::look);
  }

  private void ask() {
    entry.clear();
    cover.run();
  }

  void enter() {
    var pin = entry.take();
    if (pin.length == 0) {
      return;
    }
    away.run(
        () -> desk.logIn(pin),
        reply -> {
          Arrays.fill(pin, '0');
          switch (reply) {
            case Reply.Granted<Operator> _ -> {
              entry.clear();
              look();
            }
            case Reply.Refused<Operator>(var why) -> entry.say(Said.of(why, zone));
          }
        },
        () -> entry.say(Said.plain("operator.failed")));
  }

  /// Whose till it is, for a screen that asks for somebody else.
  Optional<String> name() {
    return desk.present().map(Operator::name).filter(name -> !name.isEmpty());
  }
}
