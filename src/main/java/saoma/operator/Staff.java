package saoma.operator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The port to operators, their rights and the audit log. Writes count only inside the transaction
/// of the caller.
///
/// PINs and tries are kept out of the money journal, which anybody may read and copy: from a hash
/// of six digits the digits are found in a day. A till that lost its database knows its people and
/// asks a manager for new PINs.
public interface Staff {
  /// Everybody there ever was, by code.
  List<Operator> all();

  /// Adds one, or changes the one of this code.
  void put(Operator operator);

  Rights rights();

  void put(Rights rights);

  /// Hashes of PINs by the code of their person.
  Map<String, String> pins();

  void putPin(String code, String hash);

  void dropPin(String code);

  Tries tries();

  void put(Tries tries);

  /// Puts a note behind all others; nothing ever changes it.
  AuditRow append(AuditNote note);

  /// The newest first.
  List<AuditRow> search(AuditQuery query, int limit);

  default Optional<Operator> byCode(String code) {
    return all().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /// Nobody could let anybody in: no active manager has a PIN. Then the till is open to all, as it
  /// was before there were operators.
  default boolean isOpen() {
    var pins = pins();
    return all().stream()
        .noneMatch(
            one -> one.active() && one.role() == Role.MANAGER && pins.containsKey(one.code()));
  }
}
