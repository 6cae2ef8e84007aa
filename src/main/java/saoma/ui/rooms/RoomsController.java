package saoma.ui.rooms;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.settings.Room;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.Views;

/// Draws a [RoomsModel]: each way as a large key.
public final class RoomsController implements Screen {
  private final RoomsModel model;
  private final Texts texts;
  private final Views views;
  private boolean shown;

  @FXML private Label heading;
  @FXML private Label body;
  @FXML private VBox ways;

  public RoomsController(RoomsModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    model.sampleProperty().subscribe(_ -> draw());
    texts.languageProperty().subscribe(() -> draw());
    draw();
  }

  @Override
  public void shown() {
    shown = true;
    model.look();
    draw();
  }

  @Override
  public void hidden() {
    shown = false;
  }

  @Override
  public KeyTable keys() {
    var keys = new ArrayList<Key>();
    if (model.room() == Room.SHOP) {
      keys.add(new Key(Stroke.of(KeyCode.S), "rooms.sample", () -> model.open(Room.SAMPLE)));
      keys.add(new Key(Stroke.of(KeyCode.R), "rooms.rehearsal", () -> model.open(Room.REHEARSAL)));
      keys.add(
          new Key(Stroke.of(KeyCode.DELETE), "rooms.delete", model::delete)
              .where(() -> model.sampleProperty().get()));
    } else {
      if (model.room() == Room.REHEARSAL) {
        keys.add(new Key(Stroke.of(KeyCode.N), "rooms.next", model::next));
      }
      keys.add(new Key(Stroke.of(KeyCode.ENTER), "rooms.leave", model::leave));
    }
    keys.add(new Key(Stroke.of(KeyCode.ESCAPE), "key.back", views::close));
    return new KeyTable(keys, List.of());
  }

  private void draw() {
    ways.getChildren().clear();
    if (model.room() == Room.SHOP) {
      heading.setText(texts.now("rooms.heading"));
      body.setText(texts.now("rooms.body"));
      way("rooms.sample", "S", () -> model.open(Room.SAMPLE), true);
      way("rooms.rehearsal", "R", () -> model.open(Room.REHEARSAL), false);
      if (model.sampleProperty().get()) {
        way("rooms.delete", "Del", model::delete, false);
      }
    } else {
      heading.setText(texts.now("rooms.inside"));
      body.setText(texts.now("rooms.inside.body"));
      if (model.room() == Room.REHEARSAL) {
        way("rooms.next", "N", model::next, false);
      }
      way("rooms.leave", "Enter", model::leave, true);
    }
    way("key.back", "Esc", views::close, false);
    if (shown) {
      views.hint();
    }
  }

  private void way(String key, String cap, Runnable act, boolean first) {
    var title = new Label(texts.now(key));
    var words = new VBox(title);
    if (!key.equals("key.back")) {
      words.getChildren().add(small(texts.now(key + ".words"), first));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    var stands = new Label(cap);
    stands.getStyleClass().add("way-cap");
    var face = new HBox(words, stands);
    face.getStyleClass().addAll("way-face", "rooms-face");
    var button = new Button();
    button.setGraphic(face);
    button.setAccessibleText(title.getText());
    button.getStyleClass().add("way");
    if (first) {
      button.getStyleClass().add("first");
    }
    button.setMaxWidth(Double.MAX_VALUE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> act.run());
    ways.getChildren().add(button);
  }

  private static Node small(String words, boolean first) {
    var label = new Label(words);
    label.getStyleClass().addAll(first ? List.of("small") : List.of("muted", "small"));
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
