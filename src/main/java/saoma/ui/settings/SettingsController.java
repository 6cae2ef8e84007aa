package saoma.ui.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import saoma.channel.Health;
import saoma.ui.Fx;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Question;
import saoma.ui.Screen;
import saoma.ui.Sight;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.WeightWords;
import saoma.update.Update;

/// Draws a [SettingsModel]: one part at a time, each field with what is wrong with it.
public final class SettingsController implements Screen {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");

  private final SettingsModel model;
  private final Texts texts;
  private final Views views;
  private final Map<Field, FieldRow> rows;
  private final Map<Section, Button> buttons = new EnumMap<>(Section.class);
  private Section section = Section.SHOP;
  private ObservableValue<Optional<Update>> news = new SimpleObjectProperty<>(Optional.empty());

  @FXML private Label update;
  @FXML private VBox parts;
  @FXML private ScrollPane partsScroll;
  @FXML private ScrollPane scroll;
  @FXML private VBox fields;
  @FXML private HBox resultBox;
  @FXML private Label result;
  @FXML private Button test;
  @FXML private Button save;

  public SettingsController(SettingsModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
    rows =
        Stream.of(Field.values())
            .collect(
                Collectors.toUnmodifiableMap(
                    field -> field, field -> new FieldRow(field, model, texts)));
  }

  /// @param told of newer versions, on the JavaFX thread
  public SettingsController telling(ObservableValue<Optional<Update>> told) {
    news = told;
    return this;
  }

  @FXML
  void initialize() {
    UpdateLine.draw(update, texts, news);
    model
        .problems()
        .addListener((MapChangeListener<Field, String>) change -> row(change.getKey()).say());
    model.results().addListener((MapChangeListener<Section, Health>) _ -> drawResult());
    model.weighedProperty().subscribe(_ -> drawResult());
    texts.languageProperty().subscribe(() -> drawResult());
    test.disableProperty().bind(model.busyProperty());
    save.disableProperty().bind(model.busyProperty());
    for (var one : Section.values()) {
      var button = part(one);
      buttons.put(one, button);
      parts.getChildren().add(button);
    }
    turnTo(Section.SHOP);
  }

  @Override
  public void shown() {
    turnTo(section);
  }

  private Button part(Section one) {
    var button = new Button();
    button.textProperty().bind(texts.of(name(one)));
    button.getStyleClass().add("settings-part");
    button.setId(one.name().toLowerCase(Locale.ROOT));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> turnTo(one));
    return button;
  }

  private static String name(Section one) {
    return "settings." + one.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public KeyTable keys() {
    var keys = new ArrayList<Key>();
    keys.add(new Key(Stroke.control(KeyCode.S), "settings.key.save", this::save).hint());
    keys.add(
        new Key(Stroke.control(KeyCode.T), "settings.key.test", this::test)
            .only(() -> section.isTested())
            .hint());
    var number = 0;
    for (var one : Section.values()) {
      // The tenth has the digit behind the nine, as on the keyboard.
      var digit = KeyCode.getKeyCode(Integer.toString(++number % 10));
      keys.add(new Key(Stroke.control(digit), name(one), () -> turnTo(one)));
    }
    keys.add(new Key(Stroke.control(KeyCode.U), "settings.key.slip", this::toSlip).hint());
    keys.add(new Key(Stroke.of(KeyCode.ESCAPE), "settings.key.back", this::back).hint());
    return new KeyTable(keys, List.of());
  }

  @FXML
  void toStaff() {
    leaveFor(View.STAFF);
  }

  @FXML
  private void toSlip() {
    leaveFor(View.SLIP);
  }

  @FXML
  private void test() {
    model.test(section);
    turnToTheWrong();
  }

  /// Real money is asked about first.
  @FXML
  private void save() {
    if (!model.check()) {
      turnToTheWrong();
    } else if (model.goesLive()) {
      views.confirm(
          new Question(
              "settings.live.heading",
              "settings.live.body",
              List.of(),
              "settings.live.yes",
              "settings.live.no",
              model::save));
    } else {
      model.save();
    }
  }

  /// What is typed and not saved is not lost without a word.
  private void back() {
    leaveFor(View.SALE);
  }

  private void leaveFor(View next) {
    if (!model.isChanged()) {
      views.show(next);
      return;
    }
    views.confirm(
        new Question(
            "settings.leave.heading",
            "settings.leave.body",
            List.of(),
            "settings.leave.yes",
            "settings.leave.no",
            () -> {
              model.reset();
              views.show(next);
            }));
  }

  private void turnTo(Section next) {
    section = next;
    buttons.forEach((one, button) -> button.pseudoClassStateChanged(HERE, one == next));
    var shown = next.fields().stream().map(this::row).toList();
    shown.forEach(FieldRow::say);
    fields.getChildren().setAll(shown);
    scroll.setVvalue(0);
    test.setVisible(next.isTested());
    drawResult();
    // Until its style is applied, what is scrolled does not stand in the window.
    Fx.later(() -> scroll.applyCss());
    Fx.later(shown.getFirst()::focusInput);
    // On a small glass the last parts are below the edge.
    Sight.bring(partsScroll, parts, Objects.requireNonNull(buttons.get(next)));
  }

  /// The first field that something is wrong with, if it is in another part.
  private void turnToTheWrong() {
    var wrong = model.problems().keySet().stream().map(Field::section).sorted().toList();
    if (!wrong.isEmpty() && !wrong.contains(section)) {
      turnTo(wrong.getFirst());
    }
  }

  private FieldRow row(Field field) {
    return Objects.requireNonNull(rows.get(field));
  }

  private void drawResult() {
    var said = model.weighedProperty().get().filter(_ -> section == Section.COUNTER);
    var health = model.results().get(section);
    resultBox.setVisible(health != null || said.isPresent());
    said.ifPresent(one -> {
      resultBox.pseudoClassStateChanged(READY, WeightWords.isGood(one));
      result.setText(WeightWords.of(one, texts));
    });
    if (health != null) {
      resultBox.pseudoClassStateChanged(READY, health instanceof Health.Ready);
      result.setText(words(health));
    }
  }

  private String words(Health health) {
    return switch (health) {
      case Health.Ready _ when section == Section.PRINTER -> "✓ " + texts.now("settings.printed");
      case Health.Ready(var skew) ->
          "✓ " + texts.now("settings.ready", Long.toString(skew.abs().toSeconds()));
      case Health.Unreachable(var cause) ->
          "▲ " + texts.now("cause." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case Health.Wrong(var field, var problem) -> {
        var name = texts.map().get("setting." + section.key(field));
        var told = texts.now("problem." + problem);
        yield "✕ " + (name == null ? told : texts.now("settings.wrong", name, told));
      }
    };
  }
}
