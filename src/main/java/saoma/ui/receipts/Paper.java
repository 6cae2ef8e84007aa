package saoma.ui.receipts;

import java.util.HashSet;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import saoma.device.Columns;
import saoma.ui.Look;

/// A receipt as it lies on paper: every character in the column that the printer gives it. Letters
/// come from a monospaced family, Chinese from the till's own, each of its characters set by itself
/// into two columns, so that the right edge is straight whichever families this machine has.
final class Paper extends Region {
  private static final List<String> FAMILIES =
      List.of(
          "Noto Sans Mono CJK SC",
          "Sarasa Mono SC",
          "Cascadia Mono",
          "Consolas",
          "SF Mono",
          "Menlo",
          "DejaVu Sans Mono",
          "Liberation Mono");
  private static final double SIZE = 15;
  private static final double LINE = 24;
  private static final double EDGE = 24;
  private static final double ASCENT = 17;

  private final Font letters = Font.font(family(), SIZE);
  private final Font characters = Font.font(Look.family(), SIZE);
  private final double column = width(letters, "0");

  Paper() {
    getStyleClass().add("paper");
  }

  void show(List<String> lines) {
    getChildren().clear();
    var columns = 0;
    var y = EDGE + ASCENT;
    for (var line : lines) {
      set(line, y);
      columns = Math.max(columns, Columns.width(line));
      y += LINE;
    }
    setMinSize(Math.ceil(2 * EDGE + columns * column), 2 * EDGE + lines.size() * LINE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setPrefSize(getMinWidth(), getMinHeight());
    setAccessibleText(String.join("\n", lines));
  }

  private void set(String line, double y) {
    var narrow = new StringBuilder();
    var from = 0;
    var at = 0;
    for (var point : line.codePoints().toArray()) {
      var character = Character.toString(point);
      var wide = Columns.width(character) == 2;
      if (wide) {
        put(narrow.toString(), letters, EDGE + from * column, y);
        narrow.setLength(0);
        var middle = (2 * column - width(characters, character)) / 2;
        put(character, characters, EDGE + at * column + middle, y);
      } else {
        narrow.append(character);
      }
      at += Columns.width(character);
      from = wide ? at : from;
    }
    put(narrow.toString(), letters, EDGE + from * column, y);
  }

  private void put(String text, Font font, double x, double y) {
    if (text.isBlank()) {
      return;
    }
    var glyphs = new Text(x, y, text);
    glyphs.setFont(font);
    glyphs.setManaged(false);
    glyphs.getStyleClass().add("paper-text");
    getChildren().add(glyphs);
  }

  private static String family() {
    var installed = new HashSet<>(Font.getFamilies());
    return FAMILIES.stream().filter(installed::contains).findFirst().orElse("Monospaced");
  }

  private static double width(Font font, String text) {
    var ruler = new Text(text);
    ruler.setFont(font);
    return ruler.getLayoutBounds().getWidth();
  }
}
