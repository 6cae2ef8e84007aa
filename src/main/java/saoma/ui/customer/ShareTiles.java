package saoma.ui.customer;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import saoma.money.Money;
import saoma.ui.Texts;

/// The shares of one bill side by side, up to three in a row and more in two rows, each code as
/// large as its place allows. The clerk and the customers see the same tiles, with other words.
public final class ShareTiles extends GridPane {
  private static final int IN_A_ROW = 3;

  private final Texts texts;
  private final IntConsumer chosen;
  private List<ShareTile> tiles = List.of();

  /// One tile at one instant.
  ///
  /// @param name key of the channel's name
  /// @param code what may be scanned now; empty if nothing may
  /// @param sign the shape for how it stands, `word` the key of the word, `role` the style class
  public record Face(
      int place,
      Wallet wallet,
      String name,
      Money amount,
      String code,
      Optional<Countdown> countdown,
      String sign,
      String word,
      String role,
      boolean chosen) {}

  /// @param chosen told the place of a tile that is touched
  public ShareTiles(Texts texts, IntConsumer chosen) {
    this.texts = texts;
    this.chosen = chosen;
    getStyleClass().add("share-tiles");
    setMinHeight(0);
  }

  public void show(List<Face> faces) {
    if (faces.size() != tiles.size()) {
      place(faces.size());
    }
    for (var at = 0; at < faces.size(); at++) {
      tiles.get(at).show(faces.get(at));
    }
  }

  private void place(int count) {
    var flat = count > IN_A_ROW;
    var columns = flat ? (count + 1) / 2 : Math.max(1, count);
    tiles =
        IntStream.range(0, count).mapToObj(at -> new ShareTile(texts, flat, at, chosen)).toList();
    getChildren().clear();
    getColumnConstraints()
        .setAll(IntStream.range(0, columns).mapToObj(_ -> column(columns)).toList());
    var rows = flat ? 2 : 1;
    getRowConstraints().setAll(IntStream.range(0, rows).mapToObj(_ -> row(rows)).toList());
    for (var at = 0; at < count; at++) {
      add(tiles.get(at), at % columns, at / columns);
    }
  }

  private static ColumnConstraints column(int columns) {
    var column = new ColumnConstraints();
    column.setPercentWidth(100.0 / columns);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  private static RowConstraints row(int rows) {
    var row = new RowConstraints();
    row.setPercentHeight(100.0 / rows);
    row.setVgrow(Priority.ALWAYS);
    return row;
  }
}
