package saoma.ui;

import atlantafx.base.controls.ModalPane;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import saoma.settings.Room;

/// The frame round every screen: header, content, foot, the layer for panes, the practice frame.
public final class ShellController {
  private static final PseudoClass PRACTICE = PseudoClass.getPseudoClass("practice");
  private static final PseudoClass SAMPLE = PseudoClass.getPseudoClass("sample");
  private static final PseudoClass REHEARSAL = PseudoClass.getPseudoClass("rehearsal");

  /// A screen of the smallest width and a panel.
  private static final int ROOM_FOR_TWO = 1240;

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final Duration NOTICE_STAYS = Duration.seconds(8);

  private final Texts texts;
  private final Notices notices;
  private final HeaderModel header;
  private final Clock clock;
  private final PauseTransition fade = new PauseTransition(NOTICE_STAYS);

  @FXML private StackPane frame;
  @FXML private Label ribbon;
  @FXML private Label till;
  @FXML private Label operator;
  @FXML private HBox links;
  @FXML private Label waiting;
  @FXML private Label time;
  @FXML private BorderPane middle;
  @FXML private StackPane content;
  @FXML private HintRow hints;
  @FXML private HBox notice;
  @FXML private Label noticeSign;
  @FXML private Label noticeText;
  @FXML private Label noticeNext;
  @FXML private ModalPane panes;
  @FXML private StackPane foot;
  @FXML private StackPane cover;
  @FXML private Label muted;
  @FXML private Region edge;

  ShellController(Texts texts, Notices notices, HeaderModel header, Clock clock) {
    this.texts = texts;
    this.notices = notices;
    this.header = header;
    this.clock = clock;
  }

  @FXML
  void initialize() {
    panes.setPersistent(true);
    panes.setInTransitionFactory(null);
    panes.setOutTransitionFactory(null);
    till.textProperty().bind(texts.of("header.till", header.tillProperty()));
    operator.textProperty().bind(header.operatorProperty().map(name -> "· " + name));
    operator.setOnMouseClicked(_ -> header.operatorActProperty().get().run());
    header.operatorProperty().subscribe(name -> appear(operator, !name.isEmpty()));
    cover.maxHeightProperty().bind(content.heightProperty().add(foot.heightProperty()));
    appear(cover, false);
    header.practiceProperty().subscribe(_ -> frame());
    header.roomProperty().subscribe(_ -> frame());
    header.roomDetailProperty().subscribe(_ -> frame());
    texts.languageProperty().subscribe(_ -> frame());
    header.waitingProperty().subscribe(count -> appear(waiting, count.intValue() > 0));
    waiting
        .textProperty()
        .bind(texts.of("header.waiting", header.waitingProperty().map(Object::toString)));
    header.links().addListener((InvalidationListener) _ -> drawLinks());
    texts.languageProperty().subscribe(_ -> drawLinks());
    header.mutedProperty().subscribe(on -> appear(muted, on));
    header.flashProperty().subscribe(new EdgeFlash(edge)::show);
    notices.shownProperty().subscribe(this::drawNotice);
    texts.languageProperty().subscribe(() -> drawNotice(notices.shownProperty().get()));
    fade.setOnFinished(_ -> notices.clear());
    tick();
    Clockwork.whileSeen(content, Duration.seconds(1), this::tick);
  }

  @FXML
  void otherLanguage() {
    texts.speak(texts.chinese() ? Texts.Language.EN : Texts.Language.ZH);
  }

  void content(Region screen) {
    content.getChildren().setAll(screen);
  }

  /// A panel that stays whatever screen is shown: beside it, or above it where there is no room.
  void beside(Region panel) {
    middle
        .widthProperty()
        .subscribe(width -> {
          var wide = width.doubleValue() >= ROOM_FOR_TWO;
          middle.setTop(null);
          middle.setRight(null);
          panel.getStyleClass().remove("beside");
          if (wide) {
            panel.getStyleClass().add("beside");
            middle.setRight(panel);
          } else {
            middle.setTop(panel);
          }
        });
  }

  void pane(@Nullable Region pane) {
    if (pane == null) {
      panes.hide(true);
    } else {
      panes.show(pane);
    }
  }

  void cover(@Nullable Region view) {
    cover.getChildren().setAll(view == null ? List.of() : List.of(view));
    appear(cover, view != null);
  }

  void takeFocus() {
    frame.requestFocus();
  }

  boolean isFrame(Node node) {
    return node.equals(frame);
  }

  void hints(List<Key> keys) {
    hints.show(keys.stream().map(this::hint).toList());
  }

  private Node hint(Key key) {
    var cap = new Label(key.stroke().label());
    cap.getStyleClass().add("key-cap");
    var text = new Label();
    text.textProperty().bind(texts.of(key.text()));
    var both = new HBox(cap, text);
    both.getStyleClass().add("key-hint");
    both.setOnMouseClicked(_ -> {
      if (key.when().getAsBoolean()) {
        key.act().run();
      }
    });
    return both;
  }

  /// Practice money, the sample shop and a rehearsal each have a frame of their own.
  private void frame() {
    var room = header.roomProperty().get();
    var practice = header.practiceProperty().get();
    frame.pseudoClassStateChanged(PRACTICE, practice);
    frame.pseudoClassStateChanged(SAMPLE, room == Room.SAMPLE);
    frame.pseudoClassStateChanged(REHEARSAL, room == Room.REHEARSAL);
    ribbon.setText(
        switch (room) {
          case SHOP -> texts.now("header.practice");
          case SAMPLE -> {
            var detail = header.roomDetailProperty().get();
            yield detail.isEmpty()
                ? texts.now("header.sample-new")
                : texts.now("header.sample", detail);
          }
          case REHEARSAL -> texts.now("header.rehearsal");
        });
    appear(ribbon, practice || room != Room.SHOP);
  }

  private void drawLinks() {
    links.getChildren().setAll(header.links().stream().map(this::link).toList());
  }

  private Node link(HeaderModel.Link link) {
    var name = texts.now(link.name());
    var word = texts.now(link.state().word());
    var sign = new Label(link.state().sign());
    sign.getStyleClass()
        .addAll("link-sign", link.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    var label = new Label(name); // The shape tells; the payment key has the word.
    label.setAccessibleText(name + ": " + word);
    var both = new HBox(sign, label);
    both.getStyleClass().add("link");
    return both;
  }

  private void drawNotice(Optional<Notice> shown) {
    appear(notice, shown.isPresent());
    hints.setVisible(shown.isEmpty());
    fade.stop();
    if (shown.isEmpty()) {
      return;
    }
    var told = shown.get();
    for (var role : Notice.Role.values()) {
      notice.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(role.name().toLowerCase(Locale.ROOT)), role == told.role());
    }
    noticeSign.setText(told.role().sign());
    noticeText.setText(texts.now(told.key(), told.values().toArray()));
    noticeNext.setText(told.next().isEmpty() ? "" : texts.now(told.next()));
    fade.playFromStart();
  }

  private void tick() {
    time.setText(CLOCK.format(clock.instant().atZone(clock.getZone())));
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
