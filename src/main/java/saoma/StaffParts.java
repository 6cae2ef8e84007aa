package saoma;

import java.time.InstantSource;
import saoma.checkout.Books;
import saoma.checkout.BooksOfStaff;
import saoma.operator.OperatorDesk;
import saoma.operator.StaffDesk;
import saoma.wire.Argon2id;

/// Everything about the people who work here, made once over the till's books.
record StaffParts(OperatorDesk desk, StaffDesk people) {
  static StaffParts of(Books books, InstantSource clock) {
    var own = new BooksOfStaff(books);
    var hash = new Argon2id();
    var desk = new OperatorDesk(own, hash, clock);
    return new StaffParts(desk, new StaffDesk(own, hash, clock, desk));
  }
}
