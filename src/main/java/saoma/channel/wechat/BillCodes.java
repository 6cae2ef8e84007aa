package saoma.channel.wechat;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.Map;
import saoma.channel.Answer.Cause;
import saoma.channel.BillAnswer;
import saoma.channel.Heard;

/// The one table from the codes of the bill calls to answers. Only codes of a reply whose signature
/// verified come here; a code that is not listed falls back to the class of the HTTP status.
final class BillCodes {
  private enum Row {
    NO_BILL,
    NOT_READY,
    DENIED
  }

  private static final Map<String, Row> ERRORS =
      Map.ofEntries(
          entry("NOSTATEMENTEXIST", Row.NO_BILL),
          // The spelling of v2, blanks and all.
          entry("NOBILLEXIST", Row.NO_BILL),
          entry("STATEMENTCREATING", Row.NOT_READY),
          entry("PARAMERROR", Row.DENIED),
          entry("INVALIDREQUEST", Row.DENIED),
          entry("NOAUTH", Row.DENIED),
          entry("SIGNERROR", Row.DENIED),
          entry("MCHNOTEXISTS", Row.DENIED));

  private BillCodes() {}

  /// @param ready from when on "there is none" means that there will be none
  static BillAnswer error(int status, String code, Heard heard, Instant now, Instant ready) {
    var refusing = status >= 400 && status < 500 && status != 429;
    return switch (refusing ? ERRORS.get(Codes.plain(code).replace(" ", "")) : null) {
      case NO_BILL ->
          now.isBefore(ready) ? new BillAnswer.NotReady(heard) : new BillAnswer.NoBill(heard);
      case NOT_READY -> new BillAnswer.NotReady(heard);
      case DENIED -> new BillAnswer.Denied(code, heard);
      case null -> new BillAnswer.Unknown(unlisted(status), heard);
    };
  }

  private static Cause unlisted(int status) {
    return Codes.cause(status);
  }
}
