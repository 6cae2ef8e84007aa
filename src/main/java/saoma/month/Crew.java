package saoma.month;

import java.util.ArrayList;
import java.util.List;
import saoma.operator.Grant;
import saoma.operator.Operator;
import saoma.operator.OperatorDesk;
import saoma.operator.Refusal;
import saoma.operator.Reply;
import saoma.operator.Right;
import saoma.operator.Role;
import saoma.operator.StaffDesk;

/// The people of the shop and their PINs.
final class Crew {
  private static final int LONG = 6;
  private static final int SHORT = 4;
  private final OperatorDesk desk;
  private final List<Made.Login> people = new ArrayList<>();

  private Crew(OperatorDesk desk) {
    this.desk = desk;
  }

  /// A manager, a supervisor and two clerks.
  static Crew of(StaffDesk staff, OperatorDesk desk, Luck luck) {
    var crew = new Crew(desk);
    crew.hire(staff, luck, "王芳", Role.MANAGER);
    crew.hire(staff, luck, "李雷", Role.SUPERVISOR);
    crew.hire(staff, luck, "韩梅梅", Role.CLERK);
    crew.hire(staff, luck, "赵强", Role.CLERK);
    return crew;
  }

  /// A PIN that is weak, or somebody's, is rolled again.
  private void hire(StaffDesk staff, Luck luck, String name, Role role) {
    while (true) {
      var pin = luck.digits(role == Role.CLERK ? SHORT : LONG);
      switch (staff.add(name, role, pin.toCharArray())) {
        case Reply.Granted<Operator> _ -> {
          people.add(new Made.Login(name, role.name(), pin));
          return;
        }
        case Reply.Refused<Operator>(var why)
            when why instanceof Refusal.WeakPin || why instanceof Refusal.PinTaken -> {}
        case Reply.Refused<Operator>(var why) ->
            throw new IllegalStateException(name + " was not hired: " + why);
      }
    }
  }

  List<Made.Login> people() {
    return List.copyOf(people);
  }

  void manager() {
    logIn(0);
  }

  void supervisor() {
    logIn(1);
  }

  /// @param nth of the clerks
  void clerk(long nth) {
    logIn(2 + (int) Math.floorMod(nth, people.size() - 2L));
  }

  private void logIn(int nth) {
    granted(desk.logIn(people.get(nth).pin().toCharArray()));
  }

  void leave() {
    desk.lock();
  }

  /// Whoever is at the till does it; the manager allows what that person may not.
  Grant grant(Right right, String about) {
    return desk.may(right)
        ? granted(desk.allow(right, about))
        : granted(desk.override(right, about, people.getFirst().pin().toCharArray(), "经理同意"));
  }

  String name() {
    return desk.by().name();
  }

  private static <T> T granted(Reply<T> reply) {
    return switch (reply) {
      case Reply.Granted<T>(var value) -> value;
      case Reply.Refused<T>(var why) -> throw new IllegalStateException("refused: " + why);
    };
  }
}
