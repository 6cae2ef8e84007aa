package saoma.catalogue;

import static saoma.catalogue.Column.END;
import static saoma.catalogue.Column.FIELD;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One search over unchanging blocks. Each column is walked once for the text itself and each hit
/// ranked by what stands around it. Where a rank has enough hits, the walk goes on for the better
/// ranks only, with the needle that they need: a letter that is in every name costs no more than
/// one that is in none.
final class Search {
  private final Blocks blocks;
  private final int limit;
  private final @Nullable Predicate<String> wanted;
  private final Map<Blocks.Place, Rank> ranked = new HashMap<>();
  private final Map<Rank, Integer> counts = new EnumMap<>(Rank.class);

  Search(Blocks blocks, int limit) {
    this(blocks, limit, null);
  }

  /// @param wanted by the code; null for all
  Search(Blocks blocks, int limit, @Nullable Predicate<String> wanted) {
    this.blocks = blocks;
    this.limit = limit;
    this.wanted = wanted;
  }

  /// The places of a folded query, best first.
  List<Blocks.Place> places(String query) {
    texts(query).forEach(this::walk);
    return best();
  }

  /// The same of these places only, each looked at by itself.
  List<Blocks.Place> places(String query, Collection<Blocks.Place> among) {
    var texts = texts(query);
    for (var place : among) {
      texts.forEach((field, text) -> {
        var found = blocks.blocks().get(place.block()).column(field).get(place.row());
        if (found.contains(text)) {
          add(place, Rank.of(field, shape(field, found, text)));
        }
      });
    }
    return best();
  }

  /// What is looked for in each field, in the order of the fields.
  private static Map<Block.Field, String> texts(String query) {
    var texts = new EnumMap<Block.Field, String>(Block.Field.class);
    var text = Column.packed(query);
    var letters = text.replace(" ", "").replace("'", "");
    texts.put(Block.Field.CODE, text);
    if (letters.matches("[a-z0-9]*[a-z][a-z0-9]*")) {
      texts.put(Block.Field.INITIALS, letters);
      texts.put(Block.Field.PINYIN, letters);
    }
    texts.put(Block.Field.NAME, text);
    return texts;
  }

  private List<Blocks.Place> best() {
    return ranked.entrySet().stream()
        .sorted(Map.Entry.<Blocks.Place, Rank>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void walk(Block.Field field, String text) {
    var needles = new EnumMap<Shape, List<Needle>>(Shape.class);
    for (var shape : Shape.values()) {
      needles.put(shape, shape.needles(field, text).stream().map(Needle::new).toList());
    }
    for (int block = 0; block < blocks.blocks().size(); block++) {
      for (var shape : Shape.values()) {
        var rank = Rank.of(field, shape);
        for (var needle : needles.getOrDefault(shape, List.of())) {
          walk(block, field, needle, text, rank);
        }
        if (!isFull(rank)) {
          break;
        }
      }
    }
  }

  private void walk(int block, Block.Field field, Needle needle, String text, Rank until) {
    var searched = blocks.blocks().get(block);
    var column = searched.column(field);
    for (int row = 0; row < searched.rows() && !isFull(until); row++) {
      row = column.find(needle, row);
      if (row < 0) {
        return;
      }
      if (blocks.isSeen(block, row) && isWanted(searched, row)) {
        add(new Blocks.Place(block, row), Rank.of(field, shape(field, column.get(row), text)));
      }
    }
  }

  private boolean isWanted(Block searched, int row) {
    return wanted == null || wanted.test(Column.unpacked(searched.code(row)));
  }

  /// The narrowest shape in which a text of a column holds what is searched.
  private static Shape shape(Block.Field field, String found, String text) {
    var marked = END + found + END;
    for (var shape : List.of(Shape.WHOLE, Shape.START)) {
      if (shape.needles(field, text).stream().anyMatch(marked::contains)) {
        return shape;
      }
    }
    return Shape.PART;
  }

  private void add(Blocks.Place place, Rank rank) {
    var before = ranked.get(place);
    if (before != null && before.compareTo(rank) <= 0) {
      return;
    }
    if (before != null) {
      counts.merge(before, -1, Integer::sum);
    }
    ranked.put(place, rank);
    counts.merge(rank, 1, Integer::sum);
  }

  /// Whether more hits of this rank would not be shown.
  private boolean isFull(Rank rank) {
    int count = 0;
    for (var counted : counts.entrySet()) {
      count += counted.getKey().compareTo(rank) <= 0 ? counted.getValue() : 0;
    }
    return count >= limit;
  }

  /// How much of a text a hit is, from the widest to the narrowest.
  private enum Shape {
    PART,
    START,
    WHOLE;

    /// What to look for in a column: a name has two fields, each with a beginning and an end.
    List<String> needles(Block.Field field, String text) {
      boolean two = field == Block.Field.NAME;
      return switch (this) {
        case PART -> List.of(text);
        case START -> two ? List.of(END + text, FIELD + text) : List.of(END + text);
        case WHOLE ->
            two ? List.of(END + text + FIELD, FIELD + text + END) : List.of(END + text + END);
      };
    }
  }

  /// What makes one hit better than another, the best first.
  private enum Rank {
    CODE_WHOLE,
    CODE_START,
    INITIALS_WHOLE,
    INITIALS_START,
    PINYIN_WHOLE,
    PINYIN_START,
    NAME_WHOLE,
    NAME_START,
    CODE_PART,
    NAME_PART,
    INITIALS_PART,
    PINYIN_PART;

    static Rank of(Block.Field field, Shape shape) {
      return valueOf(field + "_" + shape);
    }
  }
}
