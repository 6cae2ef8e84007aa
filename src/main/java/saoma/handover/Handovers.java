package saoma.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The port to what was handed over. Each write is on disk when it returns. No money is in it: what
/// was paid is asked of the books.
public interface Handovers {
  /// @param total in fen, for the event
  /// @return false, and nothing is written, if the number is known
  boolean add(Handed handed, long total);

  Optional<Handed> byNumber(String number);

  /// Whose fate is not sure, oldest first.
  List<Handed> open();

  /// Whose order in the books is not what was told: it is not there yet, has ended, or was paid
  /// after its end.
  List<Handed> moved();

  /// Open, past the deadline, and not yet to end.
  List<Handed> overdue(Instant now);

  /// Of which more went back than was told, with what went back altogether.
  List<Back> back();

  /// @param sum in fen
  record Back(String number, long sum) {}

  /// @param wish how it is to end; null takes it back
  void wish(String number, @Nullable Fate wish);

  /// Stores what is to be told, and whom to call.
  ///
  /// @param total in fen, for the event
  /// @param url empty for nobody
  void decide(String number, Fate fate, long total, String url, Instant at);

  void returned(Back back, Instant at);

  /// Newest last.
  List<HandedEvent> events(long after, int most);

  /// Whom to call now.
  List<Call> calls(Instant now);

  /// @param tries that failed
  record Call(String number, String url, int tries) {}

  /// What became of a call.
  ///
  /// @param again when it is made once more; null for never
  void called(Call call, @Nullable Instant again);
}
