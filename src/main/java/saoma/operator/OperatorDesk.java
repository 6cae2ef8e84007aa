package saoma.operator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.account.PasswordHash;

/// Who is at the till, and what that person may do. A till without a manager who can log in is open
/// to all, as it was before there were operators. Everything that is asked here stands in the audit
/// log when the answer comes.
public final class OperatorDesk {
  public static final int SHORTEST_REASON = 3;
  public static final int LONGEST_REASON = 40;

  private final StaffBooks books;
  private final InstantSource clock;
  private final PinDoor door;
  private volatile Optional<Operator> present;
  private volatile Rights rights;

  public OperatorDesk(StaffBooks books, PasswordHash hash, InstantSource clock) {
    this.books = books;
    this.clock = clock;
    door = new PinDoor(books, hash, clock);
    rights = books.read(Staff::rights);
    present = books.read(Staff::isOpen) ? Optional.of(Operator.OPEN) : Optional.empty();
  }

  /// Empty while nobody is logged in. Does not block.
  public Optional<Operator> present() {
    return present;
  }

  /// Whether there is nobody to log in. Does not block.
  public boolean isOpen() {
    return present.filter(Operator::isOpen).isPresent();
  }

  /// Whether whoever is at the till may do this alone. Does not block and leaves no trace.
  public boolean may(Right right) {
    return present.filter(one -> rights.may(one.role(), right)).isPresent();
  }

  public Rights rights() {
    return rights;
  }

  /// Whoever this is takes the till over; the person before is logged out by it.
  ///
  /// @param pin is not kept; the caller wipes it
  public Reply<Operator> logIn(char[] pin) {
    var before = by();
    var reply =
        door.<Operator>whose(
            pin,
            new PinDoor.Wish(before, null, ""),
            (staff, one) -> {
              if (!before.isNobody() && !before.code().equals(one.code())) {
                staff.append(note(Act.LOGGED_OUT, before));
              }
              staff.append(note(Act.LOGGED_IN, Person.of(one)));
              return new Reply.Granted<>(one);
            });
    if (reply instanceof Reply.Granted<Operator>(var one)) {
      present = Optional.of(one);
    }
    return reply;
  }

  /// Nobody is at the till until somebody logs in.
  ///
  /// @return false at a till that is open to all, which cannot be locked
  public boolean lock() {
    if (isOpen()) {
      return false;
    }
    var before = by();
    present = Optional.empty();
    if (!before.isNobody()) {
      books.durable(staff -> staff.append(note(Act.LOGGED_OUT, before)));
    }
    return true;
  }

  /// Whoever is at the till does this alone.
  ///
  /// @param about what it is done to
  public Reply<Grant> allow(Right right, String about) {
    var here = present.filter(one -> rights.may(one.role(), right));
    if (here.isEmpty()) {
      return new Reply.Refused<>(new Refusal.NotAllowed());
    }
    var by = here.map(Person::of).orElseThrow();
    var grant = new Grant(right, about, by, Person.NOBODY, "");
    books.durable(staff -> staff.append(note(Act.USED, grant)));
    return new Reply.Granted<>(grant);
  }

  /// A second person lets whoever is at the till do this once.
  ///
  /// @param pin of the second person; not kept, the caller wipes it
  /// @param reason in words
  public Reply<Grant> override(Right right, String about, char[] pin, String reason) {
    var said = reason.strip();
    if (!isReason(said)) {
      return new Reply.Refused<>(new Refusal.NoReason());
    }
    var here = by();
    return door.whose(
        pin,
        new PinDoor.Wish(here, right, about),
        (staff, one) -> {
          if (!staff.rights().may(one.role(), right)) {
            return denied(staff, one, right, about);
          }
          var grant = new Grant(right, about, here, Person.of(one), said);
          staff.append(note(Act.OVERRIDDEN, grant));
          return new Reply.Granted<>(grant);
        });
  }

  /// Who the person with this PIN is, if that person may do this; in the audit log as having done
  /// it. For acts of a second person that are no override, the approval of a payout for instance.
  ///
  /// @param pin is not kept; the caller wipes it
  public Reply<Operator> whoMay(Right right, String about, char[] pin) {
    return door.whose(
        pin,
        new PinDoor.Wish(by(), right, about),
        (staff, one) -> {
          if (!staff.rights().may(one.role(), right)) {
            return denied(staff, one, right, about);
          }
          staff.append(note(Act.USED, new Grant(right, about, Person.of(one), Person.NOBODY, "")));
          return new Reply.Granted<>(one);
        });
  }

  private <T> Reply<T> denied(Staff staff, Operator one, Right right, String about) {
    staff.append(note(Act.DENIED, new Grant(right, about, Person.of(one), Person.NOBODY, "")));
    return new Reply.Refused<>(new Refusal.NotAllowed());
  }

  /// Writes down what was done by a right that was asked for before.
  public void tell(Right right, String about) {
    noting(right, about).run();
  }

  /// The same for an act that waits for nobody: who did it and when is taken down now, without
  /// blocking.
  ///
  /// @return writes it, and blocks
  public Runnable noting(Right right, String about) {
    var note = note(Act.USED, by(), right, about);
    return () -> books.durable(staff -> staff.append(note));
  }

  /// Writes down that the PC's clock was set.
  ///
  /// @param by how far; negative where it was set back
  public void clockSet(Duration by) {
    var far = by.abs();
    var about =
        "%s%d:%02d:%02d"
            .formatted(
                by.isNegative() ? "-" : "+",
                far.toHours(),
                far.toMinutesPart(),
                far.toSecondsPart());
    books.durable(staff -> staff.append(note(Act.CLOCK_SET, by(), null, about)));
  }

  /// The newest first. Blocks on the database.
  public List<AuditRow> search(AuditQuery query, int limit) {
    return books.read(staff -> staff.search(query, limit));
  }

  public static boolean isReason(String text) {
    return text.length() >= SHORTEST_REASON
        && text.length() <= LONGEST_REASON
        && text.chars().noneMatch(Character::isISOControl);
  }

  /// Who is at the till, for the books.
  public Person by() {
    return present.map(Person::of).orElse(Person.NOBODY);
  }

  /// After people or rights were changed.
  ///
  /// @param began who made themselves the first manager, and so is at the till
  void changed(Optional<Operator> began) {
    rights = books.read(Staff::rights);
    var open = books.read(Staff::isOpen);
    var here = began.or(() -> present);
    present =
        open
            ? Optional.of(Operator.OPEN)
            : here.flatMap(one -> books.read(staff -> staff.byCode(one.code())))
                .filter(Operator::active);
  }

  private AuditNote note(Act act, Person by) {
    return note(act, by, null, "");
  }

  private AuditNote note(Act act, Person by, @Nullable Right right, String about) {
    return new AuditNote(clock.instant(), act, by, right, Person.NOBODY, about, "");
  }

  private AuditNote note(Act act, Grant grant) {
    return new AuditNote(
        clock.instant(),
        act,
        grant.by(),
        grant.right(),
        grant.approver(),
        grant.about(),
        grant.reason());
  }
}
