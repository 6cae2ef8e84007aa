package saoma.ui.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import saoma.channel.Health;
import saoma.device.scale.Weighed;
import saoma.settings.Settings;
import saoma.settings.SettingsRules;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The settings as they are being typed, what is wrong with them, and what a channel said to them.
/// What is typed stays until it is saved or thrown away. On the JavaFX thread but for the file and
/// the channels.
public final class SettingsModel {
  /// Longer than any path; what is longer is a key.
  private static final int LONGEST_PATH = 500;

  /// Where settings are kept: `SettingsFile::save`.
  public interface Saver {
    void save(Settings settings) throws IOException;
  }

  private final Saver saver;
  private final Function<Settings, Map<String, Health>> tester;
  private final Function<Settings, Health> printer;
  private final Consumer<Settings> changed;
  private final Away away;
  private final Consumer<Notice> notices;
  private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
  private final ObservableMap<Field, String> problems = FXCollections.observableHashMap();
  private final ObservableMap<Section, Health> results = FXCollections.observableHashMap();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Weighed>> weighed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Function<Settings, Weighed> scale = _ -> new Weighed.Silent();
  private Settings saved;

  /// @param tester one harmless query for each channel that is switched on, by its code; blocks
  /// @param printer prints a test slip; blocks
  /// @param changed hears the new settings once they are on disk
  public SettingsModel(
      Settings now,
      Saver saver,
      Function<Settings, Map<String, Health>> tester,
      Function<Settings, Health> printer,
      Consumer<Settings> changed,
      Away away,
      Consumer<Notice> notices) {
    saved = now;
    this.saver = saver;
    this.tester = tester;
    this.printer = printer;
    this.changed = changed;
    this.away = away;
    this.notices = notices;
    Form.of(now).texts().forEach(this::begin);
  }

  /// @param asked asks the scale of these settings; blocks
  public void scale(Function<Settings, Weighed> asked) {
    scale = asked;
  }

  ReadOnlyObjectProperty<Optional<Weighed>> weighedProperty() {
    return weighed.getReadOnlyProperty();
  }

  StringProperty typed(Field field) {
    return Objects.requireNonNull(typed.get(field));
  }

  /// Key of the text that says what is wrong, at the field it belongs to.
  ObservableMap<Field, String> problems() {
    return problems;
  }

  /// What the newest test of a channel found.
  ObservableMap<Section, Health> results() {
    return results;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What stands here.
  private Settings wanted() {
    return form().settings(saved);
  }

  /// Whether something stands here that is not saved.
  boolean isChanged() {
    return !wanted().equals(Form.of(saved).settings(saved));
  }

  /// Whether saving would begin to take real money.
  boolean goesLive() {
    return wanted().mode() == Settings.Mode.LIVE && saved.mode() != Settings.Mode.LIVE;
  }

  /// Throws away what is not saved.
  void reset() {
    Form.of(saved).texts().forEach((field, text) -> typed(field).set(text));
    problems.clear();
    results.clear();
  }

  /// Whether every field is allowed; says at each what is not.
  boolean check() {
    var wrong = SettingsRules.problems(wanted());
    wrong.forEach(
        problem -> Field.called(problem.field()).ifPresent(f -> problems.put(f, f.problem())));
    if (!wrong.isEmpty()) {
      notices.accept(Notice.warning("settings.kept").then("settings.kept.next"));
    }
    return wrong.isEmpty();
  }

  /// Writes the settings, if nothing is wrong with them.
  void save() {
    if (busy.get() || !check()) {
      return;
    }
    var next = wanted();
    busy.set(true);
    away.run(
        () -> written(next),
        this::saved,
        () -> {
          busy.set(false);
          notices.accept(Notice.danger("settings.not-saved").then("settings.not-saved.next"));
        });
  }

  /// Asks each channel, with what stands here now, saved or not.
  void test(Section section) {
    if (busy.get() || !check()) {
      return;
    }
    var now = wanted();
    busy.set(true);
    results.remove(section);
    if (section == Section.COUNTER) {
      weigh(now);
      return;
    }
    away.run(
        () -> tested(section, now),
        found -> {
          busy.set(false);
          found.ifPresentOrElse(
              health -> tested(section, health),
              () -> notices.accept(Notice.warning("settings.off").then("settings.off.next")));
        },
        this::notTested);
  }

  private void notTested() {
    busy.set(false);
    notices.accept(Notice.danger("settings.not-tested").then("receipts.not-read.next"));
  }

  private void weigh(Settings now) {
    weighed.set(Optional.empty());
    if (now.counter().scale().line().isEmpty()) {
      busy.set(false);
      notices.accept(Notice.warning("settings.no-scale").then("settings.no-scale.next"));
      return;
    }
    away.run(
        () -> scale.apply(now),
        said -> {
          busy.set(false);
          weighed.set(Optional.of(said));
        },
        this::notTested);
  }

  private Optional<Health> tested(Section section, Settings now) {
    return section == Section.PRINTER
        ? Optional.of(printer.apply(now))
        : Optional.ofNullable(tester.apply(now).get(section.channel()));
  }

  private void tested(Section section, Health health) {
    results.put(section, health);
    if (health instanceof Health.Wrong(var field, var problem)) {
      Field.called(section.key(field)).ifPresent(f -> problems.put(f, "problem." + problem));
    }
  }

  private Settings written(Settings next) {
    try {
      saver.save(next);
      return next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void saved(Settings next) {
    busy.set(false);
    saved = next;
    changed.accept(next);
    notices.accept(Notice.success("settings.saved").then("settings.saved.next"));
  }

  private void begin(Field field, String text) {
    var property = new SimpleStringProperty(text);
    property.subscribe(() -> edited(field, property));
    typed.put(field, property);
  }

  /// What was wrong with a field is no longer known once it is changed. A key that was pasted where
  /// its file's name belongs does not stay on the screen.
  private void edited(Field field, StringProperty property) {
    results.remove(field.section());
    weighed.set(Optional.empty());
    problems.remove(field);
    if (field.kind() == Field.Kind.FILE && isKey(property.get())) {
      property.set("");
      problems.put(field, "problem.key-instead-of-file");
    }
  }

  private static boolean isKey(String text) {
    return text.contains("-----BEGIN") || text.length() > LONGEST_PATH;
  }

  private Form form() {
    var texts = new EnumMap<Field, String>(Field.class);
    typed.forEach((field, property) -> texts.put(field, property.get()));
    return new Form(texts);
  }
}
