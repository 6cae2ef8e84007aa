package saoma.device.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import saoma.device.Columns;
import saoma.device.template.TemplateProblem.Kind;

/// Reads a template line by line: `block style…: words`. What is wrong with one line does not hide
/// what is wrong with the next; rows that are good are there all the same, for a preview.
public final class TemplateReader {
  /// More is longer than any receipt.
  public static final int MOST_ROWS = 40;

  public static final int LONGEST_WORDS = 120;

  private static final int MOST_LINES = 200;

  /// As much of a wrong word as finds it again.
  private static final int LONGEST_TOLD = 24;

  /// @param template of all rows that could be read
  public record Reading(SlipTemplate template, List<TemplateProblem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }

    public boolean isGood() {
      return problems.isEmpty();
    }
  }

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private final List<TemplateProblem> problems = new ArrayList<>();
  private final Set<Block> seen = EnumSet.noneOf(Block.class);

  TemplateReader(String text) {
    this.text = text;
  }

  /// Never throws.
  public static Reading read(String text) {
    return new TemplateReader(text).read();
  }

  Reading read() {
    var lines = text.split("\\R", MOST_LINES + 1);
    for (var at = 0; at < lines.length && rows.size() <= MOST_ROWS; at++) {
      if (at == MOST_LINES) {
        wrong(at + 1, Kind.TOO_MANY_LINES, "");
        break;
      }
      var line = lines[at].strip();
      if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("＃")) {
        line(at + 1, line);
      }
    }
    for (var block : Block.values()) {
      if (block.isNeeded() && !seen.contains(block)) {
        wrong(0, Kind.BLOCK_MISSING, block.word(false));
      }
    }
    return new Reading(new SlipTemplate(rows), problems);
  }

  private void line(int number, String line) {
    var colon = colon(line);
    var head = (colon < 0 ? line : line.substring(0, colon)).strip();
    var words = colon < 0 ? "" : clean(line.substring(colon + 1));
    var named = Arrays.stream(head.split("[\\s\\u3000]+")).toList();
    var block = Block.called(named.getFirst());
    if (block.isEmpty()) {
      wrong(number, Kind.UNKNOWN_BLOCK, named.getFirst());
      return;
    }
    seen.add(block.get());
    var before = problems.size();
    if (rows.size() == MOST_ROWS) {
      wrong(number, Kind.TOO_MANY_LINES, named.getFirst());
    }
    if (!block.get().mayRepeat() && rows.stream().anyMatch(row -> row.block() == block.get())) {
      wrong(number, Kind.BLOCK_TWICE, named.getFirst());
    }
    words(number, block.get(), named.getFirst(), words);
    var styles = styles(number, block.get(), named.subList(1, named.size()));
    if (problems.size() == before) {
      rows.add(new Row(block.get(), styles, words));
    }
  }

  private static int colon(String line) {
    var half = line.indexOf(':');
    var full = line.indexOf('：');
    return half < 0 || full < 0 ? Math.max(half, full) : Math.min(half, full);
  }

  /// Nothing that steers a printer.
  private static String clean(String words) {
    return words.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private void words(int number, Block block, String named, String words) {
    if (block.hasWords() && words.isEmpty()) {
      wrong(number, Kind.WORDS_MISSING, named);
    } else if (!block.hasWords() && !words.isEmpty()) {
      wrong(number, Kind.WORDS_NOT_HERE, named);
    } else if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
      wrong(number, Kind.WORDS_TOO_LONG, named);
    }
  }

  private Set<Style> styles(int number, Block block, List<String> named) {
    var styles = EnumSet.noneOf(Style.class);
    for (var word : named) {
      var style = Style.called(word);
      if (style.isEmpty()) {
        wrong(number, Kind.UNKNOWN_STYLE, word);
      } else if (!block.takes(style.get())) {
        wrong(number, Kind.STYLE_NOT_HERE, word);
      } else if (styles.stream().anyMatch(one -> one.group() == style.get().group())) {
        wrong(number, Kind.STYLES_CLASH, word);
      } else {
        styles.add(style.get());
      }
    }
    return styles;
  }

  private void wrong(int line, Kind kind, String word) {
    problems.add(new TemplateProblem(line, kind, Columns.cut(word, LONGEST_TOLD)));
  }
}
