package saoma.ui.rehearse;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import saoma.rehearse.Customer;
import saoma.rehearse.Mark;
import saoma.rehearse.Result;
import saoma.ui.Clockwork;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Texts;

/// Draws a [RehearsalModel]. It hears no keys: those are the till's, as on any other day.
public final class RehearsalController implements Screen {
  private static final Duration LOOKS = Duration.millis(500);

  private static final double TWO_FROM = 560;

  private final RehearsalModel model;
  private final Texts texts;

  @FXML private Label count;
  @FXML private Label says;
  @FXML private FlowPane goods;
  @FXML private ScrollPane room;
  @FXML private FlowPane marks;
  @FXML private Button next;

  public RehearsalController(RehearsalModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    model.pageProperty().subscribe(_ -> draw());
    texts.languageProperty().subscribe(() -> draw());
    draw();
    Clockwork.whileSeen(says, LOOKS, model::look);
  }

  @Override
  public KeyTable keys() {
    return KeyTable.EMPTY;
  }

  @FXML
  void next() {
    model.next();
  }

  private void draw() {
    var page = model.pageProperty().get();
    var end = page.isEnd(model.script());
    var shown = Math.clamp(page.nth(), 1, model.script().size());
    count.setText(
        end
            ? texts.now("rehearse.end")
            : texts.now(
                "rehearse.count",
                Integer.toString(shown),
                Integer.toString(model.script().size())));
    says.setText(end ? summary(page.results()) : page.says().isEmpty() ? "" : said(page.says()));
    goods.getChildren().clear();
    if (!page.over()) {
      model.now().forEach(this::lay);
      if (!page.code().isEmpty()) {
        goods.getChildren().add(chip(texts.now("rehearse.phone", page.code()), page.code()));
      }
    }
    marks.getChildren().clear();
    if (end) {
      // What went wrong first: above the till not all of them may have room.
      page.results().stream()
          .sorted(Comparator.comparing(Result::isRight))
          .forEach(one -> marks.getChildren().add(row(one)));
    } else {
      page.marks().forEach(mark -> marks.getChildren().add(row(mark)));
    }
    room.setVisible(!marks.getChildren().isEmpty());
    room.setManaged(room.isVisible());
    next.setVisible(!end);
    next.setManaged(!end);
  }

  private String said(String key) {
    var note = "";
    for (var customer : model.now()) {
      var paper = customer.note();
      note = paper == null ? "" : paper.digits();
    }
    return texts.now(key, note);
  }

  private String summary(List<Result> results) {
    var right = results.stream().filter(Result::isRight).count();
    return texts.now("rehearse.summary", Long.toString(right), Integer.toString(results.size()));
  }

  private void lay(Customer customer) {
    for (var good : customer.lays()) {
      var ware = model.ware(good.code());
      var text = texts.now("rehearse.good", Long.toString(good.pieces()), ware.name(), good.code());
      goods.getChildren().add(chip(text, good.code()));
    }
  }

  /// A tap on it is a scan of one piece.
  private Node chip(String text, String code) {
    var chip = new Button(text);
    chip.getStyleClass().add("rehearse-chip");
    chip.setFocusTraversable(false);
    chip.setOnAction(_ -> model.scan(code));
    return chip;
  }

  private Node row(Mark mark) {
    var name = mark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var words = texts.now("rehearse.mark." + name, mark.expected(), mark.was());
    return row(mark.kind().isRight(), words, "");
  }

  private Node row(Result result) {
    var wrong =
        RehearsalModel.wrong(List.of(result)).stream()
            .map(mark ->
                texts.now(
                    "rehearse.mark."
                        + mark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    mark.expected(),
                    mark.was()))
            .toList();
    var name = texts.now("rehearse." + result.customer().name());
    var words = wrong.isEmpty() ? name : name + " · " + String.join(" · ", wrong);
    return row(
        result.isRight(), words, texts.now("rehearse.seconds", Long.toString(result.seconds())));
  }

  /// Two beside each other where that leaves each a readable line.
  private double ofWidth(double width) {
    return width < TWO_FROM ? width : Math.floor((width - marks.getHgap()) / 2);
  }

  private Node row(boolean right, String words, String end) {
    var sign = new Label(right ? "✓" : "✗");
    sign.getStyleClass().add(right ? "rehearse-right" : "rehearse-wrong");
    var text = new Label(words);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    var row = new HBox(sign, text);
    if (!end.isEmpty()) {
      var last = new Label(end);
      last.getStyleClass().add("muted");
      last.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(last);
    }
    row.getStyleClass().add("rehearse-row");
    row.prefWidthProperty().bind(marks.widthProperty().map(width -> ofWidth(width.doubleValue())));
    return row;
  }
}
