package saoma.ui.reconcile;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import saoma.reconcile.DayMatch;
import saoma.ui.Texts;

/// Two columns of figures that add up: the books and the bill, and what the channel kept.
record Figures(Texts texts) {
  List<Node> of(DayMatch match) {
    var totals = match.totals();
    var fees = match.fees();
    var rows = new ArrayList<Node>();
    rows.add(row("match.ours", totals.ours() + match.booked(), ""));
    rows.add(row("match.theirs", -totals.theirs(), ""));
    var others = totals.others();
    if (others.lines() > 0) {
      rows.add(row("match.others", others.net(), ""));
    }
    rows.add(row("match.held", -match.held(), ""));
    rows.add(row("match.rest", match.rest(), "match-sum"));
    var gap = new Region();
    gap.getStyleClass().add("match-gap");
    rows.add(gap);
    rows.add(row("match.gross", fees.gross().minor(), ""));
    rows.add(row("match.refunds", -fees.refunds().minor(), ""));
    if (!fees.discount().isZero()) {
      rows.add(row("match.discount", -fees.discount().minor(), ""));
    }
    rows.add(row("match.fee", -fees.fee().minor(), ""));
    rows.add(row("match.net", fees.net().minor(), "match-sum"));
    return rows;
  }

  private Node row(String key, long fen, String style) {
    var name = new Label(texts.now(key));
    name.setMinWidth(0);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var figure = new Label(MatchTexts.yuan(fen));
    figure.getStyleClass().add("match-figure");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(name, gap, figure);
    row.getStyleClass().add("match-row");
    if (!style.isEmpty()) {
      row.getStyleClass().add(style);
    }
    return row;
  }
}
