package saoma.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What X and Z have in common: the shift as it stands at one moment.
///
/// @param leftovers what is not finished
public record Report(Head head, List<Section> sections, List<Leftover> leftovers) {
  /// What stands at the top.
  ///
  /// @param till two digits or capitals
  /// @param shift the number of the shift
  /// @param day the business day: that on which money moved first
  /// @param at when the report was made
  /// @param taxNumber of the shop, as it was then; empty where it has none
  public record Head(
      String shop,
      String till,
      long shift,
      LocalDate day,
      Instant openedAt,
      Who openedBy,
      Instant at,
      String taxNumber) {
    /// Without a tax number.
    public Head(
        String shop,
        String till,
        long shift,
        LocalDate day,
        Instant openedAt,
        Who openedBy,
        Instant at) {
      this(shop, till, shift, day, openedAt, openedBy, at, "");
    }
  }

  public Report {
    sections = List.copyOf(sections);
    leftovers = List.copyOf(leftovers);
  }

  public Optional<Section> section(Section.Kind kind) {
    return sections.stream().filter(one -> one.kind() == kind).findFirst();
  }

  /// The figure of this name, wherever it stands.
  public Optional<Figure> find(String name, String of) {
    return sections.stream().flatMap(one -> one.find(name, of).stream()).findFirst();
  }

  /// Its value; 0 where there is no such figure, because nothing was booked.
  public long value(String name) {
    return find(name, "").map(Figure::value).orElse(0L);
  }
}
