package saoma.practice.fault;

import java.util.ArrayList;
import java.util.List;
import saoma.practice.trade.Wallet;

/// The channels' documented error codes, by call: `20000/isp.unknow-error` is Alipay's code and sub
/// code, `500/SYSTEM_ERROR` WeChat's status and code. Any other may be written in a plan too.
///
/// Sources: Alipay's common codes and those of precreate, query, cancel and refund; WeChat Pay's
/// API v3 errors of Native pay, query, close and refund.
public final class Codes {
  private static final List<String> ALIPAY_TROUBLE =
      List.of(
          "20000/isp.unknow-error",
          "20000/aop.ACQ.SYSTEM_ERROR",
          "20001/aop.invalid-auth-token",
          "40001/isv.missing-signature",
          "40002/isv.invalid-signature",
          "40003/isv.missing-signature-config",
          "40004/ACQ.SYSTEM_ERROR",
          "40004/ACQ.INVALID_PARAMETER",
          "40004/ACQ.ACCESS_FORBIDDEN",
          "40005/isv.app-call-limited",
          "40006/isv.insufficient-isv-permissions");
  private static final List<String> ALIPAY_CHARGE =
      List.of(
          "40004/ACQ.EXIST_FORBIDDEN_WORD",
          "40004/ACQ.TOTAL_FEE_EXCEED",
          "40004/ACQ.CONTEXT_INCONSISTENT",
          "40004/ACQ.BEYOND_PER_RECEIPT_RESTRICTION",
          "40004/ACQ.MERCHANT_PERM_RECEIPT_SUSPEND_LIMIT",
          "40004/ACQ.APPLY_PC_MERCHANT_CODE_ERROR",
          "40004/ACQ.NOW_TIME_AFTER_EXPIRE_TIME_ERROR");
  private static final List<String> ALIPAY_REVERSE =
      List.of(
          "40004/AQC.SYSTEM_ERROR",
          "40004/ACQ.SELLER_BALANCE_NOT_ENOUGH",
          "40004/ACQ.REASON_TRADE_BEEN_FREEZEN",
          "40004/ACQ.TRADE_CANCEL_TIME_OUT",
          "40004/ACQ.CANCEL_NOT_ALLOWED",
          "40004/ACQ.REASON_TRADE_STATUS_INVALID");
  private static final List<String> ALIPAY_REFUND =
      List.of(
          "40004/ACQ.SELLER_BALANCE_NOT_ENOUGH",
          "40004/ACQ.REFUND_AMT_NOT_EQUAL_TOTAL",
          "40004/ACQ.REASON_TRADE_BEEN_FREEZEN",
          "40004/ACQ.TRADE_HAS_FINISHED",
          "40004/ACQ.DISCORDANT_REPEAT_REQUEST",
          "40004/ACQ.REFUND_CHARGE_ERROR");

  private static final List<String> ALIPAY_SETTLE =
      List.of(
          "40004/ACQ.FREQUENCY_LIMITED",
          "40004/ACQ.DUP_OUT_REQUEST_NO",
          "40004/ACQ.ROYALTY_RECEIVER_INVALID",
          "40004/ACQ.ALLOC_AMOUNT_VALIDATE_ERROR",
          "40004/ACQ.ILLEGAL_SETTLE_STATE",
          "40004/ACQ.TXN_RESULT_ACCOUNT_BALANCE_NOT_ENOUGH");

  /// They say something about the trade, and say it falsely if it is not so: only by rule.
  private static final List<String> ALIPAY_CLAIMS =
      List.of(
          "40004/ACQ.TRADE_NOT_EXIST", "40004/ACQ.TRADE_HAS_SUCCESS", "40004/ACQ.TRADE_HAS_CLOSE");

  private static final List<String> WECHAT_TROUBLE =
      List.of(
          "400/PARAM_ERROR",
          "400/INVALID_REQUEST",
          "400/APPID_MCHID_NOT_MATCH",
          "400/MCH_NOT_EXISTS",
          "401/SIGN_ERROR",
          "403/NO_AUTH",
          "403/RULE_LIMIT",
          "429/RATELIMIT_EXCEEDED",
          "429/FREQUENCY_LIMITED",
          "500/SYSTEM_ERROR",
          "500/BANK_ERROR",
          "500/INVALID_TRANSACTIONID");
  private static final List<String> WECHAT_CHARGE =
      List.of("403/ACCOUNT_ERROR", "403/TRADE_ERROR", "403/OUT_TRADE_NO_USED");
  private static final List<String> WECHAT_REFUND =
      List.of("403/NOT_ENOUGH", "404/RESOURCE_NOT_EXISTS", "403/USER_ACCOUNT_ABNORMAL");
  private static final List<String> WECHAT_CLAIMS =
      List.of("404/ORDER_NOT_EXIST", "400/ORDER_CLOSED", "400/ORDERPAID", "400/ORDER_REVERSED");

  private Codes() {}

  /// Every documented code of a call.
  public static List<String> of(Wallet wallet, Call call) {
    var all = new ArrayList<>(harmless(wallet, call));
    all.addAll(
        switch (wallet) {
          case ALIPAY -> ALIPAY_CLAIMS;
          case WECHAT -> WECHAT_CLAIMS;
        });
    return List.copyOf(all);
  }

  /// Those that claim nothing about the trade, from which chance may draw.
  public static List<String> harmless(Wallet wallet, Call call) {
    var all =
        new ArrayList<>(
            switch (wallet) {
              case ALIPAY -> ALIPAY_TROUBLE;
              case WECHAT -> WECHAT_TROUBLE;
            });
    all.addAll(
        switch (wallet) {
          case ALIPAY ->
              switch (call) {
                case CHARGE -> ALIPAY_CHARGE;
                case REVERSE -> ALIPAY_REVERSE;
                case REFUND, REFUND_QUERY -> ALIPAY_REFUND;
                case SETTLE, SETTLE_QUERY -> ALIPAY_SETTLE;
                case QUERY, OTHER, NOTICE -> List.<String>of();
              };
          case WECHAT ->
              switch (call) {
                case CHARGE -> WECHAT_CHARGE;
                case REFUND, REFUND_QUERY -> WECHAT_REFUND;
                case QUERY, REVERSE, SETTLE, SETTLE_QUERY, OTHER, NOTICE -> List.<String>of();
              };
        });
    return List.copyOf(all);
  }
}
