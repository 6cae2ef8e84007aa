package saoma.channel.wechat;

import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.ShowCode;
import saoma.channel.Answer.Unknown;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Heard;
import saoma.channel.Pace;
import saoma.channel.Raw;
import saoma.channel.Reading;
import saoma.channel.TakePace;
import saoma.channel.wechat.Codes.Call;
import tools.jackson.databind.node.JsonNodeFactory;

/// WeChat's tables alone, for one merchant.
public record WechatReading(String appid, String mchid) implements Reading {
  @Override
  public Answer charged(Charge charge, Raw raw) {
    return raw.signed() && raw.status() == 200
        ? new ShowCode(raw.text("code_url"), NativeOrder.codeUntil(charge), heard(raw))
        : notDone(Call.CHARGE, raw);
  }

  @Override
  public Answer queried(ChargeId id, Raw raw) {
    return raw.signed() && raw.status() == 200
        ? new Trade(id, appid, mchid).read(body(raw), heard(raw))
        : notDone(Call.QUERY, raw);
  }

  @Override
  public Answer reversed(ChargeId id, Raw raw) {
    return raw.signed() && raw.status() == 204
        ? new Closed("close accepted", heard(raw))
        : notDone(Call.CLOSE, raw);
  }

  @Override
  public Answer taken(Charge charge, Raw raw) {
    return raw.signed() && (raw.status() == 200 || raw.status() == 202)
        ? codepay().taken(charge.id(), raw.status(), body(raw), heard(raw))
        : notDone(Call.TAKE, raw);
  }

  @Override
  public Answer takenBack(ChargeId id, Raw raw) {
    return raw.signed() && raw.status() == 200
        ? codepay().reversed(id, raw.status(), body(raw), heard(raw))
        : notDone(Call.REVERSE, raw);
  }

  private Codepay codepay() {
    return new Codepay(appid, mchid, "");
  }

  @Override
  public TakePace takePace() {
    return Codepay.PACE;
  }

  @Override
  public Pace pace() {
    return NativeOrder.PACE;
  }

  private static Answer notDone(Call call, Raw raw) {
    return raw.signed()
        ? Codes.error(call, raw.status(), raw.text("code"), heard(raw))
        : new Unknown(Cause.BAD_SIGNATURE, heard(raw));
  }

  private static Body body(Raw raw) {
    var root = JsonNodeFactory.instance.objectNode();
    for (var field : raw.fields().entrySet()) {
      if (field.getValue() instanceof Long total) {
        root.putObject("amount").put("total", total).put("currency", "CNY");
      } else {
        root.put(field.getKey(), field.getValue().toString());
      }
    }
    return new Body(root);
  }

  private static Heard heard(Raw raw) {
    return Heard.nothing(raw.text("code"));
  }
}
