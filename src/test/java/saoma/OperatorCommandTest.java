package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.cli.ExitCode;
import saoma.operator.Act;
import saoma.operator.AuditQuery;
import saoma.operator.Reply;
import saoma.operator.Right;
import saoma.operator.Role;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.AuditCheck;

/// The command on the till's PC, beside the till's own services.
class OperatorCommandTest {
  private static final char[] WANG = "294061".toCharArray();

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Services open() {
    return new Services(new Home(folder), Settings.FRESH, InstantSource.system());
  }

  @Test
  void theWayBackInOpensTheTillAndStandsInTheLog() {
    assertEquals(ExitCode.FAILED, reset());
    assertTrue(err.toString().contains("no books"), err.toString());
    try (var services = open()) {
      assertTrue(services.staff.desk().isOpen());
      services.staff.people().add("Wang", Role.MANAGER, WANG);
      assertEquals("Wang", services.staff.desk().by().name());
      assertEquals(ExitCode.FAILED, reset(), "while a till is open");
    }
    try (var services = open()) {
      assertFalse(services.staff.desk().may(Right.SELL), "a start asks who is there");
      assertTrue(services.staff.desk().logIn(WANG) instanceof Reply.Granted<?>);
    }
    assertEquals(ExitCode.DONE, reset());
    assertTrue(out.toString().contains("1 managers"), out.toString());
    try (var services = open()) {
      assertTrue(services.staff.desk().isOpen());
      var rows = services.staff.desk().search(AuditQuery.ALL, 9);
      assertEquals(Act.PINS_RESET, rows.getFirst().note().act());
      assertEquals(4, rows.size());
      assertTrue(new AuditCheck(services.books).firstBroken().isEmpty());
      assertTrue(services.staff.people().setPin("01", WANG) instanceof Reply.Granted<?>);
      assertFalse(services.staff.desk().isOpen());
    }
  }

  private int reset() {
    out.getBuffer().setLength(0);
    return Main.commands(new Wiring())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute("operator", "reset", "--home", folder.toString());
  }
}
