package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesCbcTest {
  private static final String KEY = "aYA0GP8JEW+D7/UFaskCWA==";

  @TempDir Path folder;

  @Test
  void whatWasNotMadeWithTheKeyIsNothing() throws WrongKey {
    var key = AesCbc.of(KEY);
    for (var text : new String[] {"", "x", "%%%", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA==", "咖啡"}) {
      assertEquals(Optional.empty(), key.decrypt(text), text);
    }
    var other = AesCbc.of("AAAAAAAAAAAAAAAAAAAAAA==");
    assertEquals(Optional.empty(), other.decrypt(key.encrypt("{\"code\":\"10000\"}")));
  }

  @Test
  void aFileWithBlanksAroundIsRead() throws Exception {
    var file = Files.writeString(folder.resolve("key.txt"), " " + KEY + "\n");
    assertEquals(AesCbc.of(KEY).encrypt("x"), AesCbc.read(file).encrypt("x"));
    assertEquals("AesCbc", AesCbc.read(file).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "short", "aYA0GP8JEW+D7/UFaskCWA==AAAA", "咖啡", "AAAA"})
  void whatIsNoKeyIsRefused(String text) {
    assertThrows(WrongKey.class, () -> AesCbc.of(text));
  }
}
