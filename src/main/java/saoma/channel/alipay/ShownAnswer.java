package saoma.channel.alipay;

import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.ShowCode;
import saoma.channel.Answer.Unknown;
import saoma.channel.Charge;
import saoma.channel.alipay.Evidence.Genuine;

/// The code that Alipay made for a charge, as it stands in a verified answer.
final class ShownAnswer {
  private static final int LONGEST_CODE = 512;

  private ShownAnswer() {}

  static Answer read(Charge charge, Genuine genuine) {
    var heard = genuine.heard();
    if (!genuine.node().text("out_trade_no").equals(charge.id().number())) {
      return new Unknown(Cause.MISMATCH, heard);
    }
    var text = genuine.node().text("qr_code");
    if (text.length() > LONGEST_CODE || !text.matches("[!-~]+")) {
      return new Unknown(Cause.UNREADABLE, heard);
    }
    return new ShowCode(text, charge.expiresAt(), heard);
  }
}
