package saoma.ui.operator;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import saoma.operator.Right;
import saoma.operator.Rights;
import saoma.operator.Role;
import saoma.ui.Texts;

/// Draws a [RightsModel]: each act in a row, each role in a column.
final class RightsPane extends VBox {
  /// Those that a screen asks for; a tick that changes nothing is not offered.
  private static final List<Right> ASKED =
      List.of(
          Right.SELL,
          Right.TOP_UP,
          Right.VOID_LINE,
          Right.VOID_SALE,
          Right.CHANGE_PRICE,
          Right.DISCOUNT,
          Right.REFUND,
          Right.REFUND_ANOTHER_WAY,
          Right.RULING,
          Right.PAYOUT_DRAFT,
          Right.PAYOUT_APPROVE,
          Right.DRAWER,
          Right.REPRINT,
          Right.REPORTS,
          Right.CLOSE_SHIFT,
          Right.CATALOGUE,
          Right.SETTINGS,
          Right.OPERATORS);

  private final RightsModel model;
  private final Texts texts;
  private final GridPane table = new GridPane();

  RightsPane(RightsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("rights");
    table.getStyleClass().add("rights-table");
    var first = new ColumnConstraints();
    first.setHgrow(Priority.ALWAYS);
    table.getColumnConstraints().add(first);
    for (var _ : Role.values()) {
      var column = new ColumnConstraints(112);
      column.setHalignment(HPos.CENTER);
      table.getColumnConstraints().add(column);
    }
    var scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("paper-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(scroll);
    model.rightsProperty().subscribe(this::draw);
    texts.languageProperty().subscribe(() -> draw(model.rightsProperty().get()));
  }

  private void draw(Rights rights) {
    table.getChildren().clear();
    var roles = List.of(Role.values());
    for (var role : roles) {
      var head = PeoplePane.label(texts.now(PeoplePane.roleText(role)), "rights-head");
      table.add(head, roles.indexOf(role) + 1, 0);
    }
    var at = 1;
    for (var right : ASKED) {
      table.add(PeoplePane.label(texts.now(text(right)), "rights-name"), 0, at);
      for (var role : roles) {
        table.add(tick(rights, role, right), roles.indexOf(role) + 1, at);
      }
      at++;
    }
  }

  private CheckBox tick(Rights rights, Role role, Right right) {
    var tick = new CheckBox();
    tick.setId("right-" + role.name() + "-" + right.name());
    tick.setSelected(rights.may(role, right));
    tick.setDisable(role == Role.MANAGER);
    tick.setFocusTraversable(false);
    tick.setAccessibleText(texts.now(PeoplePane.roleText(role)) + ": " + texts.now(text(right)));
    tick.setOnAction(_ -> model.set(role, right, tick.isSelected()));
    return tick;
  }

  static String text(Right right) {
    return "right." + right.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
