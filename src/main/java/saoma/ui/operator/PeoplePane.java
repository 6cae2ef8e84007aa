package saoma.ui.operator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.operator.Operator;
import saoma.operator.PinRule;
import saoma.operator.Role;
import saoma.ui.Texts;

/// Draws a [PeopleModel]: everybody on the left, the form of one on the right.
final class PeoplePane extends HBox {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final PeopleModel model;
  private final Texts texts;
  private final VBox list = new VBox();
  private final Label heading = label("", "heading");
  private final Label hint = label("", "muted");
  private final TextField name = new TextField();
  private final HBox roles = new HBox();
  private final CheckBox active = new CheckBox();
  private final PasswordField pin = digits("person-pin");
  private final PasswordField again = digits("person-again");
  private final Label problem = label("", "problem");

  PeoplePane(PeopleModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("people");
    list.getStyleClass().add("people-list");
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("paper-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var fresh = button("staff.new", "person-new");
    fresh.setMaxWidth(Double.MAX_VALUE);
    fresh.setOnAction(_ -> model.fresh());
    var left = new VBox(scroll, fresh);
    left.getStyleClass().add("people-left");
    HBox.setHgrow(left, Priority.ALWAYS);
    getChildren().setAll(left, form());
    tie();
  }

  private VBox form() {
    var save = button("staff.save", "person-save");
    save.getStyleClass().add("accent");
    save.setOnAction(_ -> model.save());
    var push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    roles.getStyleClass().add("person-roles");
    name.setId("person-name");
    active.setId("person-active");
    active.textProperty().bind(texts.of("staff.active"));
    heading.setWrapText(true);
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    var pins = new HBox(field("operator.pin", pin), field("staff.again", again));
    pins.getStyleClass().add("person-pins");
    var form =
        new VBox(
            heading,
            hint,
            field("staff.name", name),
            field("staff.role", roles),
            pins,
            active,
            problem,
            new HBox(push, save));
    form.getStyleClass().add("person-form");
    return form;
  }

  private void tie() {
    name.textProperty().bindBidirectional(model.nameProperty());
    active.selectedProperty().bindBidirectional(model.activeProperty());
    pin.textProperty().bindBidirectional(model.pinProperty());
    again.textProperty().bindBidirectional(model.againProperty());
    model.peopleProperty().subscribe(this::draw);
    model.chosenProperty().subscribe(this::draw);
    model.roleProperty().subscribe(this::drawRoles);
    model.saidProperty().subscribe(said -> problem.setText(said.in(texts)));
    texts
        .languageProperty()
        .subscribe(() -> {
          draw();
          problem.setText(model.saidProperty().get().in(texts));
        });
  }

  TextField name() {
    return name;
  }

  private void draw() {
    var chosen = model.chosenProperty().get();
    list.getChildren()
        .setAll(model.peopleProperty().get().all().stream().map(one -> row(one, chosen)).toList());
    heading.setText(chosen.map(Operator::name).orElseGet(() -> texts.now("staff.new")));
    hint.setText(texts.now(hint(chosen)));
    active.setVisible(chosen.isPresent());
    active.setManaged(chosen.isPresent());
    drawRoles();
  }

  private String hint(Optional<Operator> chosen) {
    if (model.isFirst()) {
      return "staff.hint.first";
    }
    return chosen.isPresent() ? "staff.hint.change" : "staff.hint.new";
  }

  private void drawRoles() {
    roles.getChildren().setAll(List.of(Role.values()).stream().map(this::role).toList());
  }

  private Node role(Role role) {
    var button = button(roleText(role), "role-" + role.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().add("person-role");
    button.pseudoClassStateChanged(HERE, role == model.roleProperty().get());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setDisable(model.isFirst() && role != Role.MANAGER);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(_ -> model.roleProperty().set(role));
    return button;
  }

  private Node row(Operator one, Optional<Operator> chosen) {
    var who = label(one.name(), "item-name");
    var facts = label(one.code() + "  ·  " + texts.now(roleText(one.role())), "item-code");
    var left = new VBox(who, facts);
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    var canLogIn = model.peopleProperty().get().withPin().contains(one.code());
    var state = !one.active() ? "left" : canLogIn ? "ready" : "no-pin";
    var told = label(texts.now("staff.state." + state), "person-state");
    told.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
    told.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(left, told);
    row.getStyleClass().add("person-row");
    row.pseudoClassStateChanged(
        HERE, chosen.filter(other -> other.code().equals(one.code())).isPresent());
    row.setOnMouseClicked(_ -> model.choose(one));
    return row;
  }

  static String roleText(Role role) {
    return "role." + role.name().toLowerCase(Locale.ROOT);
  }

  private VBox field(String key, Node input) {
    var told = label("", "muted");
    told.getStyleClass().add("small");
    told.textProperty().bind(texts.of(key));
    var field = new VBox(told, input);
    field.getStyleClass().add("field-group");
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private Button button(String key, String id) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.of(key));
    button.setFocusTraversable(false);
    return button;
  }

  private static PasswordField digits(String id) {
    var field = new PasswordField();
    field.setId(id);
    field.setTextFormatter(
        new TextFormatter<>(change ->
            change.getControlNewText().matches("[0-9]{0," + PinRule.LONGEST + "}")
                ? change
                : null));
    return field;
  }

  static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
