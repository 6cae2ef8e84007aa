package saoma.ui.operator;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.operator.Operator;
import saoma.operator.OperatorDesk;
import saoma.operator.Reply;
import saoma.operator.Role;
import saoma.operator.StaffDesk;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The people of the shop, and the form of one of them. Nothing is changed before it is saved. On
/// the JavaFX thread.
public final class PeopleModel {
  /// Everybody, and who of them can log in.
  record People(List<Operator> all, Set<String> withPin) {
    static final People NONE = new People(List.of(), Set.of());
  }

  private final OperatorDesk desk;
  private final StaffDesk staff;
  private final Away away;
  private final ZoneId zone;
  private final Consumer<Notice> notices;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<People> people = new ReadOnlyObjectWrapper<>(People.NONE);
  private final ReadOnlyObjectWrapper<Optional<Operator>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.CLERK);
  private final BooleanProperty active = new SimpleBooleanProperty(true);
  private final StringProperty pin = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private boolean busy;

  /// @param changed runs when there may be somebody else at the till than before
  public PeopleModel(
      OperatorDesk desk,
      StaffDesk staff,
      Away away,
      ZoneId zone,
      Consumer<Notice> notices,
      Runnable changed) {
    this.desk = desk;
    this.staff = staff;
    this.away = away;
    this.zone = zone;
    this.notices = notices;
    this.changed = changed;
  }

  ReadOnlyObjectProperty<People> peopleProperty() {
    return people.getReadOnlyProperty();
  }

  /// Empty while the form is of somebody new.
  ReadOnlyObjectProperty<Optional<Operator>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Said> saidProperty() {
    return said.getReadOnlyProperty();
  }

  StringProperty nameProperty() {
    return name;
  }

  ObjectProperty<Role> roleProperty() {
    return role;
  }

  BooleanProperty activeProperty() {
    return active;
  }

  StringProperty pinProperty() {
    return pin;
  }

  StringProperty againProperty() {
    return again;
  }

  /// A till without people gets its first, who is a manager.
  boolean isFirst() {
    return desk.isOpen();
  }

  void open() {
    read(Optional.empty());
  }

  private void read(Optional<String> code) {
    away.run(
        () -> new People(staff.all(), Set.copyOf(staff.withPin())),
        found -> {
          people.set(found);
          found.all().stream()
              .filter(one -> code.equals(Optional.of(one.code())))
              .findFirst()
              .ifPresentOrElse(this::choose, this::fresh);
        },
        this::failed);
  }

  void choose(Operator one) {
    fill(Optional.of(one), one.name(), one.role(), one.active());
  }

  /// The form of somebody new.
  void fresh() {
    fill(Optional.empty(), "", isFirst() ? Role.MANAGER : Role.CLERK, true);
  }

  private void fill(Optional<Operator> one, String itsName, Role itsRole, boolean isActive) {
    chosen.set(one);
    name.set(itsName);
    role.set(itsRole);
    active.set(isActive);
    pin.set("");
    again.set("");
    said.set(Said.NOTHING);
  }

  void save() {
    if (busy) {
      return;
    }
    if (!pin.get().equals(again.get())) {
      said.set(Said.plain("operator.no.again"));
      return;
    }
    busy = true;
    said.set(Said.NOTHING);
    var digits = pin.get().toCharArray();
    var form = chosen.get();
    var wish = new Operator("", name.get(), role.get(), active.get());
    away.run(
        () -> saved(form, wish, digits),
        reply -> {
          busy = false;
          Arrays.fill(digits, '0');
          told(reply);
        },
        this::failed);
  }

  private Reply<Operator> saved(Optional<Operator> form, Operator wish, char[] digits) {
    if (form.isEmpty()) {
      return staff.add(wish.name(), wish.role(), digits);
    }
    var old = form.get();
    Reply<Operator> reply = new Reply.Granted<>(old);
    if (!old.equals(new Operator(old.code(), wish.name().strip(), wish.role(), wish.active()))) {
      reply = staff.change(old.code(), wish.name(), wish.role(), wish.active());
    }
    return digits.length > 0 && reply instanceof Reply.Granted<Operator>
        ? staff.setPin(old.code(), digits)
        : reply;
  }

  private void told(Reply<Operator> reply) {
    switch (reply) {
      case Reply.Granted<Operator>(var one) -> {
        notices.accept(Notice.success("staff.saved", one.name()));
        changed.run();
        read(Optional.of(one.code()));
      }
      case Reply.Refused<Operator>(var why) -> said.set(Said.of(why, zone));
    }
  }

  private void failed() {
    busy = false;
    said.set(Said.plain("operator.failed"));
  }
}
