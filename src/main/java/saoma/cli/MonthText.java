package saoma.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import saoma.money.Money;
import saoma.month.Made;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// A month that was made up, for a program and for a person.
final class MonthText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private MonthText() {}

  static String json(Made made) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("event", "month")
            .put("month", made.month().toString())
            .put("seed", made.seed())
            .put("receipts", made.receipts())
            .put("zs", made.zs())
            .put("turnover", made.turnover())
            .put("refunds", made.refunds());
    var kinds = json.putObject("kinds");
    made.kinds().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> kinds.put(one.getKey(), one.getValue()));
    var people = json.putArray("people");
    for (var one : made.people()) {
      people.addObject().put("name", one.name()).put("role", one.role()).put("pin", one.pin());
    }
    return MAPPER.writeValueAsString(json);
  }

  static List<String> words(Made made) {
    var people =
        made.people().stream()
            .map(one -> one.name() + " " + one.pin())
            .collect(Collectors.joining(", "));
    return List.of(
        "%s from seed %d: %d receipts, %d Zs, %d refunds, turnover %s."
            .formatted(
                made.month(),
                made.seed(),
                made.receipts(),
                made.zs(),
                made.refunds(),
                Money.fen(made.turnover()).digits()),
        "PINs: " + people + ".");
  }
}
