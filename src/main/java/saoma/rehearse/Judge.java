package saoma.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.rehearse.Mark.Kind;

/// Says of a customer what was right and what was wrong, from the facts in the books alone.
public final class Judge {
  private static final String CASH = "cash";
  private static final String ALIPAY = "alipay";
  private static final String WECHAT = "wechat";

  private final Customer customer;
  private final Facts facts;
  private final ToLongFunction<String> shelf;
  private final List<Mark> marks = new ArrayList<>();

  /// @param shelf price of a piece by its code, in fen
  private Judge(Customer customer, Facts facts, ToLongFunction<String> shelf) {
    this.customer = customer;
    this.facts = facts;
    this.shelf = shelf;
  }

  /// Whether there is nothing more to do for this customer.
  public static boolean isOver(Customer customer, Facts facts) {
    return switch (customer.deed()) {
      case CASH, ALIPAY, SHOWS_WECHAT, UNKNOWN -> !facts.receipts().isEmpty();
      case WALKS_AWAY -> !facts.receipts().isEmpty() || facts.isGivenUp();
      case REFUND -> facts.back().isPositive();
    };
  }

  /// @param shelf price of a piece by its code, in fen
  /// @param bought what the customer who brings goods back paid for them
  public static List<Mark> marks(
      Customer customer, Facts facts, ToLongFunction<String> shelf, Money bought) {
    var judge = new Judge(customer, facts, shelf);
    switch (customer.deed()) {
      case CASH, ALIPAY, SHOWS_WECHAT, UNKNOWN -> judge.sale();
      case WALKS_AWAY -> judge.left();
      case REFUND -> judge.back(bought);
    }
    return List.copyOf(judge.marks);
  }

  private void sale() {
    if (facts.receipts().isEmpty()) {
      marks.add(Mark.of(Kind.NOT_SERVED));
      if (facts.isAlive()) {
        marks.add(Mark.of(Kind.CODE_LEFT_OPEN));
      }
      return;
    }
    marks.add(Mark.of(Kind.SERVED));
    var receipt = facts.receipts().getFirst();
    marks.add(Mark.of(goods(receipt).equals(wanted()) ? Kind.GOODS : Kind.WRONG_GOODS));
    var due = due();
    compared(Kind.TOTAL, Kind.WRONG_TOTAL, due, receipt.total());
    switch (customer.deed()) {
      case CASH -> change(receipt);
      case ALIPAY, UNKNOWN -> proven(receipt, ALIPAY);
      case SHOWS_WECHAT -> proven(receipt, WECHAT);
      case WALKS_AWAY, REFUND -> throw new IllegalStateException("no sale");
    }
  }

  private void compared(Kind right, Kind wrong, Money wanted, Money was) {
    marks.add(new Mark(wanted.equals(was) ? right : wrong, wanted.digits(), was.digits()));
  }

  /// What a cash customer gets back is what the note was more than the sale.
  private void change(Receipt receipt) {
    var note = customer.note();
    if (note == null) {
      return;
    }
    var given =
        receipt.tenders().stream()
            .filter(one -> one.channel().equals(CASH))
            .map(Tender::change)
            .reduce(Money.fen(0), Money::plus);
    compared(Kind.CHANGE, Kind.WRONG_CHANGE, note.minus(due()), given);
  }

  private void proven(Receipt receipt, String channel) {
    var all = receipt.tenders().stream().allMatch(one -> one.channel().equals(channel));
    marks.add(Mark.of(all ? Kind.PROVEN : Kind.NOT_PROVEN));
  }

  private void left() {
    if (!facts.receipts().isEmpty()) {
      marks.add(Mark.of(Kind.SOLD_TO_NOBODY));
    } else if (facts.isGivenUp()) {
      marks.add(Mark.of(Kind.CODE_CLOSED));
    } else {
      marks.add(Mark.of(facts.payments().isEmpty() ? Kind.NOT_SERVED : Kind.CODE_LEFT_OPEN));
    }
  }

  private void back(Money bought) {
    if (facts.back().isPositive()) {
      compared(Kind.GIVEN_BACK, Kind.WRONG_BACK, bought, facts.back());
    } else {
      marks.add(Mark.of(Kind.NOT_SERVED));
    }
  }

  /// What the sale should have come to.
  private Money due() {
    var fen = 0L;
    var last = customer.buys().isEmpty() ? "" : customer.buys().getLast().code();
    var price = customer.price();
    for (var good : customer.buys()) {
      var each =
          price != null && good.code().equals(last)
              ? price.minor()
              : shelf.applyAsLong(good.code());
      fen = Math.addExact(fen, Math.multiplyExact(each, good.pieces()));
    }
    return Money.fen(fen);
  }

  private Map<String, Long> wanted() {
    var pieces = new TreeMap<String, Long>();
    customer.buys().forEach(one -> pieces.merge(one.code(), one.pieces() * 1000, Long::sum));
    return pieces;
  }

  private static Map<String, Long> goods(Receipt receipt) {
    var pieces = new TreeMap<String, Long>();
    for (var line : receipt.lines()) {
      pieces.merge(line.code(), line.quantity().thousandths(), Long::sum);
    }
    return pieces;
  }
}
