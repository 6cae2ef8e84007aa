package saoma.ui.settings;

import java.io.File;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import saoma.ui.Texts;

/// One setting: its name, where it is typed or chosen, a word of help, and what is wrong with it.
final class FieldRow extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Field field;
  private final SettingsModel model;
  private final Texts texts;
  private final Label said = new Label();
  private final Node input;

  FieldRow(Field field, SettingsModel model, Texts texts) {
    this.field = field;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("field-row");
    setId("row-" + field.key().replace('.', '-'));
    var name = new Label();
    name.textProperty().bind(texts.of("setting." + field.key()));
    name.getStyleClass().add("field-name");
    name.setWrapText(true);
    said.getStyleClass().add("field-said");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    input = input();
    name.setLabelFor(input);
    var right = new VBox(input, said);
    right.getStyleClass().add("field-right");
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(name, right);
    texts.languageProperty().subscribe(_ -> say());
  }

  /// A problem in place of the help, where there is one.
  void say() {
    var problem = Optional.ofNullable(model.problems().get(field));
    var help = Optional.ofNullable(texts.map().get("help." + field.key()));
    said.setText(problem.map(key -> "✕ " + texts.now(key)).or(() -> help).orElse(""));
    said.setVisible(!said.getText().isEmpty());
    said.setManaged(said.isVisible());
    pseudoClassStateChanged(WRONG, problem.isPresent());
  }

  /// Gives the focus to where it is typed or chosen.
  void focusInput() {
    (input instanceof HBox both ? both.getChildren().getFirst() : input).requestFocus();
  }

  private Node input() {
    return switch (field.kind()) {
      case TEXT -> text();
      case FILE -> file();
      case CHOICE -> choice();
      case ORDER -> new OrderBox(field, model.typed(field), texts);
    };
  }

  private TextField text() {
    var input = new TextField();
    input.getStyleClass().add("search");
    input.textProperty().bindBidirectional(model.typed(field));
    input.setId("field-" + field.key().replace('.', '-'));
    return input;
  }

  private Node file() {
    var input = text();
    HBox.setHgrow(input, Priority.ALWAYS);
    var choose = new Button();
    choose.textProperty().bind(texts.of("settings.choose"));
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setOnAction(_ -> choose(input));
    var both = new HBox(input, choose);
    both.getStyleClass().add("field-file");
    return both;
  }

  private void choose(TextField input) {
    var chooser = new FileChooser();
    chooser.setTitle(texts.now("setting." + field.key()));
    @Nullable File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      input.setText(file.getPath());
    }
  }

  private Node choice() {
    var box = new ComboBox<String>();
    box.getItems().setAll(field.choices());
    var now = model.typed(field).get();
    if (!box.getItems().contains(now)) {
      // Written into the file by hand: shown, and kept until something else is chosen.
      box.getItems().add(now);
    }
    box.setConverter(new Words());
    box.valueProperty().bindBidirectional(model.typed(field));
    texts
        .languageProperty()
        .subscribe(() -> {
          box.setConverter(new Words());
        });
    box.setMaxWidth(Double.MAX_VALUE);
    box.setId("field-" + field.key().replace('.', '-'));
    return box;
  }

  /// A choice in words; what has none is shown as it is.
  private final class Words extends StringConverter<String> {
    @Override
    public String toString(@Nullable String value) {
      if (value == null) {
        return "";
      }
      var words = texts.map().get("choice." + field.key() + "." + value);
      return words == null ? value : words;
    }

    @Override
    public String fromString(String words) {
      return words;
    }
  }
}
