package saoma.hold;

import java.time.Instant;
import saoma.money.Money;

/// Money kept ready for the shop. `number` is the name both sides know it by, stored before the
/// first byte leaves; all that a repeat of a request needs stands here.
///
/// @param deadline until when the customer may agree; then the till takes it back
/// @param expiresAt what the channel is told, a little later, so that a lost cancel heals itself
/// @param note whose it is, in the shop's own words; the channel never hears it. May be empty
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
    Instant changedAt,
    String note) {
  private static final int LONGEST_NOTE = 40;

  private static final String RELEASE = "U";

  /// Without a note.
  public Hold(
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
    this(
        number, channel, amount, subject, state, version, placedAt, deadline, expiresAt, changedAt,
        "");
  }

  public static boolean isNote(String text) {
    return text.codePoints().count() <= LONGEST_NOTE
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  /// The number of the one release that a hold has.
  public String releaseNumber() {
    return number + RELEASE;
  }

  public Hold moved(HoldState to, Instant at) {
    return new Hold(
        number, channel, amount, subject, to, version + 1, placedAt, deadline, expiresAt, at, note);
  }
}
