package saoma.reconcile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import saoma.channel.BillLine;

/// Compares the two sides of a day, both sorted by the payment's number. It holds one payment at a
/// time, and some for which the books must be asked once more.
final class Matcher {
  /// Payments that are asked about together.
  static final int ASKED = 200;

  private final MatchDay day;
  private final OurSide books;
  private final Siblings siblings;
  private final Judge judge;
  private final MatchSink sink;
  private final List<Group> waiting = new ArrayList<>();
  private long rest;

  Matcher(MatchDay day, OurSide books, Fees fees, Siblings siblings, MatchSink sink) {
    this.day = day;
    this.siblings = siblings;
    this.books = books;
    this.sink = sink;
    judge = new Judge(day, fees, sink);
  }

  /// @param walked is told of every payment
  void run(Rows<BillLine> bill, Rows<OurRow> own, Runnable walked) throws IOException {
    var groups = new Group.Reader(bill, own);
    var before = "";
    for (var group = groups.next(); group != null; group = groups.next()) {
      if (group.number().equals(before) && group.mine().isEmpty()) {
        tooMany(group);
      } else if (group.isComplete()) {
        judge.judge(group.theirs(), group.mine(), List.of());
      } else {
        waiting.add(group);
        if (waiting.size() == ASKED) {
          ask();
        }
      }
      before = group.number();
      walked.run();
    }
    ask();
  }

  /// Lines that no payment can have are all the bill's own.
  private void tooMany(Group group) {
    for (var line : group.theirs()) {
      rest++;
      var copy = (int) Math.min(Integer.MAX_VALUE, rest + Matcher.ASKED);
      sink.difference(Judge.theirs(Difference.Kind.ONLY_THEIRS, line, "", copy));
    }
  }

  private void ask() {
    if (waiting.isEmpty()) {
      return;
    }
    var numbers = waiting.stream().map(Group::number).collect(Collectors.toSet());
    var known = new HashMap<String, List<OurRow>>();
    for (var row : books.of(day.channel(), numbers)) {
      known.computeIfAbsent(row.number(), _ -> new ArrayList<>()).add(row);
    }
    for (var group : waiting) {
      var rows = known.getOrDefault(group.number(), List.of());
      if (rows.isEmpty() && group.mine().isEmpty() && siblings.made(group.number())) {
        sink.others(group.theirs());
      } else {
        judge.judge(group.theirs(), group.mine(), rows);
      }
    }
    waiting.clear();
  }
}
