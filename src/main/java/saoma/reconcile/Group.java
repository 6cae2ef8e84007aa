package saoma.reconcile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.channel.BillLine;

/// What both sides have under one payment's number.
record Group(String number, List<BillLine> theirs, List<OurRow> mine) {
  /// Lines of one payment; no channel lets a payment have so many. What is more is not compared.
  private static final int MOST = 200;

  /// Whether every line of the bill is about something that is in `mine`.
  boolean isComplete() {
    return theirs.stream()
        .allMatch(
            line -> mine.stream().anyMatch(row -> row.refundNumber().equals(Judge.key(line))));
  }

  /// Reads two sorted sides side by side.
  static final class Reader {
    private final Rows<BillLine> bill;
    private final Rows<OurRow> books;
    private @Nullable BillLine line;
    private @Nullable OurRow row;

    Reader(Rows<BillLine> bill, Rows<OurRow> books) throws IOException {
      this.bill = bill;
      this.books = books;
      line = bill.next();
      row = books.next();
    }

    private static @Nullable String next(@Nullable BillLine line, @Nullable OurRow row) {
      if (line == null) {
        return row == null ? null : row.number();
      }
      return row == null || line.number().compareTo(row.number()) <= 0
          ? line.number()
          : row.number();
    }

    /// Null after the last. A number that the bill has too often comes in several groups.
    @Nullable Group next() throws IOException {
      var number = next(line, row);
      if (number == null) {
        return null;
      }
      var theirs = new ArrayList<BillLine>();
      while (line != null && line.number().equals(number) && theirs.size() < MOST) {
        theirs.add(line);
        line = bill.next();
      }
      var mine = new ArrayList<OurRow>();
      while (row != null && row.number().equals(number)) {
        mine.add(row);
        row = books.next();
      }
      return new Group(number, theirs, mine);
    }
  }
}
