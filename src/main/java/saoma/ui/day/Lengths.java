package saoma.ui.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import saoma.report.Page;
import saoma.report.PageText;
import saoma.shift.Figure;
import saoma.shift.Section;

/// Which figures of a report are drawn as lengths beside it, each with its heading.
final class Lengths {
  private static final int MOST_BARS = 8;

  private Lengths() {}

  /// Only those that the report has.
  static List<Node> of(Page page, PageText words) {
    var found = new ArrayList<Node>();
    parts(page, Section.Kind.HOURS, "hours.net")
        .ifPresent(hours -> found.add(part(words, Section.Kind.HOURS, Bars.hours(hours))));
    parts(page, Section.Kind.TENDERS, "tenders.net")
        .ifPresent(all -> found.add(part(words, Section.Kind.TENDERS, Bars.lines(all, words))));
    parts(page, Section.Kind.CATEGORIES, "categories.net")
        .ifPresent(all ->
            found.add(part(words, Section.Kind.CATEGORIES, Bars.lines(largest(all), words))));
    parts(page, Section.Kind.SELLERS, "sellers.sold")
        .ifPresent(all -> found.add(part(words, Section.Kind.SELLERS, Bars.lines(all, words))));
    return found;
  }

  /// The rest can be read in the list.
  private static List<Figure> largest(List<Figure> all) {
    return all.stream()
        .sorted(Comparator.comparingLong(Figure::value).reversed())
        .limit(MOST_BARS)
        .toList();
  }

  private static Optional<List<Figure>> parts(Page page, Section.Kind kind, String name) {
    return page.section(kind)
        .flatMap(section -> section.find(name, ""))
        .map(Figure::parts)
        .filter(parts -> !parts.isEmpty());
  }

  private static Node part(PageText words, Section.Kind kind, Node drawn) {
    var head = new Label(words.section(kind));
    head.getStyleClass().add("figure-head");
    return new VBox(8, head, drawn);
  }
}
