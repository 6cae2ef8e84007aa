package saoma.rehearse;

/// What a customer does once the goods are on the counter.
public enum Deed {
  /// Hands over a note.
  CASH,
  /// Scans the till's code with Alipay and pays.
  ALIPAY,
  /// Shows a code of WeChat Pay.
  SHOWS_WECHAT,
  /// Pays by Alipay, but the till hears nothing of it for a while.
  UNKNOWN,
  /// Goes away while Alipay's code is on show.
  WALKS_AWAY,
  /// Brings back what the first customer bought.
  REFUND
}
