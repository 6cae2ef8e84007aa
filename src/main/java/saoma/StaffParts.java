package saoma;

import java.time.InstantSource;
import java.util.Optional;
import saoma.checkout.Books;
import saoma.checkout.BooksOfStaff;
import saoma.operator.Operator;
import saoma.operator.OperatorDesk;
import saoma.operator.Reply;
import saoma.operator.Right;
import saoma.operator.StaffDesk;
import saoma.payout.Persons;
import saoma.wire.Argon2id;

/// Everything about the people who work here, made once over the till's books.
record StaffParts(OperatorDesk desk, StaffDesk people) implements Persons {
  static StaffParts of(Books books, InstantSource clock) {
    var own = new BooksOfStaff(books);
    var hash = new Argon2id();
    var desk = new OperatorDesk(own, hash, clock);
    return new StaffParts(desk, new StaffDesk(own, hash, clock, desk));
  }

  /// At a till that is open to all nobody has a PIN, so nobody pays out.
  @Override
  public Optional<String> byPin(Part part, char[] pin) {
    var right =
        switch (part) {
          case DRAFT -> Right.PAYOUT_DRAFT;
          case APPROVE -> Right.PAYOUT_APPROVE;
        };
    return switch (desk.whoMay(right, "payout", pin)) {
      case Reply.Granted<Operator>(var one) -> Optional.of(one.name());
      case Reply.Refused<Operator> _ -> Optional.empty();
    };
  }
}
