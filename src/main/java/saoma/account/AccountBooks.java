package saoma.account;

import java.util.function.Function;

/// The port to the books, as far as stored value goes. When `durable` returns, what was written is
/// on disk and survives a power cut; what the work throws rolls everything back.
public interface AccountBooks {
  <T> T durable(Function<AccountPages, T> work);

  <T> T read(Function<AccountPages, T> work);
}
