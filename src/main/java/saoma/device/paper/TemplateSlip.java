package saoma.device.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.device.Columns;
import saoma.device.ReceiptParts;
import saoma.device.escpos.Bitmap;
import saoma.device.escpos.Slip;
import saoma.device.escpos.Slip.Align;
import saoma.device.escpos.Slip.Face;
import saoma.device.escpos.Slip.Part;
import saoma.device.template.Block;
import saoma.device.template.Row;
import saoma.device.template.SlipTemplate;
import saoma.device.template.Style;
import saoma.money.Money;
import saoma.order.Receipt;

/// A receipt on paper, in the form that the shop gave it. No amount is ever cut: where a large line
/// has no room for its label the label is shortened, and where it has none for the amount the line
/// is not large.
record TemplateSlip(int columns, Optional<Bitmap> logo, SlipTemplate template) {
  Slip of(Receipt receipt, boolean again, Extras extras) {
    var parts = new ArrayList<Part>();
    template.rows().forEach(row -> row(row, receipt, again, extras, parts));
    return new Slip(parts);
  }

  private void row(Row row, Receipt receipt, boolean again, Extras extras, List<Part> parts) {
    var text = texts();
    switch (row.block()) {
      case LOGO -> logo.ifPresent(bitmap -> parts.add(new Part.Picture(bitmap)));
      case SHOP -> shop(row, receipt, again, parts);
      case ADDRESS, TEXT -> words(row, row.words(), parts);
      case PHONE -> words(row, "电话 Tel " + row.words(), parts);
      case RULE -> plain(text.rule(), parts);
      case SPACE -> parts.add(new Part.Feed(1));
      case NUMBER ->
          value(row, List.of("小票 Receipt", "小票", ""), ReceiptParts.numberOf(receipt), parts);
      case ORDER -> plain(text.order(receipt), parts);
      case TIME -> plain(text.time(receipt), parts);
      case SELLER -> text.seller(receipt).forEach(line -> plain(line, parts));
      case GOODS -> text.goods(receipt).forEach(line -> plain(line, parts));
      case NOTE -> text.note(receipt).forEach(line -> plain(line, parts));
      case TOTAL -> {
        text.sums(receipt).forEach(line -> plain(line, parts));
        value(row, List.of("合计 TOTAL", "合计", ""), yuan(receipt.total()), parts);
      }
      case TENDERS ->
          text.tenders(receipt, !template.has(Block.CHANGE)).forEach(line -> plain(line, parts));
      case CHANGE -> change(row, receipt, parts);
      case TAX -> text.taxes(receipt).forEach(line -> plain(line, parts));
      case TRADES -> text.trades(receipt).forEach(line -> plain(line, parts));
      case MEMBER ->
          extras
              .balance()
              .ifPresent(
                  left -> value(row, List.of("余额 Balance left", "余额", ""), yuan(left), parts));
      case QR -> extras.code().ifPresent(code -> onPhone(code, parts));
      case BARCODE -> parts.add(new Part.Barcode(ReceiptParts.numberOf(receipt)));
    }
  }

  /// What is said of the goods holds for what is taken off the whole sale, too.
  private ReceiptParts texts() {
    return new ReceiptParts(columns, !goods(Style.NO_PRICE), !goods(Style.NO_NAMES));
  }

  private boolean goods(Style style) {
    return template.rows().stream().anyMatch(row -> row.block() == Block.GOODS && row.is(style));
  }

  private static String yuan(Money money) {
    return "¥ " + money.digits();
  }

  /// The name as large as it fits, and below it what keeps a copy from passing for a receipt.
  private void shop(Row row, Receipt receipt, boolean again, List<Part> parts) {
    var asked = face(row, Face.LARGE);
    var face =
        asked == Face.LARGE && Columns.width(receipt.shop()) > room(Face.LARGE)
            ? Face.STRONG
            : asked;
    for (var line : Columns.wrap(receipt.shop(), room(face))) {
      parts.add(new Part.Line(line, align(row, Align.MIDDLE), face));
    }
    if (receipt.copies() > 0) {
      marked("*** 副本 COPY " + receipt.copies() + " ***", parts);
    }
    if (again) {
      marked("*** 重打 PRINTED AGAIN ***", parts);
    }
    texts().taxNumber(receipt).forEach(line -> plain(line, parts));
  }

  private static void marked(String text, List<Part> parts) {
    parts.add(new Part.Line(text, Align.MIDDLE, Face.STRONG));
  }

  /// Two languages with `|` between them stand side by side where they fit, else each for itself.
  private void words(Row row, String words, List<Part> parts) {
    var face = face(row, Face.PLAIN);
    var side = words.replaceAll("\\s*\\|\\s*", " ");
    var lines =
        Columns.width(side) <= room(face)
            ? List.of(side)
            : List.of(words.split("\\s*\\|\\s*")).stream()
                .flatMap(half -> Columns.wrap(half, room(face)).stream())
                .toList();
    lines.forEach(line -> parts.add(new Part.Line(line, align(row, Align.MIDDLE), face)));
  }

  private void change(Row row, Receipt receipt, List<Part> parts) {
    var change = ReceiptParts.change(receipt);
    if (change.isPositive()) {
      value(row, List.of("找零 Change", "找零", ""), yuan(change), parts);
    }
  }

  /// @param labels from the one that says most to none
  private void value(Row row, List<String> labels, String value, List<Part> parts) {
    var asked = face(row, row.block() == Block.TOTAL ? Face.STRONG : Face.PLAIN);
    var face = asked == Face.LARGE && Columns.width(value) > room(asked) ? Face.STRONG : asked;
    var label =
        labels.stream()
            .filter(one -> Columns.width(one) + 1 + Columns.width(value) <= room(face))
            .findFirst()
            .orElse("");
    parts.add(new Part.Line(Columns.ends(label, value, room(face)), Align.LEFT, face));
  }

  private int room(Face face) {
    return face == Face.LARGE ? columns / 2 : columns;
  }

  private static Face face(Row row, Face usual) {
    return row.is(Style.LARGE)
        ? Face.LARGE
        : row.is(Style.STRONG) ? Face.STRONG : row.is(Style.PLAIN) ? Face.PLAIN : usual;
  }

  private static Align align(Row row, Align usual) {
    return row.is(Style.LEFT)
        ? Align.LEFT
        : row.is(Style.MIDDLE) ? Align.MIDDLE : row.is(Style.RIGHT) ? Align.RIGHT : usual;
  }

  private static void onPhone(PhoneCode code, List<Part> parts) {
    parts.add(new Part.Qr(code.address()));
    parts.add(new Part.Line("手机小票 On your phone", Align.MIDDLE, Face.PLAIN));
    parts.add(new Part.Line("验证码 Check code", Align.MIDDLE, Face.PLAIN));
    parts.add(new Part.Line(code.check(), Align.MIDDLE, Face.STRONG));
    parts.add(new Part.Feed(1));
  }

  private static void plain(String line, List<Part> parts) {
    parts.add(new Part.Line(line, Align.LEFT, Face.PLAIN));
  }
}
