package saoma.operator;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import saoma.account.PasswordHash;

/// Makes and changes operators and the table of rights. Only for whoever has that right, and nobody
/// makes or changes a person above themselves.
public final class StaffDesk {
  private final StaffBooks books;
  private final PinDoor door;
  private final InstantSource clock;
  private final OperatorDesk desk;

  public StaffDesk(StaffBooks books, PasswordHash hash, InstantSource clock, OperatorDesk desk) {
    this.books = books;
    this.clock = clock;
    this.desk = desk;
    door = new PinDoor(books, hash, clock);
  }

  /// Everybody there ever was, by code. Blocks on the database.
  public List<Operator> all() {
    return books.read(Staff::all);
  }

  /// Codes of those who can log in. Blocks on the database.
  public List<String> withPin() {
    return books.read(staff -> List.copyOf(staff.pins().keySet()));
  }

  /// The first of a shop is a manager, and is at the till then.
  public Reply<Operator> add(String name, Role role, char[] pin) {
    var wanted = name.strip();
    var pins = books.read(Staff::pins);
    var refused = refusal(role, pin);
    if (refused.isPresent()) {
      return new Reply.Refused<>(refused.get());
    }
    var kept = door.kept(pin, pins);
    return done(
        books.durable(staff -> {
          var why = notToName(staff, wanted, _ -> true).or(() -> notToKeep(staff, kept, _ -> true));
          if (why.isPresent()) {
            return new Reply.Refused<>(why.get());
          }
          var one = new Operator(Operator.codeOf(staff.all().size() + 1), wanted, role, true);
          staff.put(one);
          staff.putPin(one.code(), kept);
          staff.append(note(Act.OPERATOR_ADDED, words(one)));
          return began(staff, one);
        }));
  }

  /// Whoever can log in no more has no PIN: coming back they get a new one.
  public Reply<Operator> change(String code, String name, Role role, boolean active) {
    var wanted = name.strip();
    if (!mayTouch(role)) {
      return new Reply.Refused<>(new Refusal.NotAllowed());
    }
    return done(
        books.durable(staff -> {
          var old = staff.byCode(code);
          var why =
              notToTouch(old).or(() -> notToName(staff, wanted, one -> !one.code().equals(code)));
          if (why.isPresent()) {
            return new Reply.Refused<>(why.get());
          }
          return changed(staff, old.orElseThrow(), old.orElseThrow().with(wanted, role, active));
        }));
  }

  private Reply<Operator> changed(Staff staff, Operator old, Operator one) {
    var staysManager = one.active() && one.role() == Role.MANAGER;
    if (!desk.isOpen() && isLast(staff, one.code()) && !staysManager) {
      return new Reply.Refused<>(new Refusal.NoManagerLeft());
    }
    // Four digits are enough for a clerk only.
    var rises = one.role().isAtLeast(Role.SUPERVISOR) && old.role() == Role.CLERK;
    if (!one.active() || rises) {
      staff.dropPin(one.code());
    }
    staff.put(one);
    staff.append(note(Act.OPERATOR_CHANGED, words(old) + " → " + words(one)));
    return new Reply.Granted<>(one);
  }

  public Reply<Operator> setPin(String code, char[] pin) {
    var known = books.read(staff -> staff.byCode(code)).filter(Operator::active);
    if (known.isEmpty()) {
      return new Reply.Refused<>(new Refusal.Unknown());
    }
    var refused = refusal(known.get().role(), pin);
    if (refused.isPresent()) {
      return new Reply.Refused<>(refused.get());
    }
    var kept = door.kept(pin, books.read(Staff::pins));
    return done(
        books.durable(staff -> {
          var one = staff.byCode(code).filter(known.get()::equals);
          if (one.isEmpty()) {
            return new Reply.Refused<>(new Refusal.Unknown());
          }
          var taken = notToKeep(staff, kept, other -> !other.equals(code));
          if (taken.isPresent()) {
            return new Reply.Refused<>(taken.get());
          }
          staff.putPin(code, kept);
          staff.append(note(Act.PIN_SET, words(one.get())));
          return began(staff, one.get());
        }));
  }

  /// @param allowed of a role below the manager
  public Reply<Rights> setRight(Role role, Right right, boolean allowed) {
    if (!desk.may(Right.OPERATORS) || !mayTouch(role)) {
      return new Reply.Refused<>(new Refusal.NotAllowed());
    }
    var table =
        books.durable(staff -> {
          var changed = staff.rights().with(role, right, allowed);
          if (!changed.equals(staff.rights())) {
            staff.put(changed);
            staff.append(note(Act.RIGHTS_CHANGED, role + " " + (allowed ? "+" : "-") + right));
          }
          return changed;
        });
    desk.changed(Optional.empty());
    return new Reply.Granted<>(table);
  }

  /// The way out when no manager knows a PIN any more: all of theirs are forgotten, and the till is
  /// open until one is set. For the command on the till's PC only; it stands in the audit log.
  public static int resetManagers(StaffBooks books, InstantSource clock) {
    return books.durable(staff -> {
      var managers = staff.all().stream().filter(one -> one.role() == Role.MANAGER).toList();
      managers.forEach(one -> staff.dropPin(one.code()));
      staff.put(Tries.NONE);
      staff.append(
          new AuditNote(
              clock.instant(),
              Act.PINS_RESET,
              Person.NOBODY,
              null,
              Person.NOBODY,
              "saoma operator reset",
              ""));
      return managers.size();
    });
  }

  private Optional<Refusal> refusal(Role role, char[] pin) {
    if (!desk.may(Right.OPERATORS) || !mayTouch(role)) {
      return Optional.of(new Refusal.NotAllowed());
    }
    if (desk.isOpen() && role != Role.MANAGER) {
      return Optional.of(new Refusal.NoManagerLeft());
    }
    return PinRule.allows(role, pin)
        ? Optional.empty()
        : Optional.of(new Refusal.WeakPin(PinRule.shortest(role)));
  }

  private boolean mayTouch(Role role) {
    return desk.present().filter(one -> one.role().isAtLeast(role)).isPresent();
  }

  private Optional<Refusal> notToTouch(Optional<Operator> old) {
    if (old.isEmpty()) {
      return Optional.of(new Refusal.Unknown());
    }
    return desk.may(Right.OPERATORS) && mayTouch(old.get().role())
        ? Optional.empty()
        : Optional.of(new Refusal.NotAllowed());
  }

  /// Two people of one name would be one in the books.
  private static Optional<Refusal> notToName(Staff staff, String name, Predicate<Operator> others) {
    if (!Operator.isName(name)) {
      return Optional.of(new Refusal.NoName());
    }
    return staff.all().stream()
            .filter(others)
            .anyMatch(one -> one.active() && one.name().equalsIgnoreCase(name))
        ? Optional.of(new Refusal.NameTaken())
        : Optional.empty();
  }

  private static Optional<Refusal> notToKeep(Staff staff, String kept, Predicate<String> others) {
    return staff.pins().entrySet().stream()
            .filter(one -> others.test(one.getKey()))
            .anyMatch(one -> PinDoor.isSame(one.getValue(), kept))
        ? Optional.of(new Refusal.PinTaken())
        : Optional.empty();
  }

  private static boolean isLast(Staff staff, String code) {
    var pins = staff.pins();
    return staff.all().stream()
        .filter(one -> one.active() && one.role() == Role.MANAGER)
        .filter(one -> pins.containsKey(one.code()))
        .allMatch(one -> one.code().equals(code));
  }

  private Reply<Operator> began(Staff staff, Operator one) {
    if (desk.isOpen() && !staff.isOpen()) {
      staff.append(note(Act.LOGGED_IN, "", Person.of(one)));
    }
    return new Reply.Granted<>(one);
  }

  private Reply<Operator> done(Reply<Operator> reply) {
    if (reply instanceof Reply.Granted<Operator>(var one)) {
      desk.changed(desk.isOpen() ? Optional.of(one) : Optional.empty());
    }
    return reply;
  }

  private static String words(Operator one) {
    return "%s %s %s%s"
        .formatted(one.code(), one.name(), one.role(), one.active() ? "" : " inactive");
  }

  private AuditNote note(Act act, String about) {
    return note(act, about, desk.by());
  }

  private AuditNote note(Act act, String about, Person by) {
    return new AuditNote(clock.instant(), act, by, null, Person.NOBODY, about, "");
  }
}
