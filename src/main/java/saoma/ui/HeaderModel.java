package saoma.ui;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import saoma.settings.Room;

/// What stands at the top of the window on every screen, and how the window is drawn. The wiring
/// feeds it; it has no rules. On the JavaFX thread.
public final class HeaderModel {
  /// One channel and whether it answers. `name` is the key of its name.
  public record Link(String channel, String name, LinkState state) {}

  /// How a channel answered last; each has a sign and a word beside its colour.
  public enum LinkState {
    FINE("●", "link.fine"),
    SILENT("▲", "link.silent"),
    NOT_SET_UP("◌", "link.not-set-up"),
    NOT_ASKED("○", "link.not-asked");

    private final String sign;
    private final String word;

    LinkState(String sign, String word) {
      this.sign = sign;
      this.word = word;
    }

    public String sign() {
      return sign;
    }

    public String word() {
      return word;
    }
  }

  private final StringProperty till = new SimpleStringProperty("01");
  private final StringProperty operator = new SimpleStringProperty("");
  private final ObjectProperty<Runnable> operatorAct = new SimpleObjectProperty<>(() -> {});
  private final BooleanProperty practice = new SimpleBooleanProperty();
  private final ObjectProperty<Room> room = new SimpleObjectProperty<>(Room.SHOP);
  private final StringProperty roomDetail = new SimpleStringProperty("");
  private final IntegerProperty waiting = new SimpleIntegerProperty();
  private final BooleanProperty muted = new SimpleBooleanProperty();
  private final ObjectProperty<Appearance> appearance =
      new SimpleObjectProperty<>(Appearance.USUAL);
  private final ObjectProperty<Optional<Flash>> flash =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableList<Link> links = FXCollections.observableArrayList();

  public StringProperty tillProperty() {
    return till;
  }

  /// Name of who is at the till; empty at one without operators.
  public StringProperty operatorProperty() {
    return operator;
  }

  /// What a tap on that name does.
  public ObjectProperty<Runnable> operatorActProperty() {
    return operatorAct;
  }

  /// Puts the frame round the window.
  public BooleanProperty practiceProperty() {
    return practice;
  }

  /// What these books are for, where they are not the shop's own.
  public ObjectProperty<Room> roomProperty() {
    return room;
  }

  /// What somebody in that room must know, beside its name.
  public StringProperty roomDetailProperty() {
    return roomDetail;
  }

  /// How many payments are under way or not known yet.
  public IntegerProperty waitingProperty() {
    return waiting;
  }

  /// Whether the till is silent until tomorrow.
  public BooleanProperty mutedProperty() {
    return muted;
  }

  /// How every window is drawn.
  public ObjectProperty<Appearance> appearanceProperty() {
    return appearance;
  }

  /// What the edge of the window told last.
  public ReadOnlyObjectProperty<Optional<Flash>> flashProperty() {
    return flash;
  }

  /// Tells it at the edge of the window.
  public void flash(Flash.Kind kind) {
    flash.set(Optional.of(new Flash(kind, flash.get().map(Flash::number).orElse(0L) + 1)));
  }

  public ObservableList<Link> links() {
    return links;
  }
}
