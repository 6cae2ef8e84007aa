package saoma.practice.wechat;

import java.util.Map;

/// Why a request is not carried out, in WeChat Pay's own codes. Thrown by the rules and caught in
/// the one place that writes answers.
final class Refusal extends RuntimeException {
  private final int status;
  private final String code;
  private final int number;
  private final transient Map<String, Object> detail;

  /// @param number the digits at the end of `Request-ID`
  Refusal(int status, String code, String message, int number, Map<String, Object> detail) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.number = number;
    this.detail = detail;
  }

  private static Refusal plain(int status, String code, String message, int number) {
    return new Refusal(status, code, message, number, Map.of());
  }

  static Refusal parameter(String field, String issue) {
    return new Refusal(
        400,
        "PARAM_ERROR",
        "参数错误",
        268435461,
        Map.of("field", field, "issue", issue, "location", "body"));
  }

  static Refusal request(String message, int number) {
    return plain(400, "INVALID_REQUEST", message, number);
  }

  static Refusal appid() {
    return plain(400, "APPID_MCHID_NOT_MATCH", "appid和mch_id不匹配", 268445527);
  }

  static Refusal merchant() {
    return plain(400, "MCH_NOT_EXISTS", "商户号不存在", 268447843);
  }

  static Refusal paid() {
    return plain(400, "ORDERPAID", "该订单已支付", 268498689);
  }

  static Refusal closed() {
    return plain(400, "ORDER_CLOSED", "该订单已关闭", 268449540);
  }

  /// No refusal in fact: the customer is typing the password.
  static Refusal paying() {
    return plain(202, "USERPAYING", "需要用户输入支付密码", 0);
  }

  static Refusal badCode() {
    return plain(400, "AUTH_CODE_INVALID", "付款码无效，请重新扫码", 0);
  }

  static Refusal noMoney() {
    return plain(403, "NOT_ENOUGH", "余额不足", 0);
  }

  static Refusal system() {
    return plain(500, "SYSTEM_ERROR", "系统错误", 268435456);
  }

  static Refusal noOrder() {
    return plain(404, "ORDER_NOT_EXIST", "订单不存在", 268512771);
  }

  static Refusal noResource(String message) {
    return plain(404, "RESOURCE_NOT_EXISTS", message, 268435462);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  int number() {
    return number;
  }

  Map<String, Object> detail() {
    return detail;
  }
}
