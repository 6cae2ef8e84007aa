package saoma.ui.offer;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import saoma.offer.Rule;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of the screen of offers, without controls. What is typed stays until it is kept or
/// thrown away. On the JavaFX thread but for the books.
public final class OfferModel {
  private final OfferDoor door;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ObservableList<Rule> rules = FXCollections.observableArrayList();
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.FREE);
  private final Map<Field, StringProperty> fields = new EnumMap<>(Field.class);
  private final Map<DayOfWeek, BooleanProperty> days = new EnumMap<>(DayOfWeek.class);
  private final Map<Flag, BooleanProperty> flags = new EnumMap<>(Flag.class);
  private final ObservableMap<Field, String> problems = FXCollections.observableHashMap();
  private final ReadOnlyObjectWrapper<Optional<Sample>> sample =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Typed> start =
      new ReadOnlyObjectWrapper<>(Typed.fresh(Kind.FREE));
  private boolean filling;
  private boolean busy;

  public OfferModel(OfferDoor door, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.away = away;
    this.notices = notices;
    for (var field : Field.values()) {
      fields.put(field, new SimpleStringProperty(""));
      text(field).subscribe(() -> edited(field));
    }
    for (var day : DayOfWeek.values()) {
      days.put(day, new SimpleBooleanProperty(true));
      day(day).subscribe(() -> edited(Field.OPENS));
    }
    for (var flag : Flag.values()) {
      flags.put(flag, new SimpleBooleanProperty());
      flag(flag).subscribe(this::tryOut);
    }
    kind.subscribe(() -> {
      problems.clear();
      tryOut();
    });
    fill(start.get());
  }

  public ObservableList<Rule> rules() {
    return rules;
  }

  public ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  public StringProperty text(Field field) {
    return Objects.requireNonNull(fields.get(field));
  }

  BooleanProperty day(DayOfWeek day) {
    return Objects.requireNonNull(days.get(day));
  }

  public BooleanProperty flag(Flag flag) {
    return Objects.requireNonNull(flags.get(flag));
  }

  /// Key of the text that says what is wrong, at the field it belongs to.
  public ObservableMap<Field, String> problems() {
    return problems;
  }

  /// What the offer takes off the sample; empty while it is no offer yet.
  public ReadOnlyObjectProperty<Optional<Sample>> sampleProperty() {
    return sample.getReadOnlyProperty();
  }

  /// What stood in the form before anything was typed.
  ReadOnlyObjectProperty<Typed> startProperty() {
    return start.getReadOnlyProperty();
  }

  /// Number of the offer in the form; 0 for a new one.
  public long id() {
    return start.get().id();
  }

  /// Whether something stands here that is not kept.
  public boolean isChanged() {
    return !typed(id()).equals(start.get());
  }

  public void shown() {
    rules.setAll(door.rules());
  }

  /// An empty form. What stood there is gone.
  public void begin() {
    fill(Typed.fresh(kind.get()));
  }

  /// This offer in the form. What stood there is gone.
  public void choose(Rule rule) {
    fill(Typed.of(rule));
  }

  private void fill(Typed next) {
    filling = true;
    kind.set(next.kind());
    fields.forEach((field, text) -> text.set(next.at(field)));
    days.forEach((day, set) -> set.set(next.days().contains(day)));
    flags.forEach((flag, set) -> set.set(next.flags().contains(flag)));
    problems.clear();
    filling = false;
    start.set(typed(next.id()));
    tryOut();
  }

  private Typed typed(long id) {
    var texts = new EnumMap<Field, String>(Field.class);
    fields.forEach((field, text) -> texts.put(field, field == Field.SAMPLE ? "" : text.get()));
    var weekdays = EnumSet.noneOf(DayOfWeek.class);
    days.forEach((day, set) -> {
      if (set.get()) {
        weekdays.add(day);
      }
    });
    var ticked = EnumSet.noneOf(Flag.class);
    flags.forEach((flag, set) -> {
      if (set.get()) {
        ticked.add(flag);
      }
    });
    return new Typed(id, kind.get(), texts, weekdays, ticked);
  }

  private void edited(Field field) {
    problems.remove(field);
    tryOut();
  }

  private void tryOut() {
    if (!filling) {
      var read = new Reading(typed(id()), door::sells).rule();
      sample.set(read.map(rule -> Sample.of(text(Field.SAMPLE).get(), rule, door.catalogue())));
    }
  }

  /// Keeps what stands in the form, or says what is wrong with it.
  public void save() {
    var reading = new Reading(typed(id()), door::sells);
    var rule = reading.rule();
    problems.clear();
    problems.putAll(reading.problems());
    if (rule.isEmpty()) {
      notices.accept(Notice.warning("offer.not-kept").then("offer.not-kept.next"));
      return;
    }
    keep(rule.get(), "offer.kept");
  }

  /// On, if it was off.
  public void turn() {
    stored()
        .ifPresent(rule ->
            keep(rule.switched(!rule.on()), rule.on() ? "offer.turned-off" : "offer.turned-on"));
  }

  /// The offer in the form, as it is kept.
  Optional<Rule> stored() {
    return rules.stream().filter(rule -> rule.id() == id() && id() > 0).findFirst();
  }

  private void keep(Rule rule, String word) {
    if (busy) {
      return;
    }
    busy = true;
    away.run(() -> door.keep(rule), kept -> kept(kept, word), this::failed);
  }

  private void kept(Optional<Rule> kept, String word) {
    busy = false;
    if (kept.isEmpty()) {
      problems.put(Field.COUPON, "offer.wrong.coupon-taken");
      notices.accept(Notice.warning("offer.not-kept").then("offer.not-kept.next"));
      return;
    }
    rules.setAll(door.rules());
    choose(kept.get());
    notices.accept(Notice.success(word, kept.get().name()));
  }

  /// Takes the offer out of the shop. What it gave before stays as it was.
  public void remove() {
    var rule = stored();
    if (busy || rule.isEmpty()) {
      return;
    }
    busy = true;
    away.run(() -> door.remove(rule.get()), this::removed, this::failed);
  }

  private void removed(Rule gone) {
    busy = false;
    rules.setAll(door.rules());
    begin();
    notices.accept(Notice.success("offer.removed", gone.name()));
  }

  private void failed() {
    busy = false;
    notices.accept(Notice.danger("offer.failed").then("offer.failed.next"));
  }

  /// The one above or below in the list.
  Optional<Rule> beside(int by) {
    var ids = rules.stream().map(Rule::id).toList();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    var at = Math.clamp(ids.indexOf(id()) + (long) by, 0, ids.size() - 1);
    return Optional.of(List.copyOf(rules).get(at));
  }
}
