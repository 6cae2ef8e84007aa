package saoma.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import saoma.sheet.LabelSheet.Label;

class LabelSheetTest {
  private static final Label WATER =
      new Label("Spring water", "矿泉水", "¥2.00", "/ bottle", "2100000000012");

  private static byte[] written(List<Label> labels) throws IOException {
    var out = new ByteArrayOutputStream();
    LabelSheet.write(labels, out);
    return out.toByteArray();
  }

  private static String text(byte[] pdf, int page) throws IOException {
    try (var reader = new PdfReader(pdf)) {
      return new PdfTextExtractor(reader).getTextFromPage(page);
    }
  }

  @Test
  void aSheetHasTwentyFourAndTheNextGoesOn() throws IOException {
    var labels = new ArrayList<Label>();
    for (int i = 0; i < 25; i++) {
      labels.add(new Label("Product no " + i, "", "¥" + i + ".00", "", "A" + i));
    }
    var pdf = written(labels);
    try (var reader = new PdfReader(pdf)) {
      assertEquals(2, reader.getNumberOfPages());
    }
    assertTrue(text(pdf, 1).contains("Product no 23"), text(pdf, 1));
    assertTrue(text(pdf, 2).contains("Product no 24"), text(pdf, 2));
    assertThrows(IllegalArgumentException.class, () -> written(List.of()));
  }

  @Test
  void aLabelSaysNamePriceAndUnitAndHasItsBars() throws IOException {
    var text = text(written(List.of(WATER)), 1);
    assertTrue(text.contains("Spring water"), text);
    assertTrue(text.contains("2.00"), text);
    assertTrue(text.contains("/ bottle"), text);
  }

  @Test
  void whatHasNoBarsStandsThereInFiguresAndALongNameIsCut() throws IOException {
    var labels =
        List.of(
            new Label("x".repeat(200), "名".repeat(90), "¥9,999,999.99", "kg", "条码-七"),
            new Label("Wrong check digit", "", "", "", "2100000000019"),
            new Label("Long", "", "¥1.00", "u".repeat(80), "C".repeat(40)));
    var text = text(written(labels), 1);
    assertTrue(text.contains("Wrong check digit"), text);
    assertTrue(text.contains("…"), text);
  }
}
