package saoma.ui.operator;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import saoma.ui.Fx;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// The manager's three pages about people: who they are, what each may do, what they did.
public final class StaffController implements Screen {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private enum Part {
    PEOPLE,
    RIGHTS,
    LOG
  }

  private final PeopleModel people;
  private final RightsModel rights;
  private final LogModel log;
  private final Texts texts;
  private final Views views;
  private Part part = Part.PEOPLE;
  private @Nullable PeoplePane peoplePane;

  @FXML private Button toPeople;
  @FXML private Button toRights;
  @FXML private Button toLog;
  @FXML private StackPane place;

  public StaffController(
      PeopleModel people, RightsModel rights, LogModel log, Texts texts, Views views) {
    this.people = people;
    this.rights = rights;
    this.log = log;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    var first = new PeoplePane(people, texts);
    peoplePane = first;
    place
        .getChildren()
        .setAll(first, new RightsPane(rights, texts), new LogPane(log, people, texts));
    turnTo(Part.PEOPLE);
  }

  @Override
  public void shown() {
    people.open();
    rights.open();
    log.open();
    turnTo(people.isFirst() ? Part.PEOPLE : part);
  }

  @Override
  public KeyTable keys() {
    var own =
        switch (part) {
          case PEOPLE ->
              KeyTable.of(
                  new Key(Stroke.control(KeyCode.S), "staff.key.save", people::save).hint(),
                  new Key(Stroke.of(KeyCode.F3), "staff.key.new", people::fresh).hint());
          case RIGHTS -> KeyTable.EMPTY;
          case LOG ->
              KeyTable.of(
                  new Key(Stroke.of(KeyCode.PAGE_UP), "staff.key.before", () -> log.day(-1)).hint(),
                  new Key(Stroke.of(KeyCode.PAGE_DOWN), "staff.key.after", () -> log.day(1))
                      .hint());
        };
    return own.and(
        KeyTable.of(
            new Key(Stroke.control(KeyCode.DIGIT1), "staff.people", this::people),
            new Key(Stroke.control(KeyCode.DIGIT2), "staff.rights", this::rights),
            new Key(Stroke.control(KeyCode.DIGIT3), "staff.log", this::log),
            new Key(Stroke.of(KeyCode.ESCAPE), "staff.key.back", () -> views.show(View.SALE))
                .hint()));
  }

  @Override
  public @Nullable Node typing() {
    return part == Part.PEOPLE && peoplePane != null ? peoplePane.name() : null;
  }

  @FXML
  private void people() {
    turnTo(Part.PEOPLE);
  }

  @FXML
  private void rights() {
    turnTo(Part.RIGHTS);
  }

  @FXML
  private void log() {
    log.open();
    turnTo(Part.LOG);
  }

  private void turnTo(Part next) {
    part = next;
    toPeople.pseudoClassStateChanged(HERE, next == Part.PEOPLE);
    toRights.pseudoClassStateChanged(HERE, next == Part.RIGHTS);
    toLog.pseudoClassStateChanged(HERE, next == Part.LOG);
    for (var at = 0; at < place.getChildren().size(); at++) {
      place.getChildren().get(at).setVisible(Part.values()[at] == next);
    }
    views.hint();
    var typing = typing();
    if (typing != null) {
      Fx.later(typing::requestFocus);
    }
  }
}
