package saoma.ui.slip;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import saoma.device.template.Block;
import saoma.device.template.TemplateProblem;
import saoma.device.template.TemplateProblem.Kind;
import saoma.device.template.TemplateReader;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Question;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// Draws a [SlipModel]: the template at the left, the paper at the right.
public final class SlipController implements Screen {
  /// As many as fit; the first one that is mended shows the next.
  private static final int TOLD = 4;

  private final SlipModel model;
  private final Texts texts;
  private final Views views;

  @FXML private Label paper;
  @FXML private Label state;
  @FXML private TextArea text;
  @FXML private VBox problems;
  @FXML private FlowPane blocks;
  @FXML private ImageView picture;
  @FXML private Button turn;

  public SlipController(SlipModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    text.textProperty().bindBidirectional(model.typedProperty());
    for (var block : Block.values()) {
      blocks.getChildren().add(button(block));
    }
    model.problemsProperty().subscribe(_ -> draw());
    model.printingProperty().subscribe(_ -> draw());
    model.paperProperty().subscribe(_ -> draw());
    model.pictureProperty().subscribe(this::show);
    texts.languageProperty().subscribe(this::draw);
  }

  private Button button(Block block) {
    var button = new Button();
    button.textProperty().bind(texts.of("slip.block." + name(block.name())));
    button.getStyleClass().add("slip-block");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> {
      var caret = model.insert(block, text.getCaretPosition());
      text.requestFocus();
      text.positionCaret(caret);
    });
    return button;
  }

  private static String name(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void shown() {
    model.open();
    text.positionCaret(0);
  }

  @Override
  public void hidden() {
    model.leave();
  }

  @Override
  public Node typing() {
    return text;
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.control(KeyCode.S), "slip.key.save", this::save).hint(),
        new Key(Stroke.of(KeyCode.F6), "slip.key.turn", this::turn).hint(),
        new Key(Stroke.of(KeyCode.F9), "slip.key.reset", this::reset).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "key.back", this::back).hint());
  }

  @FXML
  private void save() {
    model.save();
  }

  @FXML
  private void turn() {
    model.turn();
  }

  /// What was typed is gone then, so it is asked first.
  @FXML
  private void reset() {
    views.confirm(
        new Question(
            "slip.reset.heading",
            "slip.reset.body",
            List.of(),
            "slip.reset.yes",
            "slip.reset.no",
            model::reset));
  }

  @FXML
  private void back() {
    views.show(View.SETTINGS);
  }

  private void draw() {
    var wrong = model.problemsProperty().get();
    paper.setText(
        texts.now("slip.paper", Integer.toString(model.paperProperty().get().millimetres())));
    turn.setText(texts.now("slip.turn"));
    state.setText(
        texts.now(
            model.printingProperty().get()
                ? "slip.state.printing"
                : wrong.isEmpty() ? "slip.state.new" : "slip.state.wrong"));
    problems.getChildren().setAll(wrong.stream().limit(TOLD).map(this::row).toList());
    if (wrong.size() > TOLD) {
      problems
          .getChildren()
          .add(told(texts.now("slip.more", Integer.toString(wrong.size() - TOLD))));
    }
  }

  private Label row(TemplateProblem problem) {
    var key = "slip.problem." + name(problem.kind().name());
    var word = problem.kind() == Kind.BLOCK_MISSING ? missing(problem) : problem.word();
    var most =
        problem.kind() == Kind.TOO_MANY_LINES
            ? TemplateReader.MOST_ROWS
            : TemplateReader.LONGEST_WORDS;
    var said = texts.now(key, word, Integer.toString(most));
    return told(
        problem.line() == 0
            ? said
            : texts.now("slip.line", Integer.toString(problem.line()), said));
  }

  /// Both in the words of the screen and as it is to be typed.
  private String missing(TemplateProblem problem) {
    return java.util.Arrays.stream(Block.values())
        .filter(block -> block.word(false).equals(problem.word()))
        .map(block -> block.word(texts.chinese()))
        .findFirst()
        .orElse(problem.word());
  }

  private static Label told(String words) {
    var label = new Label("▲ " + words);
    label.getStyleClass().add("slip-problem");
    label.setWrapText(true);
    return label;
  }

  private void show(Optional<BufferedImage> drawn) {
    drawn.ifPresent(image -> {
      var width = image.getWidth();
      var height = image.getHeight();
      var dots = image.getRGB(0, 0, width, height, null, 0, width);
      var shown = new WritableImage(width, height);
      shown
          .getPixelWriter()
          .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), dots, 0, width);
      picture.setImage(shown);
      picture.setFitWidth(width * PIXELS_A_DOT);
    });
  }

  /// 203 dots to the inch are more than a screen has.
  private static final double PIXELS_A_DOT = 0.72;
}
