package saoma.practice.alipay;

/// Why a request is not carried out, in the gateway's own codes. Thrown by the rules and caught in
/// the one place that writes answers.
///
/// @see <a href="https://opendocs.alipay.com/common/02km9f">the gateway's return codes</a>
final class Refusal extends RuntimeException {
  private final String code;
  private final String message;
  private final String subCode;
  private final String subMessage;

  private Refusal(String code, String message, String subCode, String subMessage) {
    super(subMessage, null, false, false);
    this.code = code;
    this.message = message;
    this.subCode = subCode;
    this.subMessage = subMessage;
  }

  /// A common parameter is missing: 40001.
  static Refusal missing(String subCode) {
    return new Refusal("40001", "Missing Required Arguments", subCode, "缺少必选参数");
  }

  /// A common parameter is wrong: 40002.
  static Refusal invalid(String subCode, String why) {
    return new Refusal("40002", "Invalid Arguments", subCode, why);
  }

  /// The business says no: 40004.
  static Refusal business(String subCode, String why) {
    return new Refusal("40004", "Business Failed", subCode, why);
  }

  static Refusal parameter(String why) {
    return business("ACQ.INVALID_PARAMETER", "参数无效：" + why);
  }

  Answer answer() {
    return Answer.refused(code, message, subCode, subMessage);
  }
}
