package saoma.device.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.device.escpos.Paper;

class SlipTemplatesTest {
  private static final String OTHER = "# ours\n" + SlipTemplate.standard(false) + "text: 再见\n";

  @TempDir private Path folder;

  private SlipTemplates templates() {
    return new SlipTemplates(folder.resolve("slips"));
  }

  @Test
  void aShopThatNeverWroteOnePrintsTheStandard() {
    assertEquals(SlipTemplate.STANDARD, templates().printing(Paper.WIDE));
    assertEquals(Optional.empty(), templates().written(Paper.WIDE).printed());
  }

  @Test
  void eachRollHasItsOwn() throws Exception {
    templates().keep(Paper.WIDE, OTHER);
    assertEquals(TemplateReader.read(OTHER).template(), templates().printing(Paper.WIDE));
    assertEquals(SlipTemplate.STANDARD, templates().printing(Paper.NARROW));
    assertEquals(Optional.of(OTHER), templates().written(Paper.WIDE).printed());
  }

  @Test
  void whatIsTypedWaitsAndPrintsOnlyWhenItIsKept() throws Exception {
    var templates = templates();
    templates.remember(Paper.WIDE, "totel");
    assertEquals(SlipTemplate.STANDARD, templates.printing(Paper.WIDE));
    assertEquals(Optional.of("totel"), templates().written(Paper.WIDE).draft());
    assertThrows(IllegalArgumentException.class, () -> templates.keep(Paper.WIDE, "totel"));
    assertEquals(Optional.of("totel"), templates.written(Paper.WIDE).draft());
    templates.keep(Paper.WIDE, OTHER);
    assertEquals(Optional.empty(), templates.written(Paper.WIDE).draft());
  }

  @Test
  void aFileThatWasSpoiltLeavesTheLastGoodOnePrinting() throws Exception {
    var templates = templates();
    templates.keep(Paper.WIDE, OTHER);
    var good = templates.printing(Paper.WIDE);
    Files.write(folder.resolve("slips").resolve("80.txt"), new byte[] {(byte) 0xff, 0, 'x'});
    assertEquals(good, templates.printing(Paper.WIDE));
    assertEquals(SlipTemplate.STANDARD, templates().printing(Paper.WIDE), "after a restart");
  }
}
