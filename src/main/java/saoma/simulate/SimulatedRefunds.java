package saoma.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.Refunds;

/// The refunds of the simulated books.
final class SimulatedRefunds implements Refunds {
  private final SimulatedBooks books;

  SimulatedRefunds(SimulatedBooks books) {
    this.books = books;
  }

  @Override
  public void add(Refund refund) {
    var mates = books.refundsOf.computeIfAbsent(refund.payment(), _ -> new ArrayList<>());
    if (books.refunds.putIfAbsent(refund.number(), refund) != null) {
      throw new IllegalStateException("a refund's number is used once");
    }
    mates.add(refund);
    books.touched.add(refund.number());
    books.wrote.add(Wrote.REFUND);
    books.undo.add(() -> {
      books.refunds.remove(refund.number());
      mates.removeLast();
    });
  }

  @Override
  public boolean move(Refund read, RefundState to, Instant at) {
    var now = books.refunds.get(read.number());
    if (now == null || now.version() != read.version()) {
      return false;
    }
    put(now.moved(to, at));
    books.touched.add(read.number());
    books.undo.add(() -> put(now));
    if (to instanceof RefundState.Sent) {
      books.wrote.add(Wrote.REFUND);
    }
    books.inspector.moved(now, to);
    return true;
  }

  private void put(Refund refund) {
    books.refunds.put(refund.number(), refund);
    books
        .refundsOf
        .getOrDefault(refund.payment(), List.of())
        .replaceAll(one -> one.number().equals(refund.number()) ? refund : one);
  }

  @Override
  public Optional<Refund> byNumber(String number) {
    return Optional.ofNullable(books.refunds.get(number));
  }

  @Override
  public List<Refund> ofPayment(String payment) {
    return List.copyOf(books.refundsOf.getOrDefault(payment, List.of()));
  }

  @Override
  public List<Refund> open() {
    return books.refunds.values().stream().filter(refund -> !refund.state().isFinal()).toList();
  }
}
