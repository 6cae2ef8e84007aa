package saoma.channel;

import java.time.Duration;
import java.util.List;

/// How a channel wants to be asked after a customer's code was taken, from its own pages.
///
/// @param afterWaiting pause before the first query once the channel said that the customer must
///   act
/// @param afterSilence the same after an answer that proved nothing
/// @param every pause between later queries
/// @param askFor how long after the take a customer may need; then it is taken back
/// @param absentFor how long a channel may go on not knowing a number whose take got no answer,
///   before the till stops waiting and takes it back
/// @param reverseNotBefore how long after the take the channel refuses to take it back
/// @param reverseEvery pause between two tries to take it back
/// @param reverses how many of them a clerk waits for
/// @param expires until when after the take the channel is told that it may be paid
/// @param ladder the first pauses between queries, in order; `every` where there is none
public record TakePace(
    Duration afterWaiting,
    Duration afterSilence,
    Duration every,
    Duration askFor,
    Duration absentFor,
    Duration reverseNotBefore,
    Duration reverseEvery,
    int reverses,
    Duration expires,
    List<Duration> ladder) {
  public TakePace {
    ladder = List.copyOf(ladder);
  }

  /// The same pause every time.
  public TakePace(
      Duration afterWaiting,
      Duration afterSilence,
      Duration every,
      Duration askFor,
      Duration absentFor,
      Duration reverseNotBefore,
      Duration reverseEvery,
      int reverses,
      Duration expires) {
    this(
        afterWaiting,
        afterSilence,
        every,
        askFor,
        absentFor,
        reverseNotBefore,
        reverseEvery,
        reverses,
        expires,
        List.of());
  }

  /// The pause after so many queries.
  public Duration after(int queries) {
    return queries > 0 && queries <= ladder.size() ? ladder.get(queries - 1) : every;
  }
}
