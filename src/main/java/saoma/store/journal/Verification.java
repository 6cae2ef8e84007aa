package saoma.store.journal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// All that can be said about a journal from nothing but its files: whether every byte is as it was
/// written, and what it adds up to. What it cannot see is a last record that was blanked out
/// altogether; the database's head, the second copy and the head on yesterday's paper do.
///
/// @param records that are whole
/// @param faults in the order of the files, those of content among them
public record Verification(Walked walked, long records, List<Fault> faults, List<Day> days) {
  public Verification {
    faults = List.copyOf(faults);
    days = List.copyOf(days);
  }

  public static Verification of(JournalFiles files) throws IOException {
    return of(files, _ -> {});
  }

  /// @param each takes every record that makes sense
  public static Verification of(JournalFiles files, Consumer<Batch> each) throws IOException {
    var sums = new Sums(each);
    var walked = Walk.all(files, sums);
    var faults = new ArrayList<>(walked.faults());
    faults.addAll(sums.unreadable);
    return new Verification(walked, sums.records, faults, sums.days.days());
  }

  /// The head of a day, to be printed when it is closed; empty if the till wrote nothing that day.
  /// Reads no more files than it needs, and may be asked while the journal is written.
  public static Optional<Head> headOf(LocalDate day, JournalFiles files) throws IOException {
    var sums = new Sums(_ -> {});
    for (var segment : Segment.in(files).reversed()) {
      var header = segment.header(files);
      if (header.isEmpty()) {
        continue;
      }
      sums = new Sums(_ -> {});
      Walk.from(header.get().seq(), files, sums);
      if (sums.days.days().stream().anyMatch(d -> !d.day().isAfter(day))) {
        break;
      }
    }
    return sums.days.days().stream().filter(d -> d.day().equals(day)).map(Day::head).findFirst();
  }

  private static final class Sums implements Walk.Reader {
    private final Consumer<Batch> each;
    private final Days days = new Days();
    private final List<Fault> unreadable = new ArrayList<>();
    private long records;

    Sums(Consumer<Batch> each) {
      this.each = each;
    }

    @Override
    public void read(Written record, String segment, long offset) {
      records++;
      try {
        var batch = record.batch();
        days.add(record.head(), batch);
        each.accept(batch);
      } catch (WrongText e) {
        unreadable.add(new Fault(record.seq(), segment, offset, Fault.Kind.UNREADABLE));
      }
    }
  }
}
