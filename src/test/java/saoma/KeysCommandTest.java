package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import saoma.cli.ExitCode;
import saoma.cli.KeysCommand;
import saoma.settings.Home;
import saoma.settings.KeysPassword;
import saoma.wire.Keys;
import saoma.wire.TestKeys;
import tools.jackson.databind.json.JsonMapper;

class KeysCommandTest {
  private static final String PASSWORD = "correct horse";

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final Deque<String> typed = new ArrayDeque<>();
  private String out = "";
  private String err = "";

  @Test
  void aGeneratedKeyIsListedAndItsPublicHalfIsWhatTheConsoleWants() throws Exception {
    environment.put(KeysPassword.VARIABLE, PASSWORD);
    assertEquals(ExitCode.DONE, run("generate", "alipay"));
    var shown = out.strip();
    assertTrue(err.contains("keystore:alipay"), err);
    assertEquals(ExitCode.DONE, run("show-public", "alipay"));
    assertEquals(shown, out.strip());
    assertFalse(shown.contains("\n") || shown.contains("BEGIN"), shown);
    var key = Keys.publicKey(shown);
    assertEquals(ExitCode.DONE, run("show-public", "alipay", "--pem"));
    assertTrue(out.startsWith("-----BEGIN PUBLIC KEY-----"), out);
    assertEquals(key, Keys.publicKey(out));
    assertEquals(ExitCode.DONE, run("list", "--json"));
    var mapper = JsonMapper.builder().build();
    assertEquals("alipay", mapper.readTree(out).get("name").asString());
    assertEquals(ExitCode.DONE, run("show-public", "alipay", "--json"));
    assertEquals(shown, mapper.readTree(out).get("publicKey").asString());
    assertEquals("keystore:alipay", mapper.readTree(out).get("setting").asString());
  }

  @Test
  void aKeyIsTakenInAsShopsHaveIt() throws Exception {
    environment.put(KeysPassword.VARIABLE, PASSWORD);
    var pair = TestKeys.rsa();
    var bare = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    var pem = Files.writeString(folder.resolve("a.pem"), Keys.pem(pair.getPrivate()));
    var naked = Files.writeString(folder.resolve("b.txt"), bare);
    assertEquals(ExitCode.DONE, run("import", "a", pem.toString()));
    assertEquals(pair.getPublic(), Keys.publicKey(out));
    assertEquals(ExitCode.DONE, run("import", "b", naked.toString()));
    assertEquals(ExitCode.FAILED, run("import", "b", pem.toString()));
    assertTrue(err.contains("Another key has this name"), err);
    Files.writeString(pem, Keys.pem(pair.getPublic()));
    assertEquals(ExitCode.FAILED, run("import", "c", pem.toString()));
    assertTrue(err.contains("This is a public key"), err);
    assertEquals(ExitCode.DONE, run("list"));
    assertEquals(List.of("a", "b"), out.lines().toList());
    assertFalse((out + err).contains(bare.substring(200, 240)));
  }

  @Test
  void withoutATerminalAPasswordIsMadeAndThatIsSaid() throws Exception {
    assertEquals(ExitCode.DONE, run("generate", "one"));
    var file = new Home(folder.resolve("home")).keysPassword();
    assertTrue(err.contains(file.toString()), err);
    assertFalse((out + err).contains(Files.readString(file)));
    assertEquals(ExitCode.DONE, run("list"));
    Files.delete(file);
    assertEquals(ExitCode.FAILED, run("list"));
    assertTrue(err.contains(KeysPassword.VARIABLE), err);
  }

  @Test
  void aPersonIsAskedTwiceAndWrongPasswordsAreToldApart() {
    typed.addAll(List.of(PASSWORD, "correct house"));
    assertEquals(ExitCode.FAILED, run("generate", "one"));
    assertFalse(Files.exists(new Home(folder.resolve("home")).keys()));
    typed.addAll(List.of("short"));
    assertEquals(ExitCode.FAILED, run("generate", "one"));
    typed.addAll(List.of(PASSWORD, PASSWORD));
    assertEquals(ExitCode.DONE, run("generate", "one"));
    typed.add("something else");
    assertEquals(ExitCode.FAILED, run("list"));
    assertTrue(err.contains("does not open"), err);
    typed.add(PASSWORD);
    assertEquals(ExitCode.DONE, run("list"));
    assertFalse((out + err).contains(PASSWORD));
  }

  @Test
  void beforeTheFirstKeyTheWayIsTold() {
    assertEquals(ExitCode.FAILED, run("list"));
    assertTrue(err.contains("keys generate"), err);
    assertEquals(ExitCode.MISUSED, run("generate"));
    assertEquals(ExitCode.MISUSED, run());
  }

  private int run(String... arguments) {
    var written = new StringWriter();
    var told = new StringWriter();
    var command =
        new KeysCommand(
            environment,
            _ -> Optional.ofNullable(typed.poll()).map(String::toCharArray),
            InstantSource.system());
    var line =
        new CommandLine(command).setOut(new PrintWriter(written)).setErr(new PrintWriter(told));
    var all = new java.util.ArrayList<>(List.of(arguments));
    if (!all.isEmpty()) {
      all.addAll(List.of("--home", folder.resolve("home").toString()));
    }
    var code = line.execute(all.toArray(String[]::new));
    out = written.toString();
    err = told.toString();
    return code;
  }
}
