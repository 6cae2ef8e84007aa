package saoma.ui.operator;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import saoma.operator.CountingHash;
import saoma.operator.Grant;
import saoma.operator.MemoryStaff;
import saoma.operator.OperatorDesk;
import saoma.operator.Role;
import saoma.operator.StaffDesk;
import saoma.ui.Away;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Stroke;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.View;

/// A till's window with its people in memory. Made on the JavaFX thread.
final class PeopleTill {
  static final Instant AT = Instant.parse("2026-11-23T10:42:00Z");
  static final String WANG = "294061";
  static final String SUN = "583027";
  static final String LI = "7306";

  final TestTill till;
  final MemoryStaff books = new MemoryStaff();
  final OperatorDesk desk;
  final StaffDesk staff;
  final LockModel lock;
  final Gate gate;
  final PeopleModel people;
  final RightsModel rights;
  final LogModel log;
  final List<Grant> granted = new ArrayList<>();

  PeopleTill(Language language) {
    till = new TestTill(language);
    var clock = InstantSource.fixed(AT);
    var zone = ZoneOffset.UTC;
    var away = Away.real();
    desk = new OperatorDesk(books, new CountingHash(), clock);
    staff = new StaffDesk(books, new CountingHash(), clock, desk);
    lock = new LockModel(desk, away, zone, till.header().operatorProperty());
    var views = till.views();
    lock.between(() -> views.cover(View.LOCK), views::uncover);
    gate = new Gate(desk, views, away, zone, till.notices()::show);
    people = new PeopleModel(desk, staff, away, zone, till.notices()::show, lock::look);
    rights = new RightsModel(desk, staff, away, zone, till.notices()::show);
    log = new LogModel(desk, clock, zone, away, till.notices()::show);
    views.offer(LockController.class, () -> new LockController(lock, till.texts()));
    views.offer(OverrideController.class, () -> new OverrideController(gate, till.texts()));
    views.offer(
        StaffController.class, () -> new StaffController(people, rights, log, till.texts(), views));
    views.guard(gate);
    views.everywhere(KeyTable.of(new Key(Stroke.of(KeyCode.F12), "operator.key.lock", lock::lock)));
  }

  /// A manager Wang, a supervisor Sun and a clerk Li Na; the clerk is at the till.
  void hire() {
    staff.add("王秀英", Role.MANAGER, WANG.toCharArray());
    staff.add("Sun Wei", Role.SUPERVISOR, SUN.toCharArray());
    staff.add("Li Na", Role.CLERK, LI.toCharArray());
    staff.add("Zhao", Role.CLERK, "8301".toCharArray());
    staff.change("04", "Zhao", Role.CLERK, false);
    desk.logIn(LI.toCharArray());
    lock.look();
  }

  void be(String pin) {
    desk.logIn(pin.toCharArray());
    lock.look();
  }
}
