package saoma.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One way to lay out code, so that a change shows only what changed. To mend: `mvn -q test-compile
/// exec:exec@format`.
class FormatTest {
  @Test
  void everySourceFileIsFormatted() throws IOException {
    assertEquals(List.of(), Format.unformatted());
  }
}
