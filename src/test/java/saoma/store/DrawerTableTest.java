package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.DrawerLog.Opening;

class DrawerTableTest {
  @TempDir Path folder;

  @Test
  void openingsAreThereAfterARestartTheNewestFirst() {
    var coins = new Opening(Till.NOON, "clerk", "换零");
    var count = new Opening(Till.NOON.plusSeconds(1), "clerk", "count");
    try (var till = Till.at(folder)) {
      var table = new DrawerTable(till.books);
      assertEquals(List.of(), table.latest(3));
      table.add(coins);
      table.add(count);
    }
    try (var till = Till.at(folder)) {
      var table = new DrawerTable(till.books);
      assertEquals(List.of(count, coins), table.latest(3));
      assertEquals(List.of(count), table.latest(1));
    }
  }
}
