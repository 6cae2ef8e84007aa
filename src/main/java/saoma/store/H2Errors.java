package saoma.store;

import java.io.EOFException;
import java.nio.channels.OverlappingFileLockException;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import saoma.store.CannotOpen.Reason;

/// H2's error codes, as far as opening a file can meet them.
final class H2Errors {
  private H2Errors() {}

  static CannotOpen cannotOpen(SQLException cause) {
    var reason = endsTooSoon(cause) ? Reason.DAMAGED : reason(cause.getErrorCode());
    return new CannotOpen(reason, "H2 error " + cause.getErrorCode(), cause);
  }

  /// Whether the lock on the file is one of this very process.
  static boolean isLockedByUs(SQLException thrown) {
    return isCausedBy(OverlappingFileLockException.class, thrown);
  }

  /// H2 calls a file that was cut off an I/O error, as if the disk had refused.
  private static boolean endsTooSoon(Throwable thrown) {
    return isCausedBy(EOFException.class, thrown);
  }

  private static boolean isCausedBy(Class<? extends Throwable> kind, Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  /// That "the database is read only" is damage too: who may not write is told before H2 is asked,
  /// and a sound file that is only looked at asks for nothing to be written.
  private static Reason reason(int code) {
    return switch (code) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Reason.IN_USE;
      case ErrorCode.FILE_VERSION_ERROR_1 -> Reason.WRONG_H2_VERSION;
      case ErrorCode.FILE_CREATION_FAILED_1, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
          Reason.NO_ACCESS;
      case ErrorCode.WRONG_USER_OR_PASSWORD -> Reason.NOT_OURS;
      default -> Reason.DAMAGED;
    };
  }
}
