package saoma.month;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// What was made.
///
/// @param receipts with those of the morning after
/// @param turnover what the month's Zs sold less what went back, in fen
/// @param kinds how many of each kind of sale were tried, by their names
/// @param people who can log in now
public record Made(
    YearMonth month,
    long seed,
    long receipts,
    int zs,
    long turnover,
    long refunds,
    Map<String, Long> kinds,
    List<Login> people) {
  public Made {
    kinds = Map.copyOf(kinds);
    people = List.copyOf(people);
  }

  /// A person of the shop; the PIN guards practice money only.
  public record Login(String name, String role, String pin) {}
}
