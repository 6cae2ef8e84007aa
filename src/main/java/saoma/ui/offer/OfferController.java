package saoma.ui.offer;

import java.util.List;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.offer.Rule;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Question;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// Draws an [OfferModel]: the shop's offers on the left, the form of one on the right, and below it
/// what it takes off a sample cart.
public final class OfferController implements Screen {
  private final OfferModel model;
  private final Texts texts;
  private final Views views;
  private final OfferForm form;

  @FXML private ListView<Rule> rules;
  @FXML private ScrollPane scroll;
  @FXML private VBox sample;
  @FXML private Label heading;
  @FXML private Button turn;
  @FXML private Button remove;

  public OfferController(OfferModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
    form = new OfferForm(model, texts);
  }

  @FXML
  void initialize() {
    rules.setItems(model.rules());
    rules.setCellFactory(_ -> new RuleCell());
    rules.setPlaceholder(placeholder());
    rules.setOnMouseClicked(_ -> picked().ifPresent(this::choose));
    scroll.setContent(form);
    model.problems().addListener((MapChangeListener<Field, String>) _ -> form.say());
    model.sampleProperty().subscribe(_ -> draw());
    model.startProperty().subscribe(_ -> draw());
    texts
        .languageProperty()
        .subscribe(() -> {
          rules.refresh();
          draw();
        });
    draw();
  }

  private Label placeholder() {
    var label = new Label();
    label.textProperty().bind(texts.of("offer.none"));
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    return label;
  }

  private Optional<Rule> picked() {
    return Optional.ofNullable(rules.getSelectionModel().getSelectedItem());
  }

  @Override
  public void shown() {
    model.shown();
    draw();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.control(KeyCode.S), "offer.key.save", this::save).hint(),
        new Key(Stroke.of(KeyCode.F2), "offer.key.new", this::begin).hint(),
        new Key(Stroke.of(KeyCode.F7), "offer.key.turn", this::turn)
            .only(() -> model.stored().isPresent())
            .hint(),
        new Key(Stroke.of(KeyCode.F8), "offer.key.remove", this::remove)
            .only(() -> model.stored().isPresent())
            .hint(),
        new Key(Stroke.of(KeyCode.PAGE_UP), "offer.key.up", () -> step(-1)),
        new Key(Stroke.of(KeyCode.PAGE_DOWN), "offer.key.down", () -> step(1)).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "offer.key.back", this::back).hint());
  }

  @Override
  public Node typing() {
    return form.first();
  }

  private void step(int by) {
    model.beside(by).ifPresent(this::choose);
  }

  private void choose(Rule rule) {
    if (rule.id() != model.id()) {
      unlessChanged(() -> model.choose(rule));
    }
  }

  @FXML
  void begin() {
    unlessChanged(model::begin);
  }

  @FXML
  void back() {
    unlessChanged(() -> {
      model.begin();
      views.show(View.SALE);
    });
  }

  /// What is typed and not kept is not lost without a word.
  private void unlessChanged(Runnable then) {
    if (model.isChanged()) {
      views.confirm(
          new Question(
              "offer.leave.heading",
              "offer.leave.body",
              List.of(),
              "offer.leave.yes",
              "offer.leave.no",
              then));
    } else {
      then.run();
    }
    model.stored().ifPresent(rules.getSelectionModel()::select);
  }

  @FXML
  void turn() {
    unlessChanged(model::turn);
  }

  @FXML
  void remove() {
    model
        .stored()
        .ifPresent(rule ->
            views.confirm(
                new Question(
                    "offer.remove.heading",
                    "offer.remove.body",
                    List.of(rule.nameIn(texts.chinese())),
                    "offer.remove.yes",
                    "offer.remove.no",
                    model::remove)));
  }

  @FXML
  void save() {
    model.save();
    form.wrong().ifPresent(this::reveal);
  }

  /// Brings a row of the form into view.
  private void reveal(Node row) {
    var hidden = form.getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0) {
      scroll.setVvalue(Math.clamp(row.getBoundsInParent().getMinY() / hidden, 0, 1));
    }
  }

  private void draw() {
    var stored = model.stored();
    heading.setText(
        stored.map(rule -> rule.nameIn(texts.chinese())).orElseGet(() -> texts.now("offer.new")));
    turn.setDisable(stored.isEmpty());
    turn.setText(
        texts.now(stored.filter(rule -> !rule.on()).isPresent() ? "offer.on" : "offer.off"));
    remove.setDisable(stored.isEmpty());
    sample.getChildren().setAll(SampleRows.of(model.sampleProperty().get(), texts));
    stored.ifPresentOrElse(
        rules.getSelectionModel()::select, rules.getSelectionModel()::clearSelection);
  }

  /// Name, kind, and whether it is on: in a word, not by colour alone.
  private final class RuleCell extends ListCell<Rule> {
    private final Label name = new Label();
    private final Label small = new Label();
    private final VBox both = new VBox(name, small);

    RuleCell() {
      setPrefWidth(0);
      name.getStyleClass().add("offer-name");
      small.getStyleClass().addAll("muted", "small");
    }

    @Override
    protected void updateItem(@Nullable Rule rule, boolean empty) {
      super.updateItem(rule, empty);
      setText(null);
      setGraphic(rule == null || empty ? null : both);
      if (rule != null && !empty) {
        name.setText(rule.nameIn(texts.chinese()));
        var kind = texts.now("offer.kind." + Kind.of(rule.deal()).key());
        small.setText((rule.on() ? "● " : "○ " + texts.now("offer.is-off") + "  ·  ") + kind);
      }
    }
  }
}
