package saoma.practice.unionpay;

import java.time.Instant;

/// One transaction as the gateway sees it, immutable.
///
/// @param type 01 a payment, 31 a void, 04 a refund
/// @param original the query number of the payment that a void or refund is of
/// @param code how it stands
/// @param pendingFor so many queries it is still said to be pending
record AcpOrder(
    String number,
    String time,
    String type,
    String subType,
    long fen,
    String token,
    String original,
    String queryId,
    Instant at,
    String code,
    int pendingFor) {
  /// What the gateway knows it by.
  String name() {
    return number + " " + time;
  }

  boolean isDone() {
    return code.equals("00");
  }

  AcpOrder with(String newCode) {
    return new AcpOrder(
        number, time, type, subType, fen, token, original, queryId, at, newCode, pendingFor);
  }

  AcpOrder asked() {
    return new AcpOrder(
        number, time, type, subType, fen, token, original, queryId, at, code, pendingFor - 1);
  }
}
