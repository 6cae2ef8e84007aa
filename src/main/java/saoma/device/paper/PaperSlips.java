package saoma.device.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.device.CashSlip;
import saoma.device.CashText;
import saoma.device.Columns;
import saoma.device.RefundSlip;
import saoma.device.RefundText;
import saoma.device.ReportText;
import saoma.device.escpos.Bitmap;
import saoma.device.escpos.Slip;
import saoma.device.escpos.Slip.Align;
import saoma.device.escpos.Slip.Face;
import saoma.device.escpos.Slip.Part;
import saoma.device.template.SlipTemplate;
import saoma.order.Receipt;
import saoma.shift.Sealed;
import saoma.shift.XReport;

/// The papers of a shop as slips. The text is the one of the files in the folder, line by line;
/// only the shop's name, titles and the total stand out, and codes follow.
///
/// @param columns of the paper
/// @param logo above each receipt
public record PaperSlips(int columns, Optional<Bitmap> logo) {
  private static final String TOTAL = "合计 TOTAL";
  private static final String REFUND = "退款 REFUND";
  private static final String AMOUNT = "金额 AMOUNT";

  /// What a slip says of itself beside its text.
  ///
  /// @param copy 0 for an original
  /// @param again whether the same paper may be out already, because the printer's answer was lost
  public record Mark(int copy, boolean again) {
    public static final Mark ORIGINAL = new Mark(0, false);
  }

  public PaperSlips(int columns) {
    this(columns, Optional.empty());
  }

  /// A receipt in the standard form. It counts its copies itself.
  public Slip of(Receipt receipt, boolean again) {
    return of(receipt, again, SlipTemplate.STANDARD, Extras.NONE);
  }

  /// The same in the shop's own form.
  public Slip of(Receipt receipt, boolean again, SlipTemplate template, Extras extras) {
    return new TemplateSlip(columns, logo, template).of(receipt, again, extras);
  }

  public Slip of(RefundSlip refund, Mark mark) {
    return new Slip(titled(new RefundText(columns).lines(refund), 2, mark));
  }

  /// The lines of cash that went in or out, to be kept until they are printed.
  public List<String> lines(CashSlip slip) {
    return new CashText(columns).lines(slip);
  }

  /// The lines of an X, to be kept until they are printed.
  public List<String> lines(XReport x) {
    return new ReportText(columns).lines(x);
  }

  /// Of lines that were kept, perhaps for another roll.
  public Slip ofKept(List<String> lines, boolean again) {
    return new Slip(titled(lines, 2, new Mark(0, again)));
  }

  /// A Z as it was issued, with the whole of its hash and of the journal's head as a QR code: who
  /// has this paper can tell whether the books were changed later.
  ///
  /// @throws IllegalArgumentException if the Z is not what it was
  public Slip of(Sealed sealed, Mark mark) {
    var parts = titled(new ReportText(columns).lines(sealed), 2, mark);
    var journal = sealed.z().links().journal();
    parts.add(
        new Part.Qr(
            "SAOMA-Z %d %s %d %s"
                .formatted(sealed.number(), sealed.hash(), journal.seq(), journal.hash())));
    return new Slip(parts);
  }

  /// Everything a printer can get wrong, on a hand's length of paper.
  public Slip test(String shop, String place) {
    var parts = new ArrayList<Part>();
    logo.ifPresent(bitmap -> parts.add(new Part.Picture(bitmap)));
    parts.add(new Part.Line(shop, Align.MIDDLE, face(shop)));
    parts.add(new Part.Line("打印测试 TEST SLIP", Align.MIDDLE, Face.STRONG));
    parts.add(new Part.Rule());
    parts.add(plain("1234567890".repeat(5).substring(0, columns)));
    parts.add(plain("矿泉水 Spring water 550ml"));
    parts.add(new Part.Line("¥ 2.00", Align.RIGHT, Face.PLAIN));
    parts.add(plain("生僻字 rare: 㐂 𠮷 · ™"));
    parts.add(plain(place));
    parts.add(new Part.Qr("https://example.com/saoma"));
    parts.add(new Part.Barcode("01-000001"));
    return new Slip(parts);
  }

  /// @param heads so many lines at the top are the shop's name and titles
  private List<Part> titled(List<String> lines, int heads, Mark mark) {
    var parts = new ArrayList<Part>();
    for (var i = 0; i < lines.size(); i++) {
      if (i == heads) {
        marks(mark, parts);
      }
      var text = i < heads ? lines.get(i).strip() : lines.get(i);
      if (i < heads) {
        parts.add(new Part.Line(text, Align.MIDDLE, i == 0 ? face(text) : Face.STRONG));
      } else {
        parts.add(new Part.Line(text, Align.LEFT, isStrong(text) ? Face.STRONG : Face.PLAIN));
      }
    }
    return parts;
  }

  private static boolean isStrong(String text) {
    return text.startsWith(TOTAL)
        || text.startsWith(REFUND)
        || text.startsWith(AMOUNT)
        || text.strip().startsWith("***");
  }

  private static void marks(Mark mark, List<Part> parts) {
    if (mark.copy() > 0) {
      parts.add(middle("*** 副本 COPY " + mark.copy() + " ***"));
    }
    if (mark.again()) {
      parts.add(middle("*** 重打 PRINTED AGAIN ***"));
    }
  }

  /// As large as it fits.
  private Face face(String name) {
    return Columns.width(name) * 2 <= columns ? Face.LARGE : Face.STRONG;
  }

  private static Part middle(String text) {
    return new Part.Line(text, Align.MIDDLE, Face.STRONG);
  }

  private static Part plain(String text) {
    return new Part.Line(text, Align.LEFT, Face.PLAIN);
  }
}
