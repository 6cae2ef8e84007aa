package saoma.numbers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/// A sum of one day of the shop.
public record DaySum(LocalDate day, Sum sum) {
  private record Place(LocalDate day, Axis axis, String key) {}

  /// Those of the same day, axis and key added up; what comes to nothing is left out.
  public static List<DaySum> together(List<DaySum> all) {
    var sums = new LinkedHashMap<Place, DaySum>();
    for (var one : all) {
      sums.merge(
          new Place(one.day, one.sum.axis(), one.sum.key()),
          one,
          (a, b) -> new DaySum(a.day, a.sum.plus(b.sum)));
    }
    return sums.values().stream().filter(one -> !one.sum.isNothing()).toList();
  }
}
