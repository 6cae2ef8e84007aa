package saoma.channel;

import saoma.channel.BillAnswer.Whole;
import saoma.money.Money;

/// What must hold of every bill that is read, however it was damaged. For the fuzzers.
public final class BillLaws implements BillSink {
  private long payments;
  private long refunds;
  private long lost;
  private Money paid = Money.fen(0);
  private Money refunded = Money.fen(0);
  private Money fee = Money.fen(0);

  @Override
  public void line(BillLine line) {
    require(line.line() > 0, "a line has a number");
    require(!line.number().contains("\n"), "a number is on one line");
    require(!line.tradeNumber().isBlank() || line.kind() != BillLine.Kind.PAYMENT, "a trade");
    require(line.amount().minor() >= 0, "the kind tells the direction");
    require(line.settled().minor() >= 0, "the kind tells the direction");
    fee = fee.plus(line.fee());
    switch (line.kind()) {
      case PAYMENT -> {
        payments++;
        paid = paid.plus(line.amount());
      }
      case REFUND, REVERSAL -> {
        refunds++;
        refunded = refunded.plus(line.amount());
      }
    }
  }

  @Override
  public void problem(BillProblem problem) {
    require(problem.line() > 0, "a problem has a line");
    lost += problem.kind().lost() ? 1 : 0;
  }

  /// The sums are those of the lines that were delivered, in a whole bill and in a refused one.
  public void hold(BillAnswer answer) {
    var totals =
        switch (answer) {
          case Whole(var all, var _) -> all;
          case BillAnswer.Refused refused -> refused.counted();
          case BillAnswer.NoBill _,
              BillAnswer.NotReady _,
              BillAnswer.Denied _,
              BillAnswer.Unknown _ ->
              throw new AssertionError("a file is whole or refused");
        };
    require(totals.payments() == payments && totals.refunds() == refunds, "counted wrongly");
    require(totals.paid().equals(paid) && totals.refunded().equals(refunded), "added wrongly");
    require(totals.fee().equals(fee) && totals.lost() == lost, "added wrongly");
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
