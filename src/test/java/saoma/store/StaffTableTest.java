package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.checkout.BooksOfStaff;
import saoma.operator.Act;
import saoma.operator.AuditNote;
import saoma.operator.AuditQuery;
import saoma.operator.AuditRow;
import saoma.operator.CountingHash;
import saoma.operator.Operator;
import saoma.operator.OperatorDesk;
import saoma.operator.Person;
import saoma.operator.Reply;
import saoma.operator.Right;
import saoma.operator.Rights;
import saoma.operator.Role;
import saoma.operator.Staff;
import saoma.operator.StaffDesk;
import saoma.operator.Tries;
import saoma.store.CannotOpen.Reason;
import saoma.store.Journals.Broken;
import saoma.store.Journals.Fault;
import saoma.store.journal.MemoryFiles;

class StaffTableTest {
  private static final Person WANG = new Person("01", "王");

  @TempDir private Path folder;
  private final MemoryFiles files = new MemoryFiles();
  private final List<Recovered> told = new ArrayList<>();
  private StaffDesk people;
  private OperatorDesk desk;

  @BeforeEach
  void none() {
    told.clear();
  }

  private void workAt(Till till) {
    var clock = InstantSource.fixed(Till.NOON);
    var books = new BooksOfStaff(till.books);
    desk = new OperatorDesk(books, new CountingHash(), clock);
    people = new StaffDesk(books, new CountingHash(), clock, desk);
  }

  private void shop(Till till) {
    workAt(till);
    people.add("王", Role.MANAGER, "294061".toCharArray());
    people.add("Li Na", Role.CLERK, "7306".toCharArray());
    people.setRight(Role.CLERK, Right.DRAWER, true);
    desk.logIn("7306".toCharArray());
    desk.logIn("555123".toCharArray());
    desk.override(Right.RULING, "S1 \"№\"", "294061".toCharArray(), "the bill has it");
  }

  private static <T> T staff(Till till, Function<Staff, T> work) {
    return till.does(pages -> work.apply(pages.staff()));
  }

  private static List<AuditRow> log(Till till) {
    return staff(till, staff -> staff.search(AuditQuery.ALL, 1000));
  }

  private static Optional<Broken> broken(Till till) {
    return new AuditCheck(till.books).firstBroken();
  }

  @Test
  void everythingSurvivesAStart() {
    Map<String, List<String>> dump;
    try (var till = Till.with(files, folder, told)) {
      shop(till);
      dump = Dump.of(till);
    }
    try (var till = Till.with(files, folder, told)) {
      assertEquals(dump, Dump.of(till));
      assertEquals(Optional.empty(), broken(till));
      workAt(till);
      assertEquals(Optional.empty(), desk.present());
      assertEquals(1, staff(till, Staff::tries).wrong());
      assertTrue(desk.logIn("7306".toCharArray()) instanceof Reply.Granted<Operator>);
      assertTrue(desk.may(Right.DRAWER));
    }
  }

  /// All but what no journal may hold.
  @Test
  void theJournalGivesPeopleRightsAndTheLogBackButNoPin() throws Exception {
    List<AuditRow> log;
    Rights rights;
    List<Operator> all;
    try (var till = Till.with(files, folder, told)) {
      shop(till);
      log = log(till);
      rights = staff(till, Staff::rights);
      all = staff(till, Staff::all);
    }
    var fresh = Files.createDirectory(folder.resolve("fresh"));
    try (var till = Till.with(files, fresh, told)) {
      assertEquals(log, log(till));
      assertEquals(Optional.empty(), broken(till));
      assertEquals(all, staff(till, Staff::all));
      assertEquals(rights, staff(till, Staff::rights));
      assertEquals(Map.of(), staff(till, Staff::pins));
      workAt(till);
      assertTrue(desk.isOpen(), "a manager makes new PINs");
      people.setPin("01", "830175".toCharArray());
      assertEquals("王", desk.by().name());
      assertFalse(desk.isOpen());
    }
  }

  @Test
  void noHashOfAPinIsInTheJournal() throws Exception {
    try (var till =
        Till.with(new saoma.store.journal.FolderFiles(folder.resolve("j")), folder, told)) {
      shop(till);
    }
    try (var all = Files.walk(folder.resolve("j"))) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("plain "), file::toString);
        assertFalse(text.contains("294061"), file::toString);
      }
    }
  }

  /// Whatever is changed by a hand that has the database shows.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update audit set by_name = 'Li' where seq = 2 | 2 | CHANGED",
        "update audit set reason = '' where reason <> '' | 8 | CHANGED",
        "update audit set at = dateadd(second, 1, at) where seq = 3 | 3 | CHANGED",
        "update audit set right_name = 'SELL' where seq = 8 | 8 | CHANGED",
        "delete from audit where seq = 4 | 4 | MISSING",
        "delete from audit where seq = (select max(seq) from audit) | 8 | MISSING",
        "update audit set prev_hash = 'x' where seq = 5 | 5 | CHANGED",
        "update counters set given = given - 1 where name = 'audit' | 8 | UNCOUNTED"
      })
  void whatIsChangedShows(String sql, long seq, Fault fault) {
    try (var till = Till.at(folder)) {
      shop(till);
      assertEquals(8, log(till).size());
      till.database.call(handle -> {
        handle.execute(sql);
        handle.execute("commit");
        return true;
      });
      assertEquals(Optional.of(new Broken(seq, fault)), broken(till));
    }
    var why = assertThrows(CannotOpen.class, () -> Contents.of(Till.file(folder)));
    assertEquals(Reason.DAMAGED, why.reason());
  }

  @Test
  void aWorkThatFailsLeavesNoRowAndNoGap() {
    try (var till = Till.at(folder)) {
      shop(till);
      var note = new AuditNote(Till.NOON, Act.USED, WANG, Right.DRAWER, Person.NOBODY, "", "");
      assertThrows(
          ArithmeticException.class,
          () ->
              staff(
                  till,
                  staff -> {
                    staff.append(note);
                    throw new ArithmeticException("on purpose");
                  }));
      assertEquals(9, staff(till, staff -> staff.append(note)).seq());
      assertEquals(Optional.empty(), broken(till));
    }
  }

  @Test
  void theLogIsFoundByDayPersonAndAct() {
    try (var till = Till.at(folder)) {
      shop(till);
      var day = Till.NOON;
      assertEquals(8, found(till, day, day.plusNanos(1), null, null));
      assertEquals(0, found(till, day.plusNanos(1), null, null, null));
      assertEquals(0, found(till, null, day, null, null));
      assertEquals(1, found(till, null, null, null, Act.WRONG_PIN));
      assertEquals(1, found(till, null, null, "01", Act.OVERRIDDEN));
      assertEquals(1, found(till, null, null, "02", Act.OVERRIDDEN));
      assertEquals(0, found(till, null, null, "03", null));
    }
  }

  private static int found(Till till, Instant from, Instant to, String person, Act act) {
    var query = new AuditQuery(from, to, person, act);
    return staff(till, staff -> staff.search(query, 100)).size();
  }

  @Test
  void aLockSurvivesAStart() {
    try (var till = Till.at(folder)) {
      var until = new Tries(5, Till.NOON, Till.NOON.plusSeconds(30));
      staff(
          till,
          staff -> {
            staff.put(until);
            return true;
          });
      assertEquals(until, staff(till, Staff::tries));
    }
    try (var till = Till.at(folder)) {
      assertEquals(
          Till.NOON.plusSeconds(30), staff(till, Staff::tries).lockedAt(Till.NOON.plusSeconds(1)));
    }
  }
}
