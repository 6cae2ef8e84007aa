package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.cli.ExitCode;
import saoma.settings.Home;
import saoma.store.Database;
import tools.jackson.databind.json.JsonMapper;

class BackupCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aBackupIsMadeLookedAtAndRestored() throws IOException {
    assertEquals(ExitCode.FAILED, run("backup"));
    var home = new Home(folder);
    Database.open(home.database()).close();
    assertEquals(ExitCode.DONE, run("backup", "--json"));
    var made = JsonMapper.builder().build().readTree(out.toString());
    var zip = made.get("file").asString();
    assertEquals(0, made.get("holds").get("receipts").asInt());
    assertEquals(ExitCode.DONE, run("restore", "--dry-run", zip));
    assertTrue(out.toString().contains("Nothing was changed."), out.toString());
    assertFalse(Files.exists(home.setAside()));
    assertEquals(ExitCode.DONE, run("restore", zip));
    assertTrue(Files.exists(home.setAside()));
    run("doctor");
    assertTrue(err.toString().contains("backup: "), err.toString());
    assertTrue(err.toString().contains("updates: this is 0.1.0; nobody is asked"), err.toString());
  }

  @Test
  void anOpenTillAndAFileThatIsNoBackupAreRefusedInWords() throws IOException {
    var home = new Home(folder);
    var letter = Files.writeString(folder.resolve("letter.zip"), "Dear all");
    try (var open = Database.open(home.database())) {
      assertEquals(ExitCode.FAILED, run("restore", letter.toString()));
      assertTrue(err.toString().contains("open already"), err.toString());
      assertTrue(Database.exists(home.database()) && open != null);
    }
    assertEquals(ExitCode.FAILED, run("restore", letter.toString()));
    assertTrue(err.toString().contains("nothing was changed"), err.toString());
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    var all = new java.util.ArrayList<>(java.util.List.of(args));
    all.add("--home");
    all.add(folder.toString());
    return Main.commands(new Wiring())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }
}
