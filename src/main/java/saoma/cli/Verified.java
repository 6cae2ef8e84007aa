package saoma.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What `saoma verify` found.
///
/// @param folder where the journal lies
/// @param after the journal's first record is bound to this one; 0 at the very beginning
/// @param records that are whole
/// @param last the newest
/// @param head 64 characters of hex, of the newest
/// @param database how the database stands to it, a word for a program
/// @param words what a person should know, a sentence each
/// @param good whether nothing is wrong
public record Verified(
    Path folder,
    long after,
    long records,
    long last,
    String head,
    List<Broken> broken,
    List<Day> days,
    String database,
    List<String> words,
    boolean good) {
  public Verified {
    broken = List.copyOf(broken);
    days = List.copyOf(days);
    words = List.copyOf(words);
  }

  /// A record that is not as it was written.
  ///
  /// @param offset in the file, in bytes
  public record Broken(long record, String segment, long offset, String what, String words) {}

  /// @param head 16 characters of hex, as on the day's paper
  public record Day(LocalDate day, long records, long last, String head, List<Total> totals) {
    public Day {
      totals = List.copyOf(totals);
    }
  }

  /// Sums in the currency's smallest unit.
  ///
  /// @param afterEnd payments whose money came after their end, which somebody has to rule on
  /// @param refunds that the channel has made
  public record Total(
      String channel,
      String currency,
      long paid,
      long sum,
      long afterEnd,
      long afterEndSum,
      long refunds,
      long refundSum) {}
}
