package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.wire.WrongKey.Problem;

/// The handshake with them is tested in `TlsTest`.
class ClientPapersTest {

  @TempDir private Path folder;

  private Path papers() throws Exception {
    var file = folder.resolve("apiclient_cert.p12");
    ClientPapers.make(file, "1900000001", TestKeys.rsa(), "1900000001", Instant.now());
    return file;
  }

  @Test
  void theWrongFileIsNamed() throws Exception {
    var file = papers();
    assertEquals("ClientPapers", ClientPapers.read(file, "1900000001").toString());
    assertProblem(Problem.KEYSTORE_LOCKED, file, "another");
    assertProblem(Problem.UNREADABLE_FILE, folder.resolve("missing.p12"), "x");
    var text = Files.writeString(folder.resolve("text.p12"), "-----BEGIN CERTIFICATE-----");
    assertProblem(Problem.KEYSTORE_DAMAGED, text, "x");
  }

  private static void assertProblem(Problem problem, Path file, String password) {
    var wrong = assertThrows(WrongKey.class, () -> ClientPapers.read(file, password));
    assertEquals(problem, wrong.problem());
  }
}
