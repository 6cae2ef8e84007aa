package saoma.channel;

import java.time.LocalDate;

/// A channel's daily bills. Blocking and interruptible, and like the channel it never throws for
/// what a network, a server or a file does.
public interface Bills {
  /// Asks for one day's bill, fetches and checks it.
  ///
  /// @param day in China, which is where the channels' days are
  BillAnswer fetch(LocalDate day, BillSink sink);
}
