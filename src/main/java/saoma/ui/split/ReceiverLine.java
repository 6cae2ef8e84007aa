package saoma.ui.split;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.checkout.ReceiverDesk.Row;
import saoma.ui.Texts;

/// One receiver in the list: who, what he gets, and whether the channel has him. The sign and the
/// words say the same as the colour.
final class ReceiverLine {
  private ReceiverLine() {}

  static HBox of(Row row, Texts texts) {
    var who = new Label(SplitTexts.receiver(row.receiver()));
    who.setMinWidth(0);
    var state = new Label(texts.now("split.receiver." + bound(row)));
    state.getStyleClass().add("split-" + bound(row));
    var left = new VBox(who, state);
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    var quota = row.quota();
    var share = new Label(quota == null ? "–" : quota.share());
    share.getStyleClass().add("split-quota");
    share.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(left, share);
    line.getStyleClass().add("split-line");
    return line;
  }

  private static String bound(Row row) {
    var bound = row.bound();
    if (bound == null) {
      return "not-known";
    }
    if (!bound) {
      return "not-bound";
    }
    return row.quota() == null ? "no-share" : "bound";
  }
}
