package saoma.shift;

import java.util.List;
import java.util.Optional;

/// One block of a report.
public record Section(Kind kind, List<Figure> figures) {
  /// In the order of the paper. The names stand in every Z and never change.
  public enum Kind {
    SALES,
    COUNTS,
    /// What was taken off prices.
    DISCOUNTS,
    TAX,
    TENDERS,
    CHANNELS,
    /// Money that no receipt has.
    APART,
    /// What came by the tenders is what was sold.
    CROSS_CHECK,
    STORED_VALUE,
    SELLERS,
    CATEGORIES,
    /// The articles that brought the most.
    ITEMS,
    HOURS,
    EXCEPTIONS,
    DRAWER,
    /// Since the first shift of this till; never reset.
    GRAND_TOTALS
  }

  public Section {
    figures = List.copyOf(figures);
  }

  public Optional<Figure> find(String name, String of) {
    return figures.stream().flatMap(one -> one.find(name, of).stream()).findFirst();
  }
}
