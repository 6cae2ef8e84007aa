package saoma.store;

import java.io.EOFException;
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

  /// H2 calls a file that was cut off an I/O error, as if the disk had refused.
  private static boolean endsTooSoon(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException) {
        return true;
      }
    }
    return false;
  }

  private static Reason reason(int code) {
    return switch (code) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Reason.IN_USE;
      case ErrorCode.FILE_VERSION_ERROR_1 -> Reason.WRONG_H2_VERSION;
      case ErrorCode.DATABASE_IS_READ_ONLY,
          ErrorCode.FILE_CREATION_FAILED_1,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2 ->
          Reason.NO_ACCESS;
      case ErrorCode.WRONG_USER_OR_PASSWORD -> Reason.NOT_OURS;
      default -> Reason.DAMAGED;
    };
  }
}
