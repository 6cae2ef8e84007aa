package saoma.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.catalogue.Header.Part;
import saoma.catalogue.ImportReport.Reason;

/// A product as a person types it, read by the same rules as a line of a list, so that what was
/// typed and what was brought in cannot differ.
///
/// @param typed what stands in the field of each part
public record TypedProduct(Map<Part, String> typed) {
  private static final List<Part> PARTS = List.of(Part.values());
  private static final Header HEADER = header();

  public TypedProduct {
    typed = Map.copyOf(typed);
  }

  /// What it is, or the first thing that is wrong.
  public sealed interface Result {
    record Good(Product product, List<String> codes) implements Result {}

    record Bad(Reason reason) implements Result {}
  }

  private static Header header() {
    var columns = new EnumMap<Part, Integer>(Part.class);
    for (int at = 0; at < PARTS.size(); at++) {
      columns.put(PARTS.get(at), at);
    }
    return new Header(columns);
  }

  public Result read() {
    var cells =
        PARTS.stream().map(part -> new Rows.Cell(typed.getOrDefault(part, ""), false)).toList();
    var row = new Rows.Row(1, cells, null);
    return switch (new ProductReader(HEADER).read(row, _ -> Optional.empty())) {
      case ProductReader.Result.Read(var product, var codes, _, _) ->
          new Result.Good(product, codes.orElse(List.of()));
      case ProductReader.Result.Refused(var reason, _) -> new Result.Bad(reason);
    };
  }
}
