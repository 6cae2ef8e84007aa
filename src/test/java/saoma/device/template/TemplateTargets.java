package saoma.device.template;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import saoma.device.Columns;
import saoma.device.escpos.EscPos;
import saoma.device.escpos.EscPos.Chinese;
import saoma.device.escpos.Paper;
import saoma.device.escpos.Slip.Face;
import saoma.device.escpos.Slip.Part;
import saoma.device.paper.PaperSlips;
import saoma.device.paper.SampleReceipt;
import saoma.fuzz.Target;

/// Whatever is typed as a template.
public final class TemplateTargets {
  private static final Instant AT = Instant.parse("2026-11-23T02:42:13Z");

  private TemplateTargets() {}

  public static List<Target> all() {
    return List.of(
        new Target(
            "slip templates",
            List.of(bytes(SlipTemplate.standard(false)), bytes(SlipTemplate.standard(true))),
            List.of(
                "text large: ",
                "文字：",
                "\u001bp",
                "total large",
                "商品 无单价 无优惠名",
                "|",
                "\u0301",
                "😀",
                "change strong\n",
                "member large\n",
                "\r",
                "\u2028",
                "￥"),
            TemplateTargets::template));
  }

  /// It never throws, and what can be read of it prints: nothing wider than the paper, nothing that
  /// steers it, and of what prints for customers never without the total.
  private static void template(byte[] input) {
    var reading = TemplateReader.read(new String(input, StandardCharsets.UTF_8));
    for (var paper : Paper.values()) {
      var receipt = SampleReceipt.of("街角小店", "01", AT, 1);
      var slip =
          new PaperSlips(paper.columns())
              .of(receipt, true, reading.template(), SampleReceipt.extras());
      var total = false;
      for (var part : slip.parts()) {
        if (part instanceof Part.Line(var text, _, var face)) {
          var room = face == Face.LARGE ? paper.columns() / 2 : paper.columns();
          require(text.codePoints().noneMatch(Character::isISOControl), "nothing that steers");
          require(Columns.width(text) <= room, "as wide as the paper: " + text);
          total |= text.endsWith("¥ " + receipt.total().digits());
        }
      }
      require(!reading.isGood() || total, "the total in full");
      require(
          new EscPos(paper, Chinese.FONT, true).encode(slip).length > 10, "bytes for a printer");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
