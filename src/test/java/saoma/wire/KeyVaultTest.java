package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import saoma.settings.Home;
import saoma.settings.KeysPassword;
import saoma.settings.Secret;
import saoma.wire.WrongKey.Problem;

class KeyVaultTest {
  private static final KeyPair PAIR = TestKeys.rsa();
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
  private static final Secret PASSWORD = secret("a long password");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("home").resolve("keys.p12");
  }

  private KeyVault opened() throws WrongKey {
    return KeyVault.open(file(), PASSWORD);
  }

  @Test
  void aKeyThatWasTakenInIsThereAtTheNextStartAndForItsOwnerOnly() throws Exception {
    assertEquals(PAIR.getPublic(), opened().add("alipay-2026", PAIR.getPrivate(), NOW));
    assertEquals(List.of("alipay-2026"), opened().names());
    assertArrayEquals(PAIR.getPrivate().getEncoded(), opened().key("alipay-2026").getEncoded());
    assertEquals(PAIR.getPublic(), opened().publicKey("ALIPAY-2026"));
    assertEquals("rw-------", rights(file()));
    assertEquals("rwx------", rights(folder.resolve("home")));
  }

  @Test
  void nothingOfTheKeyStandsOpenInTheFile() throws Exception {
    opened().add("one", PAIR.getPrivate(), NOW);
    var hex = HexFormat.of().formatHex(Files.readAllBytes(file()));
    var key = HexFormat.of().formatHex(PAIR.getPrivate().getEncoded());
    for (var at = 600; at + 64 < key.length(); at += 64) {
      assertFalse(hex.contains(key.substring(at, at + 64)), "at " + at);
    }
  }

  @Test
  void anotherPasswordOpensNothing() throws Exception {
    opened().add("one", PAIR.getPrivate(), NOW);
    assertProblem(Problem.KEYSTORE_LOCKED, () -> KeyVault.open(file(), secret("a long passwort")));
  }

  @Test
  void everyDamageIsRefusedAndNeverAnotherKey() throws Exception {
    opened().add("one", PAIR.getPrivate(), NOW);
    var good = Files.readAllBytes(file());
    var refused = 0;
    for (var at = 0; at < good.length; at += 37) {
      var bad = good.clone();
      bad[at] ^= 0x10;
      Files.write(file(), bad);
      try {
        assertArrayEquals(PAIR.getPrivate().getEncoded(), opened().key("one").getEncoded());
      } catch (WrongKey e) {
        refused++;
        assertTrue(
            List.of(Problem.KEYSTORE_LOCKED, Problem.KEYSTORE_DAMAGED, Problem.NO_SUCH_NAME)
                .contains(e.problem()),
            "byte " + at + " " + e.problem());
      }
    }
    assertTrue(refused > good.length / 37 * 8 / 10, "most bytes are under the seal: " + refused);
    for (var cut : List.of(0, 1, 100, good.length - 1)) {
      Files.write(file(), java.util.Arrays.copyOf(good, cut));
      assertProblem(Problem.KEYSTORE_DAMAGED, this::opened);
    }
    Files.writeString(file(), "-----BEGIN PRIVATE KEY-----");
    assertProblem(Problem.KEYSTORE_DAMAGED, this::opened);
  }

  @Test
  void anotherKeyNeverTakesANameAndTheStoreBeforeIsKept() throws Exception {
    opened().add("one", PAIR.getPrivate(), NOW);
    var before = Files.readAllBytes(file());
    var vault = opened();
    assertProblem(Problem.NAME_TAKEN, () -> vault.add("one", TestKeys.rsa().getPrivate(), NOW));
    assertArrayEquals(before, Files.readAllBytes(file()));
    vault.add("two", TestKeys.rsa().getPrivate(), NOW);
    assertEquals(List.of("one", "two"), opened().names());
    var kept = file().resolveSibling("keys.previous.p12");
    assertArrayEquals(before, Files.readAllBytes(kept));
    assertEquals("rw-------", rights(kept));
  }

  @Test
  void namesThatAreNoneAreRefused() throws Exception {
    var vault = opened();
    for (var name : List.of("", "Alipay", "a b", "../x", "a".repeat(41), "支付宝", "-x")) {
      assertProblem(Problem.NOT_A_NAME, () -> vault.add(name, PAIR.getPrivate(), NOW));
    }
    assertProblem(Problem.NO_SUCH_NAME, () -> vault.key("nobody"));
    assertFalse(Files.exists(file()));
  }

  @Test
  void settingsFindAKeyByItsNameWithThePasswordOfTheEnvironmentOrOfTheFile() throws Exception {
    var home = new Home(folder.resolve("home"));
    var given = Map.of(KeysPassword.VARIABLE, PASSWORD.reveal());
    assertProblem(Problem.NO_KEYSTORE, () -> HomeKeys.of(home, given).privateKey("keystore:one"));
    opened().add("one", PAIR.getPrivate(), NOW);
    assertEquals(PAIR.getPrivate(), HomeKeys.of(home, given).privateKey("keystore:one"));
    assertProblem(Problem.NO_SUCH_NAME, () -> HomeKeys.of(home, given).privateKey("keystore:two"));
    assertProblem(
        Problem.KEYSTORE_LOCKED, () -> HomeKeys.of(home, Map.of()).privateKey("keystore:one"));
    Files.writeString(home.keysPassword(), PASSWORD.reveal() + "\n", StandardCharsets.UTF_8);
    assertEquals(PAIR.getPrivate(), HomeKeys.of(home, Map.of()).privateKey("keystore:one"));
    var pem = Files.writeString(home.root().resolve("own.pem"), Keys.pem(PAIR.getPrivate()));
    assertEquals(PAIR.getPrivate(), HomeKeys.of(home, Map.of()).privateKey(pem.toString()));
    assertProblem(Problem.UNREADABLE_FILE, () -> HomeKeys.of(home, Map.of()).privateKey("a\0b"));
  }

  @Test
  void aMadePasswordIsLongAndForItsOwnerOnly() throws Exception {
    var home = new Home(folder.resolve("home"));
    var password = new KeysPassword(home, Map.of());
    assertTrue(password.find().isEmpty());
    var made = password.make();
    assertEquals(32, made.reveal().length());
    assertEquals(made.reveal(), password.find().orElseThrow().reveal());
    assertEquals("rw-------", rights(home.keysPassword()));
    assertFalse(new KeysPassword(home, Map.of("A", "canary")).toString().contains("canary"));
  }

  private static void assertProblem(Problem problem, Executable act) {
    assertEquals(problem, assertThrows(WrongKey.class, act).problem());
  }

  private static Secret secret(String text) {
    return KeysPassword.typed(text.toCharArray());
  }

  private static String rights(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
