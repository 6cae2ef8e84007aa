package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import saoma.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a report says in each of its shapes, and holds it against what it should say.
final class MonthReports {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// Figures of which a report has as many as there are tenders or hours; none may be there that
  /// the journal knows nothing of.
  private static final String FAMILIES =
      "(TENDERS/tender\\.(in|back|net)|CHANNELS/channel\\..*|HOURS/hour\\.(sales|returns))/.*";

  /// What stands in a report under its own name.
  private static final String TOLD = "[A-Z_]+/.*";

  private MonthReports() {}

  /// What is printed has each of these amounts.
  static void paper(String which, Map<String, Long> expected, List<String> lines) {
    var text = String.join("\n", lines).replace(",", "");
    for (var figure :
        List.of(
            "SALES/sales.total/",
            "TENDERS/tenders.net/",
            "DRAWER/drawer.difference/",
            "GRAND_TOTALS/grand.net/")) {
      var amount = Money.fen(expected.getOrDefault(figure, 0L)).digits();
      assertTrue(text.contains(amount), which + " " + figure + " " + amount + "\n" + text);
    }
  }

  static void agree(String which, Map<String, Long> expected, List<String> json, List<String> csv) {
    var told = new TreeMap<String, Long>();
    for (var section : MAPPER.readTree(json.getFirst()).get("sections")) {
      section
          .get("figures")
          .forEach(one -> figures(section.get("section").asString() + "/", one, told));
    }
    agree(which + " as JSON", expected, told);
    var rows = new TreeMap<String, Long>();
    for (var line : csv.subList(1, csv.size())) {
      var cells = line.split(",", -1);
      var value = new BigDecimal(cells[cells.length - 2]);
      var fen = value.movePointRight(cells[cells.length - 3].equals("MONEY") ? 2 : 0);
      var quantity = cells[cells.length - 3].equals("QUANTITY") ? value.movePointRight(3) : fen;
      rows.putIfAbsent(cells[2] + "/" + cells[3] + "/" + cells[4], quantity.longValueExact());
    }
    agree(which + " as CSV", expected, rows);
  }

  private static void figures(String section, JsonNode one, Map<String, Long> into) {
    var name = section + one.get("name").asString() + "/" + one.get("of").asString();
    into.putIfAbsent(name, one.get("value").asLong());
    if (one.has("parts")) {
      one.get("parts").forEach(part -> figures(section, part, into));
    }
  }

  private static void agree(String which, Map<String, Long> expected, Map<String, Long> told) {
    expected.forEach((figure, value) -> {
      if (figure.matches(TOLD)) {
        assertEquals(value, told.getOrDefault(figure, 0L), which + ": " + figure);
      }
    });
    told.forEach((figure, value) -> {
      if (figure.matches(FAMILIES) && value != 0) {
        assertEquals(expected.get(figure), value, which + ": " + figure);
      }
    });
  }
}
