package saoma.operator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import saoma.account.PasswordHash;

/// Knows a person by a PIN. A try is stored as a wrong one before it is looked at, so pulling the
/// plug gives none for free; the slow hashing runs between two short transactions. All PINs of a
/// shop share their salt: one hash finds whose it is or that it is nobody's, and both take the same
/// time however many people there are.
final class PinDoor {
  private final StaffBooks books;
  private final PasswordHash hash;
  private final InstantSource clock;

  PinDoor(StaffBooks books, PasswordHash hash, InstantSource clock) {
    this.books = books;
    this.hash = hash;
    this.clock = clock;
  }

  /// What somebody wants who types a PIN.
  ///
  /// @param by who is at the till while it is typed
  record Wish(Person by, @Nullable Right right, String about) {}

  /// @param then runs in the transaction that settles the try, with whose PIN it is
  <T> Reply<T> whose(char[] pin, Wish wish, BiFunction<Staff, Operator, Reply<T>> then) {
    return switch (counted()) {
      case Reply.Refused<Map<String, String>>(var why) -> new Reply.Refused<>(why);
      case Reply.Granted<Map<String, String>>(var pins) -> {
        var code = codeOf(pin, pins);
        yield books.durable(staff -> settled(staff, code, wish, then));
      }
    };
  }

  private Reply<Map<String, String>> counted() {
    return books.durable(staff -> {
      var now = clock.instant();
      var tries = staff.tries();
      var until = tries.lockedAt(now);
      if (until != null) {
        return new Reply.Refused<>(new Refusal.Locked(until));
      }
      staff.put(tries.tried(now));
      return new Reply.Granted<>(staff.pins());
    });
  }

  private <T> Reply<T> settled(
      Staff staff, Optional<String> code, Wish wish, BiFunction<Staff, Operator, Reply<T>> then) {
    var now = clock.instant();
    var person = code.flatMap(staff::byCode).filter(Operator::active);
    if (person.isEmpty()) {
      staff.append(
          new AuditNote(
              now, Act.WRONG_PIN, wish.by(), wish.right(), Person.NOBODY, wish.about(), ""));
      var tries = staff.tries();
      var until = tries.lockedAt(now);
      return new Reply.Refused<>(
          until == null ? new Refusal.WrongPin(tries.left()) : new Refusal.Locked(until));
    }
    staff.put(staff.tries().right(now));
    return then.apply(staff, person.get());
  }

  /// The hash that this PIN is to be kept as, beside the others.
  String kept(char[] pin, Map<String, String> pins) {
    // A row that was damaged is no hash, and is passed over.
    return pins.values().stream()
        .map(known -> hash.again(pin, known))
        .filter(again -> !again.isEmpty())
        .findFirst()
        .orElseGet(() -> hash.of(pin));
  }

  /// Looks at all of them, whether it was found or not.
  private Optional<String> codeOf(char[] pin, Map<String, String> pins) {
    var typed = kept(pin, pins);
    var found = Optional.<String>empty();
    for (var one : pins.entrySet()) {
      if (isSame(typed, one.getValue())) {
        found = Optional.of(one.getKey());
      }
    }
    return found;
  }

  static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }
}
