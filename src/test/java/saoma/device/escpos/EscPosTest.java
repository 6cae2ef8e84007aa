package saoma.device.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.device.escpos.EscPos.Chinese;
import saoma.device.escpos.EscPos.Pin;
import saoma.device.escpos.Slip.Align;
import saoma.device.escpos.Slip.Face;
import saoma.device.escpos.Slip.Part;

class EscPosTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static PaperRoll printed(EscPos printer, Part... parts) {
    var bytes = printer.encode(new Slip(List.of(parts)));
    var roll = new PaperRoll(printer.paper().dots());
    var at = 0;
    while (at < bytes.length) {
      var length = Commands.length(bytes, at, bytes.length);
      assertTrue(length > 0, "a command that is not whole at " + at);
      roll.run(Arrays.copyOfRange(bytes, at, at + length));
      at += length;
    }
    return roll;
  }

  private static Part plain(String text) {
    return new Part.Line(text, Align.LEFT, Face.PLAIN);
  }

  private static String read(BufferedImage image) throws Exception {
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  @Test
  void aLineIsTheBytesOfTheManual() {
    var bytes = new EscPos(Paper.NARROW, Chinese.FONT, true).encode(Slip.of(List.of("牛奶 A")));
    var text = "牛奶 A".getBytes(GB18030);
    var wanted = new byte[7 + text.length + 1 + 4];
    System.arraycopy(new byte[] {27, '@', 29, 'a', 0, 28, '&'}, 0, wanted, 0, 7);
    System.arraycopy(text, 0, wanted, 7, text.length);
    System.arraycopy(new byte[] {10, 29, 'V', 66, 0}, 0, wanted, 7 + text.length, 5);
    assertArrayEquals(wanted, bytes);
  }

  @Test
  void theDrawerGetsThePulseOfItsPin() {
    assertArrayEquals(new byte[] {27, 'p', 0, 25, (byte) 250}, EscPos.kick(Pin.TWO));
    assertArrayEquals(new byte[] {27, 'p', 1, 25, (byte) 250}, EscPos.kick(Pin.FIVE));
    assertArrayEquals(new byte[] {16, 20, 1, 1, 1}, EscPos.kickAtOnce(Pin.FIVE));
  }

  @Test
  void theYenSignIsOneColumnInThePrintersOwnFont() {
    var roll = printed(new EscPos(Paper.NARROW, Chinese.DRAWN, true), plain("TOTAL ¥ 86.50 \\"));
    assertEquals("TOTAL ¥ 86.50 \\\n", roll.text());
  }

  /// An emoji is in no font of it, a middle dot is twice as wide there as it was counted.
  @ParameterizedTest
  @EnumSource(Chinese.class)
  void whatThePrinterHasNoFontForIsDrawn(Chinese chinese) {
    var printer = new EscPos(Paper.NARROW, chinese, true);
    var roll = printed(printer, plain("糖😀"), plain("a·b"), plain("é"), plain("plain"));
    assertEquals("plain\n", roll.text());
    assertEquals(1, roll.slips().size());
    assertTrue(black(roll.slips().getFirst(), 0, 30) > 50, "the first line is there");
  }

  @Test
  void withoutAFontChineseIsDrawnAndLettersAreNot() {
    var roll = printed(new EscPos(Paper.WIDE, Chinese.DRAWN, true), plain("牛奶"), plain("Milk"));
    assertEquals("Milk\n", roll.text());
    assertTrue(black(roll.slips().getFirst(), 0, 30) > 100, "the characters are there");
  }

  @Test
  void noNameSteersThePrinter() {
    var random = new SplittableRandom(20261127);
    for (var n = 0; n < 2_000; n++) {
      var name = new StringBuilder();
      for (var i = random.nextInt(12); i > 0; i--) {
        name.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x200 : 0x11000));
      }
      var chinese = random.nextBoolean() ? Chinese.FONT : Chinese.DRAWN;
      var face = Face.values()[random.nextInt(3)];
      var align = Align.values()[random.nextInt(3)];
      var printer = new EscPos(Paper.NARROW, chinese, true);
      var roll = printed(printer, new Part.Line(name.toString(), align, face));
      assertEquals(1, roll.slips().size(), name.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void codesAreReadBackFromThePaper(Paper paper) throws Exception {
    var printer = new EscPos(paper, Chinese.DRAWN, true);
    var said = "Z 12 " + "ab".repeat(32) + " 收据";
    assertEquals(said, read(printed(printer, new Part.Qr(said)).slips().getFirst()));
    var code = printed(printer, new Part.Barcode("01-000012")).slips().getFirst();
    assertEquals("01-000012", read(code));
    assertEquals(BarcodeFormat.CODE_128, format(code));
  }

  private static BarcodeFormat format(BufferedImage image) throws Exception {
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new MultiFormatReader()
        .decode(new BinaryBitmap(new HybridBinarizer(source)))
        .getBarcodeFormat();
  }

  @Test
  void aCodeThatDoesNotFitIsRefused() {
    var printer = new EscPos(Paper.NARROW, Chinese.DRAWN, true);
    var slip = new Slip(List.of(new Part.Barcode("abcdefghij".repeat(6))));
    assertThrows(IllegalArgumentException.class, () -> printer.encode(slip));
    var qr = new Slip(List.of(new Part.Qr("x".repeat(4_000))));
    assertThrows(IllegalArgumentException.class, () -> printer.encode(qr));
  }

  /// `DLE EOT` in a picture would be answered, `DLE DC4` would open the drawer.
  @Test
  void noPictureIsACommand() {
    var image = new BufferedImage(384, 3, BufferedImage.TYPE_BYTE_GRAY);
    var pen = image.createGraphics();
    pen.setColor(java.awt.Color.WHITE);
    pen.fillRect(0, 0, 384, 3);
    pen.dispose();
    for (var x : new int[] {3, 13}) {
      image.setRGB(x, 1, 0);
    }
    var bytes =
        new EscPos(Paper.NARROW, Chinese.DRAWN, false)
            .encode(new Slip(List.of(new Part.Picture(Bitmap.of(image)))));
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertEquals(-1, text.indexOf("\u0010\u0004"));
    assertTrue(text.contains("\u0018\u0004"), "the dots are there");
  }

  private static int black(BufferedImage image, int from, int to) {
    var found = 0;
    for (var y = from; y < to; y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        found += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    return found;
  }
}
