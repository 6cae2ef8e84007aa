package saoma.cli;

import saoma.catalogue.ImportReport;
import saoma.catalogue.ImportReport.Line;
import saoma.catalogue.ImportReport.Reason;
import saoma.catalogue.ImportReport.Trouble;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// What became of a file, for a program and for a person.
final class ImportText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ImportText() {}

  static String json(String event, Line line) {
    return MAPPER.writeValueAsString(
        NODES
            .objectNode()
            .put("event", event)
            .put("line", line.number())
            .put("reason", line.reason().name())
            .put("cell", line.cell()));
  }

  static String json(ImportReport report) {
    var trouble = report.trouble();
    return MAPPER.writeValueAsString(
        NODES
            .objectNode()
            .put("event", "imported")
            .put("lines", report.lines())
            .put("added", report.added())
            .put("replaced", report.replaced())
            .put("unchanged", report.unchanged())
            .put("repeated", report.repeated())
            .put("skipped", report.skipped())
            .put("counted", report.counted())
            .put("trouble", trouble == null ? null : trouble.name()));
  }

  static String words(Line line) {
    return "line %d: %s: %s".formatted(line.number(), words(line.reason()), line.cell());
  }

  static String words(ImportReport report) {
    var counts =
        "%,d lines: %,d products added, %,d replaced, %,d lines repeated, %,d refused."
            .formatted(
                report.lines(),
                report.added(),
                report.replaced(),
                report.repeated(),
                report.skipped());
    var trouble = report.trouble();
    return trouble == null ? counts : words(trouble) + " " + counts;
  }

  private static String words(Reason reason) {
    return switch (reason) {
      case NO_CODE -> "no code";
      case CODE_TOO_LONG -> "the code is too long";
      case CODE_ROUNDED -> "the spreadsheet has rounded the code; format the column as text";
      case CODE_OF_ANOTHER -> "another product has this code too";
      case TOO_MANY_CODES -> "too many further codes";
      case NO_NAME -> "no name";
      case NAME_TOO_LONG -> "the name is too long";
      case UNIT_TOO_LONG -> "the unit is too long";
      case CATEGORY_TOO_LONG -> "the category is too long";
      case PRICE_NOT_A_NUMBER -> "the price is not a number";
      case PRICE_WITH_COMMA -> "the price has a comma; write 12.50";
      case PRICE_FINER_THAN_FEN -> "the price is finer than a fen";
      case PRICE_NEGATIVE -> "the price is below zero";
      case PRICE_TOO_LARGE -> "the price is too large";
      case TAX_NOT_A_RATE -> "the tax is no rate such as 13%";
      case STOCK_NOT_A_NUMBER -> "the stock is no number such as 12 or 0.5";
      case STOCK_WITH_COMMA -> "the stock has a comma; write 1250 or 0.5";
      case STOCK_TOO_FINE -> "the stock has more than three decimals";
      case STOCK_TOO_LARGE -> "the stock is more than any shop has";
      case BROKEN_TEXT -> "the text is damaged";
      case BROKEN_QUOTES -> "a quote opens and does not close";
      case LINE_TOO_LONG -> "the line is too long";
      case REPEATED -> "replaces an earlier line with the same code";
    };
  }

  private static String words(Trouble trouble) {
    return switch (trouble) {
      case CANCELLED -> "The import was ended.";
      case NO_FILE -> "There is no such file.";
      case CANNOT_READ -> "The file cannot be read.";
      case OLD_EXCEL -> "This is an old .xls file; save it as .xlsx.";
      case NOT_A_SHEET -> "This is not a readable .xlsx file.";
      case TOO_LARGE -> "The file unpacks to more than any list of goods.";
      case NO_NAME_COLUMN -> "The header names no column for the name.";
      case NO_CODE_COLUMN -> "There is no column for the code.";
    };
  }
}
