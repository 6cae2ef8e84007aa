package saoma.hold;

import java.time.Instant;
import saoma.money.Money;

/// Money kept ready for the shop. `number` is the name both sides know it by, stored before the
/// first byte leaves; all that a repeat of a request needs stands here.
///
/// @param deadline until when the customer may agree; then the till takes it back
/// @param expiresAt what the channel is told, a little later, so that a lost cancel heals itself
public record Hold(
    String number,
    String channel,
    Money amount,
    String subject,
    HoldState state,
    long version,
    Instant placedAt,
    Instant deadline,
    Instant expiresAt,
    Instant changedAt) {
  private static final String RELEASE = "U";

  /// The number of the one release that a hold has.
  public String releaseNumber() {
    return number + RELEASE;
  }

  public Hold moved(HoldState to, Instant at) {
    return new Hold(
        number, channel, amount, subject, to, version + 1, placedAt, deadline, expiresAt, at);
  }
}
