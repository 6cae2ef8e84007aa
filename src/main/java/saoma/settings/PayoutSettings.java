package saoma.settings;

/// The words by which Alipay knows the shop's contract for payouts (`alipay.fund.trans.*`), with
/// the documented defaults. The last three are for newer contracts and empty for none.
///
/// @param accountProduct of a transfer to an Alipay account
/// @param bankProduct of a transfer to a bank
/// @param scene what the transfer is, `DIRECT_TRANSFER`
/// @param sceneName declared in the merchant portal, for example `佣金报酬`
/// @param reportType the kind of the report that the scene wants
/// @param reportContent and its text
public record PayoutSettings(
    String accountProduct,
    String bankProduct,
    String scene,
    String sceneName,
    String reportType,
    String reportContent) {
  public static final PayoutSettings DOCUMENTED =
      new PayoutSettings(
          "TRANS_ACCOUNT_NO_PWD", "TRANS_BANKCARD_NO_PWD", "DIRECT_TRANSFER", "", "", "");
}
