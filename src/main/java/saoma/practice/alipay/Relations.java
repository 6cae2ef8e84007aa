package saoma.practice.alipay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import saoma.practice.alipay.Settle.What;
import tools.jackson.databind.JsonNode;

/// `alipay.trade.royalty.*`: whom the merchant may split with. 查无 is nobody.
final class Relations {
  static final int MOST_PERCENT = 30;
  private static final int MOST_PER_CALL = 20;

  private final SettleBook settles;

  Relations(SettleBook settles) {
    this.settles = settles;
  }

  void offer(Map<String, Function<Call, Answer>> methods) {
    methods.put("alipay.trade.royalty.relation.bind", call -> relate(call, What.BOUND));
    methods.put("alipay.trade.royalty.relation.unbind", call -> relate(call, What.UNBOUND));
    methods.put("alipay.trade.royalty.relation.batchquery", this::all);
    methods.put("alipay.trade.royalty.rate.query", Relations::rate);
  }

  private Answer relate(Call call, What what) {
    Fields.required(call.biz(), "out_request_no", 32);
    var receivers = call.biz().path("receiver_list");
    if (!receivers.isArray() || receivers.isEmpty() || receivers.size() > MOST_PER_CALL) {
      throw Refusal.parameter("receiver_list");
    }
    for (var one : receivers) {
      settles.add(line(one, what));
    }
    return Answer.done().put("result_code", "SUCCESS");
  }

  private static Settle line(JsonNode receiver, What what) {
    var type = Fields.required(receiver, "type", 20);
    var name = Fields.text(receiver, "name", 64).orElse("");
    if (!List.of("userId", "loginName").contains(type)
        || (what == What.BOUND && type.equals("loginName") && name.isEmpty())) {
      throw Refusal.parameter("type, name");
    }
    if (name.equals("查无") && what == What.BOUND) {
      throw Refusal.business("ACQ.USER_NOT_EXIST", "分账收款方不存在");
    }
    return new Settle(
        what, "", "", type, Fields.required(receiver, "account", 100), name, 0, "", 0);
  }

  private Answer all(Call call) {
    Fields.required(call.biz(), "out_request_no", 32);
    var size = Math.clamp(call.biz().path("page_size").asLong(MOST_PER_CALL), 1, MOST_PER_CALL);
    var page = Math.clamp(call.biz().path("page_num").asLong(1), 1, 1_000_000);
    var bound = settles.bound();
    var from = Math.min((page - 1) * size, bound.size());
    var to = Math.min(from + size, bound.size());
    var pages = Math.max(1, (bound.size() + size - 1) / size);
    return Answer.done()
        .put("result_code", "SUCCESS")
        .put("receiver_list", bound.subList(from, to).stream().map(Relations::told).toList())
        .put("total_page_num", pages)
        .put("total_record_num", bound.size())
        .put("current_page_num", page)
        .put("current_page_size", to - from);
  }

  private static Map<String, String> told(Settle bound) {
    var told = new LinkedHashMap<String, String>();
    told.put("type", bound.type());
    told.put("account", bound.account());
    if (!bound.name().isEmpty()) {
      told.put("name", bound.name());
    }
    return told;
  }

  private static Answer rate(Call call) {
    return Answer.done().put("user_id", "2088000000000002").put("max_ratio", MOST_PERCENT);
  }
}
