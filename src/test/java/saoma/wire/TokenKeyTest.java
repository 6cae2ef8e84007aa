package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.settings.WholeFile;

class TokenKeyTest {
  @TempDir private Path folder;

  @Test
  void aTokenComesBackUnderTheSameKeyOnly() throws Exception {
    var file = folder.resolve("card-tokens.key");
    var sealed = new TokenKey(file).close("6235240000020757577");
    assertFalse(sealed.contains("6235240000020757577"));
    assertNotEquals(sealed, new TokenKey(file).close("6235240000020757577"));
    assertEquals(Optional.of("6235240000020757577"), new TokenKey(file).open(sealed));
    assertEquals(Optional.empty(), new TokenKey(folder.resolve("other.key")).open(sealed));
    assertEquals(Optional.empty(), new TokenKey(file).open("rubbish"));
    assertEquals(Optional.empty(), new TokenKey(file).open("not Base64!"));
    assertFalse(WholeFile.othersMayRead(file));
  }
}
