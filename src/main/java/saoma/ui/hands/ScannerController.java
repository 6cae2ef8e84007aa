package saoma.ui.hands;

import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import saoma.channel.CustomerCode;
import saoma.device.ScannerKeys.End;
import saoma.device.ScannerKeys.Timing;
import saoma.device.ScannerTrial;
import saoma.device.ScannerTrial.Heard;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.hands.ScannerModel.Measured;

/// Draws a [ScannerModel]. Every sign that is typed here is measured and lands nowhere.
public final class ScannerController implements Screen {
  private static final Duration SILENCE = Duration.millis(800);

  /// As many rows as fit.
  private static final int ROWS = 7;

  private static final int LONGEST_SHOWN = 24;

  private final ScannerModel model;
  private final Texts texts;
  private final Views views;
  private final PauseTransition silence = new PauseTransition(SILENCE);

  @FXML private Label progress;
  @FXML private VBox rows;
  @FXML private GridPane found;
  @FXML private Label warning;
  @FXML private Button save;

  public ScannerController(ScannerModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    silence.setOnFinished(_ -> model.silent());
    model.measuredProperty().subscribe(this::draw);
    texts.languageProperty().subscribe(() -> draw(model.measuredProperty().get()));
  }

  @Override
  public void shown() {
    model.begin();
  }

  @Override
  public void hidden() {
    silence.stop();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.control(KeyCode.S), "scanner.key.save", this::save)
            .only(() -> model.measuredProperty().get().proposal().isPresent())
            .hint(),
        new Key(Stroke.of(KeyCode.F5), "scanner.key.again", this::again).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "key.back", this::close).hint());
  }

  @Override
  public boolean heard(KeyEvent event, long nanos) {
    var code = event.getCode();
    if (event.isShortcutDown()
        || event.isAltDown()
        || code.isFunctionKey()
        || code == KeyCode.ESCAPE
        || event.getCharacter().equals("\u001b")) {
      return false;
    }
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      typed(event.getCharacter(), nanos);
    } else if (event.getEventType() == KeyEvent.KEY_PRESSED
        && (code == KeyCode.ENTER || code == KeyCode.TAB)) {
      silence.stop();
      model.ended(code == KeyCode.TAB ? End.TAB : End.ENTER, nanos);
    }
    return true;
  }

  private void typed(String character, long nanos) {
    if (character.length() == 1 && !Character.isISOControl(character.charAt(0))) {
      model.typed(character.charAt(0), nanos);
      silence.playFromStart();
    }
  }

  @FXML
  private void save() {
    model.save();
  }

  @FXML
  private void again() {
    model.begin();
  }

  @FXML
  private void close() {
    views.close(View.SCANNER);
  }

  private void draw(Measured now) {
    progress.setText(
        texts.now("scanner.progress", now.scans(), Integer.toString(ScannerTrial.SCANS)));
    rows.getChildren().clear();
    now.heard().stream()
        .skip(Math.max(0, now.heard().size() - (long) ROWS))
        .map(this::row)
        .forEach(rows.getChildren()::add);
    found.getChildren().clear();
    heading();
    var next = now.proposal();
    line(1, "scanner.gap", gap(now.now()), next.map(this::gap).orElse("–"));
    line(2, "scanner.shortest", signs(now.now()), next.map(this::signs).orElse("–"));
    line(3, "scanner.end", end(now.now().end()), next.map(one -> end(one.end())).orElse("–"));
    line(4, "scanner.repeat", repeat(now.now()), next.map(this::repeat).orElse("–"));
    warning.setText(
        next.filter(ScannerTrial::isNearHand).map(_ -> texts.now("scanner.slow")).orElse(""));
    save.setDisable(next.isEmpty());
  }

  private Label row(Heard one) {
    var kind = one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var row =
        new Label(
            texts.now(
                "scanner.heard." + kind,
                shown(one.code()),
                Integer.toString(one.code().length()),
                Long.toString(one.longest().toMillis()),
                one.end().map(this::end).orElse("–")));
    row.getStyleClass().addAll("scanner-row", kind);
    return row;
  }

  /// A customer's payment code is nobody's to read.
  private static String shown(String code) {
    if (CustomerCode.of(code).isPresent()) {
      return "…";
    }
    return code.length() <= LONGEST_SHOWN ? code : code.substring(0, LONGEST_SHOWN) + "…";
  }

  private void heading() {
    found.add(new Label(texts.now("scanner.now")), 1, 0);
    found.add(new Label(texts.now("scanner.proposed")), 2, 0);
  }

  private void line(int at, String name, String before, String after) {
    var proposed = new Label(after);
    proposed.getStyleClass().add("scanner-proposed");
    found.addRow(at, new Label(texts.now(name)), new Label(before), proposed);
  }

  private String gap(Timing timing) {
    return texts.now("scanner.millis", Long.toString(timing.gap().toMillis()));
  }

  private String repeat(Timing timing) {
    return texts.now("scanner.millis", Long.toString(timing.repeat().toMillis()));
  }

  private String signs(Timing timing) {
    return Integer.toString(timing.shortest());
  }

  private String end(End end) {
    return switch (end) {
      case ENTER -> "Enter";
      case TAB -> "Tab";
      case EITHER -> texts.now("scanner.either");
    };
  }
}
