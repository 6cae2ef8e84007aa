package saoma.ui.start;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.Views;
import saoma.ui.start.StartStep.Choosing;
import saoma.ui.start.StartStep.Sure;
import saoma.ui.start.StartStep.Working;
import saoma.ui.start.StartWays.Copy;

/// Draws a [StartModel]: the trouble in words above, the ways out as large keys below.
public final class StartController implements Screen {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final StartModel model;
  private final Texts texts;
  private final Views views;
  private final ZoneId zone;
  private boolean shown;

  @FXML private Label heading;
  @FXML private Label body;
  @FXML private Label calm;
  @FXML private Label notice;
  @FXML private VBox ways;
  @FXML private Label folder;
  @FXML private Label detail;

  /// @param zone of the shop, for the date of a backup
  public StartController(StartModel model, Texts texts, Views views, ZoneId zone) {
    this.model = model;
    this.texts = texts;
    this.views = views;
    this.zone = zone;
  }

  @FXML
  void initialize() {
    model.stepProperty().subscribe(_ -> draw());
    texts.languageProperty().subscribe(() -> draw());
  }

  @Override
  public void shown() {
    shown = true;
    model.open();
  }

  @Override
  public KeyTable keys() {
    return new KeyTable(
        switch (model.stepProperty().get()) {
          case Choosing(var newest, var _, var _) -> choosing(newest.isPresent());
          case Sure _ ->
              List.of(
                  new Key(Stroke.of(KeyCode.ENTER), "start.restore.yes", model::enter),
                  new Key(Stroke.of(KeyCode.ESCAPE), "start.restore.no", model::back));
          case Working _ -> List.of();
        },
        List.of());
  }

  private List<Key> choosing(boolean backup) {
    var keys = new ArrayList<Key>();
    if (backup) {
      keys.add(new Key(Stroke.of(KeyCode.R), "start.restore", model::tryOut));
    }
    keys.add(new Key(Stroke.of(KeyCode.ENTER), "start.again", model::enter));
    keys.add(new Key(Stroke.of(KeyCode.O), "start.folder", model::openFolder));
    keys.add(new Key(Stroke.of(KeyCode.ESCAPE), "start.quit", model::back));
    return keys;
  }

  private void draw() {
    var trouble = model.trouble();
    heading.setText(texts.now(trouble.key()));
    body.setText(texts.now(trouble.key() + ".body"));
    calm.setText(texts.now(trouble.key() + ".calm"));
    folder.setText(texts.now("start.place", model.folder()));
    detail.setText(model.detail());
    appear(detail, !model.detail().isBlank());
    appear(notice, false);
    ways.getChildren().clear();
    switch (model.stepProperty().get()) {
      case Choosing choosing -> draw(choosing);
      case Working(var copy, var restoring) ->
          say(restoring ? "start.restoring" : "start.reading", time(copy));
      case Sure sure -> draw(sure);
    }
    if (shown) {
      views.hint();
    }
  }

  private void draw(Choosing choosing) {
    if (!choosing.notice().isEmpty()) {
      say(choosing.notice(), choosing.detail());
    }
    choosing
        .newest()
        .ifPresent(copy -> way("start.restore.of", "R", model::tryOut, true, time(copy)));
    way("start.again", "Enter", model::enter, choosing.newest().isEmpty());
    way("start.folder", "O", model::openFolder, false);
    way("start.quit", "Esc", model::back, false);
  }

  private void draw(Sure sure) {
    say(
        "start.sure",
        time(sure.copy()),
        Long.toString(sure.brings().receipts()),
        Long.toString(sure.brings().payments()));
    way("start.restore.yes", "Enter", model::enter, true);
    way("start.restore.no", "Esc", model::back, false);
  }

  private void say(String key, Object... values) {
    notice.setText(texts.now(key, values).strip());
    appear(notice, true);
  }

  private void way(String key, String cap, Runnable act, boolean first, Object... values) {
    var says = new Label(texts.now(key, values));
    says.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(says, Priority.ALWAYS);
    var stands = new Label(cap);
    stands.getStyleClass().add("way-cap");
    var face = new HBox(says, stands);
    face.getStyleClass().add("way-face");
    var button = new Button();
    button.setGraphic(face);
    button.setAccessibleText(says.getText());
    button.getStyleClass().add("way");
    if (first) {
      button.getStyleClass().add("first");
    }
    button.setMaxWidth(Double.MAX_VALUE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> act.run());
    ways.getChildren().add(button);
  }

  private String time(Copy copy) {
    return TIME.format(copy.made().atZone(zone));
  }

  private static void appear(Label label, boolean there) {
    label.setVisible(there);
    label.setManaged(there);
  }
}
