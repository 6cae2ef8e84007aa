package saoma.cli;

import java.util.List;
import saoma.shift.Counting;
import saoma.shift.Figure;
import saoma.shift.Leftover;
import saoma.shift.Period;
import saoma.shift.Report;
import saoma.shift.Sealed;
import saoma.shift.Section;
import saoma.shift.Who;
import saoma.shift.XReport;
import saoma.shift.ZReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One object for each report. Amounts are whole fen, quantities thousandths, instants UTC. A Z has
/// its hash and the text that the hash was made over.
final class ReportJson implements ReportLines {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public List<String> x(XReport x) {
    return List.of(told(report(x.report(), NODES.objectNode().put("report", "X"))));
  }

  @Override
  public List<String> z(List<Sealed> zs) {
    return zs.stream().map(ReportJson::z).toList();
  }

  @Override
  public List<String> period(Period period) {
    var json =
        NODES
            .objectNode()
            .put("report", "SUM")
            .put("from", period.from().toString())
            .put("to", period.to().toString());
    var numbers = json.putArray("numbers");
    period.numbers().forEach(numbers::add);
    sections(period.sections(), json);
    return List.of(told(json));
  }

  private static String z(Sealed sealed) {
    var z = sealed.z();
    var json = NODES.objectNode().put("report", "Z").put("number", z.number());
    report(z.report(), json);
    json.put("closedAt", z.closing().at().toString()).put("reason", z.closing().reason());
    if (!z.closing().bag().isEmpty()) {
      json.put("bag", z.closing().bag());
    }
    who("closedBy", z.closing().by(), json);
    who("approvedBy", z.closing().approver(), json);
    var counts = json.putArray("counts");
    z.countings().forEach(one -> counting(one, counts));
    links(z.links(), json.putObject("links"));
    return told(json.put("hash", sealed.hash()).put("text", sealed.text()));
  }

  private static ObjectNode report(Report report, ObjectNode json) {
    var head = report.head();
    json.put("shop", head.shop())
        .put("till", head.till())
        .put("shift", head.shift())
        .put("day", head.day().toString())
        .put("openedAt", head.openedAt().toString())
        .put("at", head.at().toString());
    if (!head.taxNumber().isEmpty()) {
      json.put("taxNumber", head.taxNumber());
    }
    who("openedBy", head.openedBy(), json);
    sections(report.sections(), json);
    var left = json.putArray("leftovers");
    report.leftovers().forEach(one -> leftover(one, left));
    return json;
  }

  private static void sections(List<Section> sections, ObjectNode json) {
    var list = json.putArray("sections");
    for (var section : sections) {
      var figures = list.addObject().put("section", section.kind().name()).putArray("figures");
      section.figures().forEach(one -> figure(one, figures));
    }
  }

  private static void figure(Figure one, ArrayNode into) {
    var json =
        into.addObject()
            .put("name", one.name())
            .put("of", one.of())
            .put("unit", one.unit().name())
            .put("how", one.how().name())
            .put("value", one.value())
            .put("count", one.count());
    if (!one.parts().isEmpty()) {
      var parts = json.putArray("parts");
      one.parts().forEach(part -> figure(part, parts));
    }
  }

  private static void leftover(Leftover one, ArrayNode into) {
    into.addObject()
        .put("kind", one.getClass().getSimpleName())
        .put("number", one.number())
        .put("amount", one.amount().minor());
  }

  private static void counting(Counting one, ArrayNode into) {
    who(
        "by",
        one.by(),
        into.addObject()
            .put("nth", one.nth())
            .put("at", one.at().toString())
            .put("counted", one.count().total().minor())
            .put("expected", one.expected().minor()));
  }

  private static void links(ZReport.Links links, ObjectNode json) {
    json.put("previous", links.previous())
        .put("journal", links.journal().seq())
        .put("journalHash", links.journal().hash())
        .put("firstReceipt", links.firstReceipt())
        .put("lastReceipt", links.lastReceipt())
        .put("receipts", links.receipts());
    var missing = json.putArray("missing");
    links.missing().forEach(missing::add);
  }

  private static void who(String name, Who who, ObjectNode json) {
    json.put(name, who.words());
  }

  private static String told(ObjectNode json) {
    return MAPPER.writeValueAsString(json);
  }
}
