package saoma.practice.fault;

import java.time.Duration;

/// One request at one channel: what it would honestly be answered, and how that channel's answers
/// are forged. Each channel plays it, because only it can sign.
public interface Scene {
  /// Carries the request out and signs the answer.
  Reply honest();

  /// The answer under a signature that does not hold.
  Reply wronglySigned(Reply honest);

  Reply unsigned(Reply honest);

  /// A fen more wherever an amount stands, signed; the honest one if none does.
  Reply withMore(Reply honest);

  /// Another order's numbers, signed; the honest one if it names none.
  Reply ofAnother(Reply honest);

  /// Under a clock that is off.
  Reply shifted(Reply honest, Duration ahead);

  /// One of the channel's codes, signed.
  Reply refused(String code);

  /// No JSON, as well signed as it can be.
  Reply notJson(Reply honest);
}
