package saoma.report;

import java.util.ArrayList;
import java.util.List;
import saoma.money.Money;
import saoma.sheet.Cell;
import saoma.sheet.Sheet;
import saoma.sheet.Sheet.Table;
import saoma.shift.Figure;
import saoma.shift.Section;

/// A page as a sheet: a table for each section, every figure with what it is made of below it,
/// indented.
public final class PageSheet {
  private static final String INDENT = "   ";

  private final PageText text;

  private PageSheet(PageText text) {
    this.text = text;
  }

  public static Sheet of(Page page, PageText text) {
    return new PageSheet(text).of(page);
  }

  private Sheet of(Page page) {
    var lines = new ArrayList<String>();
    lines.add(text.headline(page));
    lines.addAll(text.facts(page));
    var tables = new ArrayList<Table>();
    for (var section : page.sections()) {
      tables.add(table(section));
    }
    if (!page.leftovers().isEmpty()) {
      tables.add(
          new Table(
              text.words().of("section.leftovers"),
              List.of(text.words().of("report.what")),
              page.leftovers().stream().map(left -> List.of(Cell.of(text.leftover(left)))).toList(),
              false));
    }
    return new Sheet(text.title(page), lines, tables);
  }

  private Table table(Section section) {
    var rows = new ArrayList<List<Cell>>();
    section.figures().forEach(figure -> put(rows, figure, 0));
    var words = text.words();
    return new Table(
        text.section(section.kind()),
        List.of(words.of("report.what"), words.of("report.count"), words.of("report.value")),
        rows,
        false);
  }

  private void put(List<List<Cell>> rows, Figure figure, int depth) {
    var count = figure.count() == 0 ? new Cell.Nothing() : Cell.of(figure.count());
    rows.add(List.of(Cell.of(INDENT.repeat(depth) + text.whole(figure)), count, cell(figure)));
    figure.parts().forEach(part -> put(rows, part, depth + 1));
  }

  private static Cell cell(Figure figure) {
    return switch (figure.unit()) {
      case MONEY -> Cell.of(Money.fen(figure.value()));
      case COUNT -> Cell.of(figure.value());
      case QUANTITY -> Cell.of(PageText.value(figure));
    };
  }
}
