package saoma.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.device.ReportText;
import saoma.device.escpos.EscPos.Chinese;
import saoma.device.escpos.Logo;
import saoma.device.escpos.Paper;
import saoma.device.escpos.Slip;
import saoma.device.escpos.Slip.Face;
import saoma.device.escpos.Slip.Part;
import saoma.device.paper.PaperSlips.Mark;
import saoma.device.template.SlipTemplate;
import saoma.shift.Sample;
import saoma.shift.Sealed;

@Timeout(120)
class PaperSlipsTest {
  private static final PaperSlips SLIPS = new PaperSlips(32);

  @TempDir Path folder;

  private static List<Part.Line> lines(Slip slip) {
    return slip.parts().stream()
        .filter(Part.Line.class::isInstance)
        .map(Part.Line.class::cast)
        .toList();
  }

  private static String text(Slip slip) {
    return lines(slip).stream().map(line -> line.text().strip()).collect(Collectors.joining("\n"));
  }

  private static BinaryBitmap seen(BufferedImage image) {
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new BinaryBitmap(new HybridBinarizer(source));
  }

  @Test
  void theShopAndTheTotalStandOut() {
    var lines = lines(SLIPS.of(SlipShots.receipt(0), false));
    assertEquals("街角小店", lines.getFirst().text());
    assertEquals(Face.LARGE, lines.getFirst().face());
    var strong = lines.stream().filter(line -> line.face() == Face.STRONG).toList();
    assertEquals(1, strong.size());
    assertTrue(strong.getFirst().text().startsWith("合计 TOTAL"));
    assertTrue(strong.getFirst().text().endsWith("¥ 86.50"));
  }

  @Test
  void whatOpensAReceiptOnAPhoneStandsAboveItsNumber() {
    var code = new PhoneCode("http://192.168.1.20:8466/r/x", "7K2M-9QXD-4T3V-WZ6P");
    var extras = new Extras(Optional.of(code), Optional.empty());
    var slip = SLIPS.of(SlipShots.receipt(0), false, SlipTemplate.STANDARD, extras);
    assertTrue(slip.parts().contains(new Slip.Part.Qr(code.address())));
    assertTrue(lines(slip).stream().anyMatch(line -> line.text().equals(code.check())));
    assertTrue(slip.parts().getLast() instanceof Slip.Part.Barcode);
  }

  @Test
  void theLogoStandsAboveAReceiptAndFitsThePaper() throws Exception {
    var image = new BufferedImage(1_000, 250, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    pen.fillRect(0, 0, 1_000, 125);
    pen.dispose();
    var file = folder.resolve("logo.png");
    ImageIO.write(image, "png", file.toFile());
    var logo = Logo.read(file, Paper.NARROW).orElseThrow();
    assertEquals(384, logo.width());
    assertEquals(96, logo.height());
    var slip = new PaperSlips(32, Optional.of(logo)).of(SlipShots.receipt(0), false);
    var paper = SlipShots.printed(Paper.NARROW, Chinese.DRAWN, slip);
    assertEquals(0, paper.getRGB(200, 20) & 0xff, "dark above");
    assertEquals(0xff, paper.getRGB(200, 80) & 0xff, "see-through is white");
  }

  @Test
  void whatIsNoPictureIsNoLogo() throws Exception {
    var file = Files.writeString(folder.resolve("logo.png"), "not a picture");
    assertEquals(Optional.empty(), Logo.read(file, Paper.WIDE));
    assertEquals(Optional.empty(), Logo.read(folder.resolve("none.png"), Paper.WIDE));
    var huge = folder.resolve("huge.png");
    ImageIO.write(
        new BufferedImage(4_001, 1, BufferedImage.TYPE_BYTE_BINARY), "png", huge.toFile());
    assertEquals(Optional.empty(), Logo.read(huge, Paper.WIDE));
  }

  @Test
  void whatMayBeASecondPaperSaysSo() {
    assertFalse(text(SLIPS.of(SlipShots.receipt(0), false)).contains("***"));
    assertTrue(text(SLIPS.of(SlipShots.receipt(2), false)).contains("*** 副本 COPY 2 ***"));
    var again = text(SLIPS.of(SlipShots.refund(), new Mark(1, true)));
    assertTrue(again.contains("*** 副本 COPY 1 ***\n*** 重打 PRINTED AGAIN ***"), again);
  }

  @Test
  void aZIsTheLinesItWasIssuedWith() {
    var sealed = Sealed.of(Sample.z());
    var issued = new ReportText(32).lines(sealed).stream().map(String::strip).toList();
    assertEquals(String.join("\n", issued), text(SLIPS.of(sealed, Mark.ORIGINAL)));
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void theCodesAreReadBackFromThePaper(Paper paper) throws Exception {
    var slips = new PaperSlips(paper.columns());
    var sealed = Sealed.of(Sample.z());
    var z = SlipShots.printed(paper, Chinese.DRAWN, slips.of(sealed, Mark.ORIGINAL));
    var side = paper.dots();
    var code = z.getSubimage(0, z.getHeight() - side, side, side);
    var said = new QRCodeReader().decode(seen(code)).getText();
    var journal = sealed.z().links().journal();
    assertEquals(
        "SAOMA-Z %d %s %d %s"
            .formatted(sealed.number(), sealed.hash(), journal.seq(), journal.hash()),
        said);
    var receipt = SlipShots.printed(paper, Chinese.FONT, slips.of(SlipShots.receipt(0), false));
    var foot = receipt.getSubimage(0, receipt.getHeight() - 180, side, 180);
    assertEquals("01-000012", new Code128Reader().decode(seen(foot)).getText());
  }
}
