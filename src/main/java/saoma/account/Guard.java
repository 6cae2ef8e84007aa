package saoma.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What stands between a stranger and a member's money, as it is stored.
///
/// @param password hash of it; null where the member never set one
/// @param wrong tries since the last right one
/// @param lockedUntil no try is looked at before; null if none was wrong too often
/// @param code hash of the code that was sent last; null if none is open
/// @param codeSent when it was sent, or the last one was
/// @param codeWrong tries of it
/// @param sent codes since `sentSince`
public record Guard(
    long member,
    @Nullable String password,
    int wrong,
    @Nullable Instant lockedUntil,
    @Nullable String code,
    @Nullable Instant codeSent,
    int codeWrong,
    int sent,
    @Nullable Instant sentSince) {
  public static Guard none(long member) {
    return new Guard(member, null, 0, null, null, null, 0, 0, null);
  }

  public boolean hasPassword() {
    return password != null;
  }

  /// A try is counted before it is looked at, so that pulling the plug gives none for free.
  Guard tried(Instant now) {
    return new Guard(
        member,
        password,
        wrong + 1,
        LockRule.until(wrong + 1, now),
        code,
        codeSent,
        codeWrong,
        sent,
        sentSince);
  }

  Guard right() {
    return new Guard(member, password, 0, null, code, codeSent, codeWrong, sent, sentSince);
  }

  Guard codeTried() {
    return new Guard(
        member, password, wrong, lockedUntil, code, codeSent, codeWrong + 1, sent, sentSince);
  }

  Guard codeUsed() {
    return new Guard(member, password, wrong, lockedUntil, null, codeSent, 0, sent, sentSince);
  }

  Guard sending(String hash, Instant now, int nth, Instant since) {
    return new Guard(member, password, wrong, lockedUntil, hash, now, 0, nth, since);
  }

  Guard with(String newPassword) {
    return new Guard(member, newPassword, 0, null, null, codeSent, 0, sent, sentSince);
  }
}
