package saoma.practice.alipay;

/// The one customer of the practice gateway, masked as Alipay masks.
final class Buyer {
  static final String LOGON_ID = "138****0000";
  static final String USER_ID = "2088000000000001";

  private Buyer() {}
}
