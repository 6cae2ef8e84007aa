package saoma.store.journal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import saoma.operator.Act;
import saoma.operator.AuditNote;
import saoma.operator.AuditRow;
import saoma.operator.Operator;
import saoma.operator.Person;
import saoma.operator.Right;
import saoma.operator.Rights;
import saoma.operator.Role;
import tools.jackson.databind.node.ObjectNode;

/// Operators, rights and rows of the audit log in JSON, by names that never change.
final class StaffText {
  private StaffText() {}

  static void write(Operator operator, ObjectNode into) {
    into.put("code", operator.code())
        .put("name", operator.name())
        .put("role", operator.role().name())
        .put("active", operator.active());
  }

  static Operator operator(Fields from) throws WrongText {
    return new Operator(
        from.text("code"),
        from.text("name"),
        from.oneOf("role", Role.values()),
        from.flag("active"));
  }

  static void write(Rights rights, ObjectNode into) {
    for (var role : List.of(Role.CLERK, Role.SUPERVISOR)) {
      var list = into.putArray(role.name());
      for (var right : Right.values()) {
        if (rights.may(role, right)) {
          list.add(right.name());
        }
      }
    }
  }

  static Rights rights(Fields from) throws WrongText {
    var table = new EnumMap<Role, Set<Right>>(Role.class);
    for (var role : List.of(Role.CLERK, Role.SUPERVISOR)) {
      var rights = EnumSet.noneOf(Right.class);
      for (var name : from.texts(role.name())) {
        rights.add(right(name));
      }
      table.put(role, rights);
    }
    return new Rights(table);
  }

  private static Right right(String name) throws WrongText {
    for (var right : Right.values()) {
      if (right.name().equals(name)) {
        return right;
      }
    }
    throw new WrongText("no such right: " + name);
  }

  static void write(AuditRow row, ObjectNode into) {
    var note = row.note();
    into.put("seq", row.seq())
        .put("at", note.at().toString())
        .put("act", note.act().name())
        .put("by", note.by().code())
        .put("byName", note.by().name())
        .put("approver", note.approver().code())
        .put("approverName", note.approver().name())
        .put("about", note.about())
        .put("reason", note.reason());
    var right = note.right();
    if (right != null) {
      into.put("right", right.name());
    }
  }

  static AuditRow row(Fields from) throws WrongText {
    return new AuditRow(
        from.number("seq"),
        new AuditNote(
            from.instant("at"),
            from.oneOf("act", Act.values()),
            new Person(from.text("by"), from.text("byName")),
            from.has("right") ? right(from.text("right")) : null,
            new Person(from.text("approver"), from.text("approverName")),
            from.text("about"),
            from.text("reason")));
  }
}
