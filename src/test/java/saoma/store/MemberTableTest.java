package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.account.Member;

class MemberTableTest {
  private static final Member LI = new Member(1, "李娜", "13800001234", "M:77");

  @TempDir private Path folder;

  private static int change(Till till, Member changed, int second) {
    return till.does(p -> {
      p.members().change(changed, Till.NOON.plusSeconds(second), "clerk");
      return second;
    });
  }

  private static List<String> before(Till till) {
    return till.books.look(handle ->
        handle
            .select(
                "select member, nth, by_whom, name, phone, card from member_change order by nth")
            .mapToMap()
            .map(row -> String.join(" ", row.values().stream().map(String::valueOf).toList()))
            .list());
  }

  @Test
  void aChangeStaysWithWhatStoodThereBefore() {
    var moved = new Member(1, "李娜", "13700009999", "");
    try (var till = Till.at(folder)) {
      till.does(p -> p.members().add(LI));
      change(till, moved, 1);
      change(till, LI, 2);
      change(till, moved, 3);
    }
    try (var till = Till.at(folder)) {
      assertEquals(Optional.of(moved), till.books.read(p -> p.members().byId(1)));
      assertEquals(
          List.of(
              "1 1 clerk 李娜 13800001234 M:77",
              "1 2 clerk 李娜 13700009999 null",
              "1 3 clerk 李娜 13800001234 M:77"),
          before(till));
    }
  }

  @Test
  void anothersPhoneOrCardAndNobodyAreRefusedAndNothingIsNoted() {
    try (var till = Till.at(folder)) {
      till.does(p -> p.members().add(LI));
      till.does(p -> p.members().add(new Member(0, "王伟", "13900001234", "M:88")));
      for (var wrong :
          List.of(
              new Member(1, "李娜", "13900001234", ""),
              new Member(1, "李娜", "13800001234", "M:88"),
              new Member(9, "李娜", "13800001239", ""))) {
        assertThrows(IllegalStateException.class, () -> change(till, wrong, 1));
      }
      assertEquals(Optional.of(LI), till.books.read(p -> p.members().byId(1)));
      assertEquals(List.of(), before(till));
    }
  }
}
