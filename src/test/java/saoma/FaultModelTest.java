package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/// The fault model, row by row: `faults.tsv` names what goes wrong and the tests that show what the
/// till makes of it, or the reason why there is none. A test that is renamed or taken out breaks
/// the row that leaned on it.
class FaultModelTest {
  private static final int ROWS = 80;
  private static final String REASON = "reason: ";

  private record Row(int number, String fault, String proof) {
    boolean reasoned() {
      return proof.startsWith(REASON);
    }

    List<String> tests() {
      return reasoned() ? List.of() : List.of(proof.split(" "));
    }
  }

  @Test
  void everyFaultIsThereOnceAndInOrder() throws IOException {
    var numbers = rows().stream().map(Row::number).toList();
    assertEquals(IntStream.rangeClosed(1, ROWS).boxed().toList(), numbers);
  }

  @Test
  void everyFaultEndsInATestOrInAReason() throws Exception {
    var missing = new ArrayList<String>();
    for (var row : rows()) {
      assertFalse(row.fault().isBlank(), "row " + row.number());
      if (row.reasoned()) {
        assertTrue(row.proof().length() > REASON.length() + 20, "no reason in " + row.number());
      }
      for (var test : row.tests()) {
        if (!isTest(test)) {
          missing.add(row.number() + ": " + test);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  private static boolean isTest(String name) {
    var parts = name.split("#");
    if (parts.length != 2) {
      return false;
    }
    try {
      return Arrays.stream(Class.forName(parts[0]).getDeclaredMethods())
          .anyMatch(method -> method.getName().equals(parts[1]) && runs(method));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean runs(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(TestFactory.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }

  private static List<Row> rows() throws IOException {
    try (InputStream file = FaultModelTest.class.getResourceAsStream("/faults.tsv")) {
      assertTrue(file != null, "no table of faults");
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(Integer.parseInt(cells[0]), cells[1], cells[2]))
          .toList();
    }
  }
}
