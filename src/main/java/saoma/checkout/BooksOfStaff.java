package saoma.checkout;

import java.util.function.Function;
import saoma.operator.Staff;
import saoma.operator.StaffBooks;

/// The same books, seen by who knows operators only.
public record BooksOfStaff(Books books) implements StaffBooks {
  @Override
  public <T> T durable(Function<Staff, T> work) {
    return books.durable(pages -> work.apply(pages.staff()));
  }

  @Override
  public <T> T read(Function<Staff, T> work) {
    return books.read(pages -> work.apply(pages.staff()));
  }
}
