package saoma.practice.unionpay;

/// What the gateway says beside its codes, as the real one does, and what its phones get.
final class Words {
  private Words() {}

  static String of(String code) {
    return switch (code) {
      case "00" -> "成功";
      case "04" -> "交易状态未明，请查询对账结果";
      case "05" -> "交易已受理，请稍后查询交易结果";
      case "10" -> "报文格式错误";
      case "11" -> "验证签名失败";
      case "12" -> "重复交易";
      case "31" -> "商户状态不正确";
      case "32" -> "无此交易权限";
      case "34" -> "查无此交易";
      case "35" -> "原交易不存在或状态不正确";
      case "36" -> "与原交易信息不符";
      case "40" -> "绑定关系检查失败";
      case "64" -> "卡上的余额不足";
      case "71" -> "短信验证码校验失败";
      default -> "交易失败";
    };
  }

  static String sms(String code, long fen) {
    return "【银联】%s 验证码，支付 ¥%d.%02d · code %s".formatted(code, fen / 100, fen % 100, code);
  }
}
