package saoma.checkout;

import java.util.function.Function;
import saoma.account.AccountBooks;
import saoma.account.AccountPages;

/// The same books, seen by who knows stored value only.
public record AccountDesk(Books books) implements AccountBooks {
  @Override
  public <T> T durable(Function<AccountPages, T> work) {
    return books.durable(work::apply);
  }

  @Override
  public <T> T read(Function<AccountPages, T> work) {
    return books.read(work::apply);
  }
}
