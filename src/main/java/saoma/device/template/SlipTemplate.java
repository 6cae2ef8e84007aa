package saoma.device.template;

import java.util.List;
import java.util.stream.Stream;

/// What stands on a receipt, from the top.
public record SlipTemplate(List<Row> rows) {
  private static final List<Block> USUAL =
      List.of(
          Block.LOGO,
          Block.SHOP,
          Block.RULE,
          Block.NUMBER,
          Block.ORDER,
          Block.TIME,
          Block.SELLER,
          Block.RULE,
          Block.GOODS,
          Block.NOTE,
          Block.RULE,
          Block.TOTAL,
          Block.TENDERS,
          Block.TAX,
          Block.RULE,
          Block.TRADES,
          Block.SPACE,
          Block.TEXT,
          Block.SPACE,
          Block.QR,
          Block.BARCODE);

  private static final String THANKS = "谢谢惠顾 | Thank you";

  /// What a shop prints that never wrote a template.
  public static final SlipTemplate STANDARD = new TemplateReader(standard(false)).read().template();

  public SlipTemplate {
    rows = List.copyOf(rows);
  }

  /// The standard template as text.
  ///
  /// @param chinese with the Chinese words
  public static String standard(boolean chinese) {
    var head =
        chinese
            ? "# 一行一块，从上到下打印；# 开头的行不打印"
            : "# One block a line, from the top. A line that begins with # is not printed.";
    return Stream.concat(Stream.of(head), USUAL.stream().map(block -> line(block, chinese)))
            .reduce((above, below) -> above + "\n" + below)
            .orElseThrow()
        + "\n";
  }

  private static String line(Block block, boolean chinese) {
    var word = block.word(chinese);
    return block == Block.TEXT ? word + " " + Style.MIDDLE.word(chinese) + ": " + THANKS : word;
  }

  /// Whether this block stands somewhere.
  public boolean has(Block block) {
    return rows.stream().anyMatch(row -> row.block() == block);
  }
}
