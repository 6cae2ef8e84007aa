package saoma.operator;

import java.util.function.Function;

/// The port to the books, as far as operators go. When `durable` returns, what was written is on
/// disk and survives a power cut; what the work throws rolls everything back.
public interface StaffBooks {
  <T> T durable(Function<Staff, T> work);

  <T> T read(Function<Staff, T> work);
}
