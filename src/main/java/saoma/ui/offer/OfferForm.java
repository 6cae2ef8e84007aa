package saoma.ui.offer;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import saoma.ui.Texts;

/// The form of one offer: each field under its name, with what is wrong in a row below it.
final class OfferForm extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private static final Set<Field> HINTED = EnumSet.of(Field.GOODS, Field.SAMPLE, Field.LIMIT);

  private final OfferModel model;
  private final Texts texts;
  private final Map<Field, VBox> boxes = new EnumMap<>(Field.class);
  private final Map<Field, Label> names = new EnumMap<>(Field.class);
  private final Map<List<Field>, Label> said = new HashMap<>();
  private final Map<Field, TextField> inputs = new EnumMap<>(Field.class);

  OfferForm(OfferModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("offer-form");
    getChildren()
        .addAll(
            kinds(),
            row(Field.NAME, Field.NAME_EN),
            row(Field.FIRST, Field.SECOND),
            row(Field.GOODS),
            row(Field.FROM, Field.UNTIL, Field.OPENS, Field.CLOSES),
            days(),
            row(Field.LIMIT, Field.COUPON, Field.USES),
            flags(),
            row(Field.SAMPLE));
    model.kindProperty().subscribe(_ -> say());
    texts.languageProperty().subscribe(_ -> say());
    say();
  }

  /// Where typing begins.
  Node first() {
    return Objects.requireNonNull(inputs.get(Field.NAME));
  }

  /// Names and what is wrong, as they are now.
  void say() {
    var kind = model.kindProperty().get();
    for (var field : Field.values()) {
      label(field).setText(texts.now(field.label(kind)));
      var wrong = model.problems().containsKey(field);
      box(field).pseudoClassStateChanged(WRONG, wrong);
    }
    said.forEach((fields, told) -> {
      var problem = fields.stream().filter(model.problems()::containsKey).findFirst();
      told.setText(problem.map(this::words).orElse(""));
      told.setVisible(problem.isPresent());
      told.setManaged(problem.isPresent());
    });
    box(Field.SECOND).setVisible(kind.hasSecond());
    box(Field.SECOND).setManaged(kind.hasSecond());
    box(Field.LIMIT).setVisible(kind.hasLimit());
    box(Field.LIMIT).setManaged(kind.hasLimit());
  }

  private VBox box(Field field) {
    return Objects.requireNonNull(boxes.get(field));
  }

  /// The first row in which something is wrong.
  Optional<Node> wrong() {
    return getChildren().stream()
        .filter(row ->
            said.values().stream()
                .anyMatch(told -> told.isVisible() && row.equals(told.getParent())))
        .findFirst();
  }

  private String words(Field field) {
    return "✕ " + texts.now(Objects.requireNonNull(model.problems().get(field)));
  }

  private Label label(Field field) {
    return Objects.requireNonNull(names.get(field));
  }

  /// Fields side by side, and below them what is wrong with the first that something is wrong with.
  private Node row(Field... fields) {
    var row = new HBox();
    row.getStyleClass().add("offer-row");
    Arrays.stream(fields).map(this::made).forEach(row.getChildren()::add);
    var told = new Label();
    told.getStyleClass().add("problem");
    told.setWrapText(true);
    said.put(List.of(fields), told);
    return new VBox(row, told);
  }

  private VBox made(Field field) {
    var name = new Label();
    name.getStyleClass().addAll("muted", "small");
    var input = new TextField();
    input.textProperty().bindBidirectional(model.text(field));
    input.setId("offer-" + field.name().toLowerCase(Locale.ROOT));
    name.setLabelFor(input);
    if (HINTED.contains(field)) {
      input
          .promptTextProperty()
          .bind(texts.of("offer.hint." + field.name().toLowerCase(Locale.ROOT)));
    }
    var box = new VBox(name, input);
    box.getStyleClass().add("offer-field");
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setMinWidth(0);
    box.setPrefWidth(100);
    boxes.put(field, box);
    names.put(field, name);
    inputs.put(field, input);
    return box;
  }

  private Node kinds() {
    var box = new ComboBox<Kind>();
    box.getItems().setAll(Kind.values());
    box.setConverter(new Words());
    box.valueProperty().bindBidirectional(model.kindProperty());
    texts.languageProperty().subscribe(() -> box.setConverter(new Words()));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setId("offer-kind");
    var name = new Label();
    name.textProperty().bind(texts.of("offer.kind"));
    name.getStyleClass().addAll("muted", "small");
    name.setLabelFor(box);
    var both = new VBox(name, box);
    both.getStyleClass().add("offer-field");
    return both;
  }

  private Node days() {
    var row = new HBox();
    row.getStyleClass().add("offer-days");
    for (var day : DayOfWeek.values()) {
      var toggle = new ToggleButton();
      toggle.textProperty().bind(texts.of("offer.day." + day.name().toLowerCase(Locale.ROOT)));
      toggle.selectedProperty().bindBidirectional(model.day(day));
      toggle.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(toggle, Priority.ALWAYS);
      row.getChildren().add(toggle);
    }
    return row;
  }

  private Node flags() {
    var column = new VBox();
    column.getStyleClass().add("offer-flags");
    for (var flag : Flag.values()) {
      var box = new CheckBox();
      box.textProperty().bind(texts.of(flag.label()));
      box.selectedProperty().bindBidirectional(model.flag(flag));
      column.getChildren().add(box);
    }
    return column;
  }

  private final class Words extends StringConverter<Kind> {
    @Override
    public String toString(@Nullable Kind kind) {
      return kind == null ? "" : texts.now("offer.kind." + kind.key());
    }

    @Override
    public Kind fromString(String words) {
      return model.kindProperty().get();
    }
  }
}
