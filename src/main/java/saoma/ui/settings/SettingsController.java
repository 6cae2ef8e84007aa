package saoma.ui.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.settings.Field.Section;

/// Draws a [SettingsModel]: one part at a time, each field with what is wrong with it.
public final class SettingsController implements Screen {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");

  private final SettingsModel model;
  private final Texts texts;
  private final Views views;
  private final Map<Field, FieldRow> rows;
  private Section section = Section.SHOP;

  @FXML private Button shop;
  @FXML private Button alipay;
  @FXML private Button wechat;
  @FXML private Button card;
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
                    Function.identity(), field -> new FieldRow(field, model, texts)));
  }

  @FXML
  void initialize() {
    model
        .problems()
        .addListener((MapChangeListener<Field, String>) change -> row(change.getKey()).say());
    model.results().addListener((MapChangeListener<Section, Health>) _ -> drawResult());
    texts.languageProperty().subscribe(() -> drawResult());
    test.disableProperty().bind(model.busyProperty());
    save.disableProperty().bind(model.busyProperty());
    turnTo(Section.SHOP);
  }

  @Override
  public void shown() {
    turnTo(section);
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.control(KeyCode.S), "settings.key.save", this::save).hint(),
        new Key(Stroke.control(KeyCode.T), "settings.key.test", this::test)
            .only(() -> section != Section.SHOP)
            .hint(),
        new Key(Stroke.control(KeyCode.DIGIT1), "settings.shop", this::toShop),
        new Key(Stroke.control(KeyCode.DIGIT2), "settings.alipay", this::toAlipay),
        new Key(Stroke.control(KeyCode.DIGIT3), "settings.wechat", this::toWechat),
        new Key(Stroke.control(KeyCode.DIGIT4), "settings.card", this::toCard),
        new Key(Stroke.of(KeyCode.ESCAPE), "settings.key.back", this::back).hint());
  }

  @FXML
  private void toShop() {
    turnTo(Section.SHOP);
  }

  @FXML
  private void toAlipay() {
    turnTo(Section.ALIPAY);
  }

  @FXML
  private void toWechat() {
    turnTo(Section.WECHAT);
  }

  @FXML
  private void toCard() {
    turnTo(Section.CARD);
  }

  @FXML
  void toStaff() {
    leaveFor(View.STAFF);
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
    shop.pseudoClassStateChanged(HERE, next == Section.SHOP);
    alipay.pseudoClassStateChanged(HERE, next == Section.ALIPAY);
    wechat.pseudoClassStateChanged(HERE, next == Section.WECHAT);
    card.pseudoClassStateChanged(HERE, next == Section.CARD);
    var shown = next.fields().stream().map(this::row).toList();
    shown.forEach(FieldRow::say);
    fields.getChildren().setAll(shown);
    scroll.setVvalue(0);
    test.setVisible(next != Section.SHOP);
    drawResult();
    Fx.later(() -> focus(shown.getFirst()));
  }

  /// The first field that something is wrong with, if it is in another part.
  private void turnToTheWrong() {
    var wrong = model.problems().keySet().stream().map(Field::section).sorted().toList();
    if (!wrong.isEmpty() && !wrong.contains(section)) {
      turnTo(wrong.getFirst());
    }
  }

  private static void focus(FieldRow row) {
    var input = row.lookup(".text-field, .combo-box");
    if (input != null) {
      input.requestFocus();
    }
  }

  private FieldRow row(Field field) {
    return Objects.requireNonNull(rows.get(field));
  }

  private void drawResult() {
    var health = model.results().get(section);
    resultBox.setVisible(health != null);
    if (health != null) {
      resultBox.pseudoClassStateChanged(READY, health instanceof Health.Ready);
      result.setText(words(health));
    }
  }

  private String words(Health health) {
    return switch (health) {
      case Health.Ready(var skew) -> "✓ " + texts.now("settings.ready", seconds(skew));
      case Health.Unreachable(var cause) ->
          "▲ " + texts.now("cause." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case Health.Wrong(var field, var problem) -> {
        var code = section.name().toLowerCase(Locale.ROOT);
        var name = texts.map().get("setting." + code + "." + field);
        var told = texts.now("problem." + problem);
        yield "✕ " + (name == null ? told : texts.now("settings.wrong", name, told));
      }
    };
  }

  private static String seconds(Duration skew) {
    return Long.toString(skew.abs().toSeconds());
  }
}
