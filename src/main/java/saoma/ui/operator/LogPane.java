package saoma.ui.operator;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import saoma.operator.Act;
import saoma.operator.AuditRow;
import saoma.operator.Operator;
import saoma.ui.Texts;
import saoma.ui.operator.LogModel.Page;

/// Draws a [LogModel]: the day and the filters on top, what happened below, the newest first.
final class LogPane extends VBox {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final double ROW = 60;

  private final LogModel model;
  private final PeopleModel people;
  private final Texts texts;
  private final Label day = PeoplePane.label("", "log-day");
  private final ComboBox<Optional<Operator>> person;
  private final ComboBox<Optional<Act>> act;
  private final ListView<AuditRow> list = new ListView<>();
  private final Label nothing = PeoplePane.label("", "muted");

  LogPane(LogModel model, PeopleModel people, Texts texts) {
    this.model = model;
    this.people = people;
    this.texts = texts;
    getStyleClass().add("log");
    person = choice("log-person", one -> one.map(Operator::name), "log.everybody", model::person);
    act = choice("log-act", one -> one.map(a -> texts.now(text(a))), "log.everything", model::act);
    var before = step("◀", -1);
    var after = step("▶", 1);
    var push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    var filters = new HBox(before, day, after, push, person, act);
    filters.getStyleClass().add("log-filters");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.getStyleClass().addAll("receipt-list", "log-list");
    list.setCellFactory(_ -> new Cell());
    nothing.textProperty().bind(texts.of("log.nothing"));
    nothing.setMouseTransparent(true);
    var stack = new StackPane(list, nothing);
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren().setAll(filters, stack);
    model.pageProperty().subscribe(this::draw);
    people.peopleProperty().subscribe(this::refill);
    texts.languageProperty().subscribe(this::refill);
  }

  private Button step(String sign, int by) {
    var button = new Button(sign);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> model.day(by));
    return button;
  }

  private <T> ComboBox<Optional<T>> choice(
      String id,
      Function<Optional<T>, Optional<String>> words,
      String all,
      Consumer<Optional<T>> then) {
    var box = new ComboBox<Optional<T>>();
    box.setId(id);
    box.setFocusTraversable(false);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<T> one) {
            return one == null ? "" : words.apply(one).orElseGet(() -> texts.now(all));
          }

          @Override
          public Optional<T> fromString(String text) {
            return Optional.empty();
          }
        });
    box.setOnAction(_ -> {
      if (box.getValue() != null) {
        then.accept(box.getValue());
      }
    });
    return box;
  }

  private void refill() {
    refill(person, people.peopleProperty().get().all());
    refill(act, List.of(Act.values()));
    draw(model.pageProperty().get());
    list.refresh();
  }

  /// Quietly: a filter that is filled anew is not one that was chosen.
  private static <T> void refill(ComboBox<Optional<T>> box, List<T> values) {
    var chosen = box.getValue();
    var then = box.getOnAction();
    box.setOnAction(null);
    var all = new ArrayList<Optional<T>>(List.of(Optional.empty()));
    values.forEach(one -> all.add(Optional.of(one)));
    box.getItems().setAll(all);
    box.setValue(chosen != null && all.contains(chosen) ? chosen : Optional.empty());
    box.setOnAction(then);
  }

  private void draw(Page page) {
    day.setText(DAY.format(page.filter().day()));
    list.getItems().setAll(page.rows());
    nothing.setVisible(page.rows().isEmpty());
  }

  static String text(Act act) {
    return "audit." + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private final class Cell extends ListCell<AuditRow> {
    @Override
    protected void updateItem(AuditRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(empty || row == null ? null : node(row));
    }

    private Node node(AuditRow row) {
      return new LogRow(texts, model.zone()).draw(row);
    }
  }

  /// One thing that happened: when, what kind, who and what, and to what and why.
  private record LogRow(Texts texts, java.time.ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    Node draw(AuditRow row) {
      var note = row.note();
      var time = PeoplePane.label(TIME.format(note.at().atZone(zone)), "log-time");
      time.setMinWidth(Region.USE_PREF_SIZE);
      var sign = PeoplePane.label(sign(note.act()), "log-sign");
      sign.pseudoClassStateChanged(
          PseudoClass.getPseudoClass("bad"),
          note.act() == Act.WRONG_PIN || note.act() == Act.DENIED);
      sign.pseudoClassStateChanged(
          PseudoClass.getPseudoClass("second"),
          note.act() == Act.OVERRIDDEN
              || note.act() == Act.PINS_RESET
              || note.act() == Act.CLOCK_SET);
      var what = PeoplePane.label(what(row), "item-name");
      var facts = PeoplePane.label(facts(row), "item-code");
      var words = facts.getText().isEmpty() ? new VBox(what) : new VBox(what, facts);
      words.getStyleClass().add("log-words");
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      var by = PeoplePane.label(name(note.by().name()), "log-by");
      by.setMinWidth(Region.USE_PREF_SIZE);
      var line = new HBox(time, sign, words, by);
      line.getStyleClass().add("log-row");
      return line;
    }

    private String name(String name) {
      return name.isEmpty() ? texts.now("log.nobody") : name;
    }

    private static String sign(Act act) {
      return switch (act) {
        case LOGGED_IN -> "→";
        case LOGGED_OUT -> "←";
        case WRONG_PIN, DENIED -> "✕";
        case USED -> "✓";
        case OVERRIDDEN, PINS_RESET, CLOCK_SET -> "▲";
        case OPERATOR_ADDED, OPERATOR_CHANGED, PIN_SET, RIGHTS_CHANGED -> "✎";
      };
    }

    private String what(AuditRow row) {
      var note = row.note();
      var right = note.right();
      var told = texts.now(text(note.act()));
      if (right == null) {
        return told;
      }
      var wanted = texts.now(RightsPane.text(right));
      return note.act() == Act.USED ? wanted : told + ": " + wanted;
    }

    private String facts(AuditRow row) {
      var note = row.note();
      var facts = new ArrayList<String>();
      if (!note.about().isEmpty()) {
        facts.add(note.about());
      }
      if (!note.approver().isNobody()) {
        facts.add(texts.now("log.allowed-by", note.approver().name()));
      }
      if (!note.reason().isEmpty()) {
        facts.add(note.reason());
      }
      return String.join("  ·  ", facts);
    }
  }
}
