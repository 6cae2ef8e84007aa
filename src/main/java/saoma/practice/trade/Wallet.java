package saoma.practice.trade;

/// Whose customer pays. A merchant's order number is unique within one wallet.
public enum Wallet {
  ALIPAY,
  WECHAT
}
