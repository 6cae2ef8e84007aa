package saoma.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.BiPredicate;

/// What was meant by a query that nothing holds: with one letter too many, one too few, another
/// one, or two in the wrong order. One half of it is right then, so rows that hold a half are found
/// as any others are, and only these are compared letter by letter. Digits are never guessed: they
/// are codes and sizes.
final class Misspelt {
  private static final int FEWEST_LETTERS = 4;
  private static final int FEWEST_HAN = 3;

  /// A half that is in everything must not be felt.
  private static final int MOST_LOOKED_AT = 20_000;

  private final Blocks blocks;
  private final int limit;
  private final SequencedSet<Blocks.Place> found = new LinkedHashSet<>();
  private int looked;

  private Misspelt(Blocks blocks, int limit) {
    this.blocks = blocks;
    this.limit = limit;
  }

  /// The places of a folded query, those whose name holds it before those whose pinyin does.
  static List<Blocks.Place> places(Blocks blocks, String query, int limit) {
    if (!isWord(query)) {
      return List.of();
    }
    var misspelt = new Misspelt(blocks, limit);
    misspelt.walk(Block.Field.NAME, query);
    var letters = query.replace(" ", "").replace("'", "");
    if (letters.matches("[a-z]{" + FEWEST_LETTERS + ",}")) {
      misspelt.walk(Block.Field.PINYIN, letters);
    }
    return List.copyOf(misspelt.found);
  }

  private static boolean isWord(String query) {
    var han = query.chars().filter(c -> Pinyin.isHan((char) c)).count();
    return query.length() >= (han > 0 ? FEWEST_HAN : FEWEST_LETTERS)
        && query.chars().noneMatch(Character::isDigit);
  }

  private void walk(Block.Field field, String query) {
    var middle = query.length() / 2;
    var left = query.substring(0, middle);
    var right = query.substring(middle);
    walk(field, left, (text, at) -> isNear(right, text, at + left.length()));
    var back = reversed(left);
    walk(field, right, (text, at) -> isNear(back, reversed(text), text.length() - at));
    // Two that changed places in the middle spoil both halves.
    var changed = new StringBuilder(query);
    changed.setCharAt(middle - 1, query.charAt(middle));
    changed.setCharAt(middle, query.charAt(middle - 1));
    walk(field, changed.toString(), (_, _) -> true);
  }

  /// @param fits whether the rest is there too, of a text and where in it the half begins
  private void walk(Block.Field field, String half, BiPredicate<String, Integer> fits) {
    var needle = new Needle(Column.packed(half));
    looked = 0;
    for (int block = 0; block < blocks.blocks().size(); block++) {
      var column = blocks.blocks().get(block).column(field);
      for (int row = column.find(needle, 0); row >= 0; row = column.find(needle, row + 1)) {
        if (found.size() >= limit || ++looked > MOST_LOOKED_AT) {
          return;
        }
        if (blocks.isSeen(block, row) && holds(Column.unpacked(column.get(row)), half, fits)) {
          found.add(new Blocks.Place(block, row));
        }
      }
    }
  }

  private static boolean holds(String text, String half, BiPredicate<String, Integer> fits) {
    for (int at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + 1)) {
      if (fits.test(text, at)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a text goes on from here with these letters, but for one mistake.
  private static boolean isNear(String letters, String text, int from) {
    int right = 0;
    while (right < letters.length()
        && from + right < text.length()
        && letters.charAt(right) == text.charAt(from + right)) {
      right++;
    }
    int at = from + right;
    if (right == letters.length()) {
      return true;
    }
    var tooMany = letters.substring(right + 1);
    var tooFew = letters.substring(right);
    return text.startsWith(tooMany, at)
        || text.startsWith(tooFew, at + 1)
        || text.startsWith(tooMany, at + 1)
        || (right + 1 < letters.length() && text.startsWith(changed(letters, right), at));
  }

  /// From a place on, with the first two in the other order.
  private static String changed(String letters, int at) {
    return "" + letters.charAt(at + 1) + letters.charAt(at) + letters.substring(at + 2);
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
