package saoma.channel.wechat;

import java.time.Duration;
import saoma.channel.Answer;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Phase;
import saoma.channel.Answer.Unknown;
import saoma.channel.Answer.Waiting;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;
import saoma.channel.Heard;
import saoma.channel.TakePace;
import tools.jackson.databind.json.JsonMapper;

/// A customer's payment code, charged and taken back (API v3, "codepay" and "reverse"). Such an
/// order is never closed: WeChat only reverses it.
///
/// @param store WeChat's own number of the shop; empty where it is known by its merchant number
record Codepay(String appid, String mchid, String store) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PAYING = "USERPAYING";

  /// WeChat's pages: asked 5, 10, 15 … s after the take until 45 s; a number that is unknown twice
  /// within 10 s is taken back; never before 15 s, and four times at most, 5 s apart. WeChat itself
  /// reverses what stays unpaid for 45 s.
  static final TakePace PACE =
      new TakePace(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(45),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(5),
          4,
          Duration.ofMinutes(5));

  /// @param deviceIp where the till stands; WeChat demands it
  String body(Charge charge, CustomerCode code, String deviceIp) {
    var order = JSON.createObjectNode();
    order.put("appid", appid);
    order.put("mchid", mchid);
    order.put("description", NativeOrder.description(charge));
    order.put("out_trade_no", NativeOrder.number(charge.id()));
    order.putObject("payer").put("auth_code", code.reveal());
    order
        .putObject("amount")
        .put("total", NativeOrder.fen(charge.id().amount()))
        .put("currency", "CNY");
    var scene = order.putObject("scene_info");
    scene.put("device_ip", deviceIp);
    scene
        .putObject("store_info")
        .put(store.isEmpty() ? "out_id" : "id", store.isEmpty() ? mchid : store);
    return order.toString();
  }

  /// Both numbers are demanded; without the application WeChat answers a system error.
  String reversal() {
    return JSON.createObjectNode().put("appid", appid).put("mchid", mchid).toString();
  }

  /// A success is the order itself; 202 is the order or the bare word that the customer is paying.
  Answer taken(ChargeId id, int status, Body body, Heard heard) {
    var bare = body.text("trade_state").isEmpty() && body.text("code").equals(PAYING);
    if (status == 202 && bare) {
      return new Waiting(Phase.CONFIRMING, heard);
    }
    return status == 200 || status == 202
        ? new Trade(id, appid, mchid).read(body, heard)
        : new Unknown(Cause.UNREADABLE, heard);
  }

  /// Success has been seen for the order of another merchant, so each number must be ours.
  Answer reversed(ChargeId id, int status, Body body, Heard heard) {
    if (status != 200) {
      return new Unknown(Cause.UNREADABLE, heard);
    }
    var ours =
        body.text("appid").equals(appid)
            && body.text("mchid").equals(mchid)
            && body.text("out_trade_no").equals(id.number());
    return ours ? new Closed("reverse accepted", heard) : new Unknown(Cause.MISMATCH, heard);
  }
}
