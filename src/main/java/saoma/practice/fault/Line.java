package saoma.practice.fault;

import java.io.IOException;

/// The connection to the till, with everything that can go wrong on it.
public interface Line {
  void send(Reply reply) throws IOException;

  /// Ends it without a byte.
  void cut();

  /// Promises the whole body, sends half of it, and ends.
  void half(Reply reply) throws IOException;

  /// The whole answer, a byte at a time, until the other side has enough.
  ///
  /// @param before runs before each byte
  void drip(Reply reply, Before before) throws IOException, InterruptedException;

  /// Bytes until the other side has enough of them.
  void endless() throws IOException;

  /// A wait.
  @FunctionalInterface
  interface Before {
    void pause() throws InterruptedException;
  }
}
