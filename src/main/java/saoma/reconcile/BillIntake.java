package saoma.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import saoma.channel.BillLine;
import saoma.channel.BillProblem;
import saoma.channel.BillSink;

/// Takes a bill's lines into the sorter and counts them. Nothing of it is believed before the
/// answer says that the bill is whole.
final class BillIntake implements BillSink {
  private static final int TOLD_EACH = 1_000;

  /// No number of a channel is longer.
  private static final int LONGEST = 64;

  private static final int SUFFIX = "R01".length();

  private final Sorter<BillLine> sorter;
  private final Digest digest = new Digest();
  private final LongConsumer progress;
  private final BooleanSupplier stopped;
  private long lines;
  private long lost;

  BillIntake(Sorter<BillLine> sorter, LongConsumer progress, BooleanSupplier stopped) {
    this.sorter = sorter;
    this.progress = progress;
    this.stopped = stopped;
  }

  /// @throws CancellationException if nobody wants it any more
  /// @throws UncheckedIOException if there is no room to sort it
  @Override
  public void line(BillLine line) {
    if (stopped.getAsBoolean()) {
      throw new CancellationException("no longer wanted");
    }
    try {
      digest.add(line.kind(), line.number(), line.refundNumber(), line.tradeNumber());
      digest.add(line.at(), line.amount().minor(), line.settled().minor(), line.fee().minor());
      sorter.add(named(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (++lines % TOLD_EACH == 0) {
      progress.accept(lines);
    }
  }

  /// Some bills tell of a refund its own number only; the till's own begins with the payment's.
  private static BillLine named(BillLine line) {
    var own = cut(line.refundNumber());
    var number =
        line.number().isEmpty() && own.matches(".+R[0-9]{2}")
            ? own.substring(0, own.length() - SUFFIX)
            : cut(line.number());
    return new BillLine(
        line.line(),
        line.kind(),
        number,
        own,
        cut(line.tradeNumber()),
        line.at(),
        line.amount(),
        line.settled(),
        line.fee(),
        cut(line.state()));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  @Override
  public void problem(BillProblem problem) {
    if (problem.kind().lost()) {
      lost++;
    }
  }

  long lost() {
    return lost;
  }

  String hash() {
    return digest.text();
  }
}
