package saoma.ui.shares;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.order.CartLine;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// One line of the bill and who bears it: a key for each person, filled where it is his.
final class LineCell extends ListCell<CartLine> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final PlanModel model;
  private final Texts texts;

  LineCell(PlanModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable CartLine line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    var plan = model.planProperty().get();
    if (line == null || empty || plan.isEmpty()) {
      setGraphic(null);
      return;
    }
    var name = new Label(line.nameIn(texts.chinese()));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMinWidth(0);
    var sum = new Label(Amounts.full(line.total()));
    sum.setMinWidth(Region.USE_PREF_SIZE);
    var top = new HBox(name, sum);
    top.getStyleClass().add("plan-line-top");
    var who = new HBox();
    who.getStyleClass().add("plan-who");
    for (var place = 0; place < plan.get().people(); place++) {
      who.getChildren().add(key(plan.get(), line, place));
    }
    var face = new VBox(top, who);
    face.getStyleClass().add("plan-line");
    face.pseudoClassStateChanged(CHOSEN, chosen(plan.get().lines(), line));
    setGraphic(face);
  }

  private boolean chosen(List<CartLine> lines, CartLine line) {
    return lines.indexOf(line) == model.planProperty().get().map(SharePlan::chosen).orElse(-1);
  }

  private Button key(SharePlan plan, CartLine line, int place) {
    var key = new Button(Integer.toString(place + 1));
    key.getStyleClass().add("plan-bears");
    key.pseudoClassStateChanged(CHOSEN, plan.isBorne(line, place));
    key.setFocusTraversable(false);
    key.setOnAction(_ -> {
      model.choose(plan.lines().indexOf(line));
      model.bear(place);
    });
    return key;
  }
}
