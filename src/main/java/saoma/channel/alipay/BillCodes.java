package saoma.channel.alipay;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import saoma.channel.Answer.Cause;
import saoma.channel.BillAnswer;
import saoma.channel.alipay.Evidence.Genuine;

/// The one table from the codes of `alipay.data.dataservice.bill.downloadurl.query` to answers.
/// Only a verified failure comes here. What is not listed proves nothing.
final class BillCodes {
  private enum Row {
    NO_BILL,
    DENIED,
    TROUBLE,
    LIMITED
  }

  private static final Map<String, Row> BY_SUB_CODE =
      Map.ofEntries(
          entry("BILL_NOT_EXIST", Row.NO_BILL),
          entry("NO_BILL_DATA", Row.NO_BILL),
          entry("BILL_DATE_BEFORE_REGISTRATION", Row.DENIED),
          entry("TYPE_NOT_SUPPORTED", Row.DENIED),
          entry("INVAILID_ARGUMENTS", Row.DENIED),
          entry("INVALID_ARGUMENTS", Row.DENIED),
          entry("UNKNOWN_ERROR", Row.TROUBLE),
          entry("SYSTEM_ERROR", Row.TROUBLE),
          entry("SYSTEM_RATE_LIMIT", Row.LIMITED),
          entry("USER_RATE_LIMIT", Row.LIMITED));

  private static final Map<String, Row> BY_CODE =
      Map.ofEntries(
          entry("20000", Row.TROUBLE),
          entry("20001", Row.DENIED),
          entry("40001", Row.DENIED),
          entry("40002", Row.DENIED),
          entry("40003", Row.DENIED),
          entry("40005", Row.LIMITED),
          entry("40006", Row.DENIED));

  private BillCodes() {}

  /// @param ready from when on "there is none" means that there will be none
  static BillAnswer failure(Genuine genuine, Instant now, Instant ready) {
    var row =
        genuine.code().equals("40004")
            ? BY_SUB_CODE.get(plain(genuine.subCode()))
            : BY_CODE.get(genuine.code());
    var heard = genuine.heard();
    return switch (row) {
      case NO_BILL ->
          now.isBefore(ready) ? new BillAnswer.NotReady(heard) : new BillAnswer.NoBill(heard);
      case DENIED -> new BillAnswer.Denied(heard.code(), heard);
      case TROUBLE -> new BillAnswer.Unknown(Cause.SERVER_TROUBLE, heard);
      case LIMITED -> new BillAnswer.Unknown(Cause.LIMITED, heard);
      case null -> new BillAnswer.Unknown(Cause.SETTINGS, heard);
    };
  }

  /// The same code comes as `isp.bill_not_exist` and `BILL_NOT_EXIST`.
  private static String plain(String subCode) {
    return Codes.lastPart(subCode).toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
