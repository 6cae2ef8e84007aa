package saoma.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
  @ParameterizedTest
  @CsvSource({
    "1.10.0, 1.9.0, true",
    "1.9.0, 1.10.0, false",
    "2, 1.99.99.99, true",
    "1.2.3, 1.2.3, false",
    "1.2, 1.2.0, false",
    "1.2.0.0, 1.2, false",
    "1.2.0.1, 1.2, true",
    "1.2, 1.2.0.1, false",
    "0.2, 0.1.9, true",
    "999999.0, 1000.0, true",
    "10, 9, true"
  })
  void theNumbersAreComparedAsNumbers(String one, String other, boolean newer) {
    assertEquals(newer, Version.of(one).orElseThrow().isNewerThan(Version.of(other).orElseThrow()));
  }

  @Test
  void whatIsNoVersionIsRefused() {
    for (var wrong :
        List.of(
            "",
            ".",
            "1.",
            ".1",
            "1..2",
            "01.2",
            "1.2.3.4.5",
            "1.2-rc1",
            "v1.2",
            "-1",
            "+1",
            "1 .2",
            " 1",
            "1\n",
            "1000000",
            "99999999999999999999",
            "１.２",
            "1,2")) {
      assertEquals(Optional.empty(), Version.of(wrong), wrong);
    }
    assertEquals("0.10.3", Version.of("0.10.3").orElseThrow().toString());
  }

  @Test
  void oursIsTheVersionOfTheBuild() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));
    assertTrue(
        pom.contains("<artifactId>saoma</artifactId>\n  <version>" + Version.ours() + "</version>"),
        "pom.xml has another version than " + Version.OURS);
  }
}
