package saoma.sheet;

import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A sheet as JSON: amounts are whole minor units (fen) beside their currency, shares are
/// millionths, so that no program has to guess.
public final class JsonSheet {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonSheet() {}

  public static void write(Sheet sheet, OutputStream out) {
    var json = NODES.objectNode().put("title", sheet.title());
    var lines = json.putArray("lines");
    sheet.lines().forEach(lines::add);
    var tables = json.putArray("tables");
    for (var table : sheet.tables()) {
      var node = tables.addObject().put("title", table.title());
      var columns = node.putArray("columns");
      table.columns().forEach(columns::add);
      var rows = node.putArray("rows");
      for (var row : table.rows()) {
        var cells = rows.addArray();
        row.forEach(cell -> add(cells, cell));
      }
      node.put("hasTotal", table.hasTotal());
    }
    MAPPER.writeValue(out, json);
  }

  private static void add(ArrayNode cells, Cell cell) {
    switch (cell) {
      case Cell.Words(var text) -> cells.add(text);
      case Cell.Count(var number) -> cells.add(number);
      case Cell.Amount(var money) ->
          cells
              .addObject()
              .put("minor", money.minor())
              .put("currency", money.currency().getCurrencyCode());
      case Cell.Share(var millionths) -> cells.addObject().put("millionths", millionths);
      case Cell.Nothing() -> cells.addNull();
    }
  }
}
