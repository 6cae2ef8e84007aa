package saoma.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;

/// The keys of the sale screen that the shop laid elsewhere, by the key of their text. A row that
/// is not named here is where it usually is. On the JavaFX thread.
public final class OwnKeys {
  /// The rows that may be moved.
  private static final String MOVABLE = "sale.key.";

  /// `[sale.key.undo|Ctrl+Z]` in a text is the key of that row, usually this one.
  private static final Pattern NAMED = Pattern.compile("\\[(sale\\.key\\.[a-z-]+)\\|([^\\]]+)\\]");

  /// Keys that work on every screen, and those of text fields.
  private static final Set<Stroke> TAKEN =
      Set.of(
          Stroke.of(KeyCode.F1),
          Stroke.of(KeyCode.F11),
          Stroke.of(KeyCode.F12),
          Stroke.control(KeyCode.B),
          Stroke.control(KeyCode.L),
          Stroke.control(KeyCode.N),
          Stroke.control(KeyCode.P),
          new Stroke.Code(KeyCode.M, true, true),
          Stroke.control(KeyCode.A),
          Stroke.control(KeyCode.C),
          Stroke.control(KeyCode.V),
          Stroke.control(KeyCode.X));

  private final ReadOnlyObjectWrapper<Map<String, Stroke>> own =
      new ReadOnlyObjectWrapper<>(Map.of());

  /// The rows that gave way when the table was made last.
  private Map<String, Stroke> beside = Map.of();

  public ReadOnlyObjectProperty<Map<String, Stroke>> ownProperty() {
    return own.getReadOnlyProperty();
  }

  /// Takes up what stands in the settings. What cannot be read, or may not be, is left out: that
  /// row is where it usually is.
  public void use(String written) {
    own.set(read(written));
  }

  static Map<String, Stroke> read(String written) {
    var read = new LinkedHashMap<String, Stroke>();
    for (var each : written.split(";")) {
      var entry = each.strip();
      var at = entry.indexOf('=');
      if (at > 0 && entry.startsWith(MOVABLE)) {
        Stroke.read(entry.substring(at + 1))
            .filter(OwnKeys::isFree)
            .ifPresent(stroke -> read.put(entry.substring(0, at), stroke));
      }
    }
    return Map.copyOf(read);
  }

  /// As it stands in the settings.
  static String written(Map<String, Stroke> keys) {
    var rows = new TreeMap<>(keys);
    return String.join(
        ";", rows.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().label()).toList());
  }

  /// This table with the shop's own keys. What the shop laid keeps its place: a row that usually is
  /// there, because a newer program put it there for instance, goes beside it, with Shift or Ctrl.
  /// Where two would be on one stroke all the same, the moved ones go back.
  public KeyTable on(KeyTable usual) {
    var moved = new LinkedHashMap<>(own.get());
    while (true) {
      var laid =
          usual.keys().stream()
              .map(key ->
                  isMovable(key) ? key.on(moved.getOrDefault(key.text(), key.stroke())) : key)
              .toList();
      var keys = givingWay(laid);
      var twice = twice(keys);
      if (twice.isEmpty()) {
        beside = beside(laid, keys);
        return new KeyTable(keys, usual.habits());
      }
      moved.values().removeIf(twice::contains);
    }
  }

  private static List<Key> givingWay(List<Key> laid) {
    var own = new HashSet<Stroke>();
    laid.stream().filter(Key::isMoved).map(Key::stroke).forEach(own::add);
    var taken = new HashSet<Stroke>();
    laid.stream().map(Key::stroke).forEach(taken::add);
    return laid.stream()
        .map(key -> {
          var gives = !key.isMoved() && isMovable(key) && own.contains(key.stroke());
          var other = gives ? beside(key.stroke(), taken) : Optional.<Stroke>empty();
          other.ifPresent(taken::add);
          return other.map(key::on).orElse(key);
        })
        .toList();
  }

  private static Optional<Stroke> beside(Stroke usual, Set<Stroke> taken) {
    return usual instanceof Stroke.Code(var code, var control, var shift)
        ? Stream.of(
                new Stroke.Code(code, control, true),
                new Stroke.Code(code, true, shift),
                new Stroke.Code(code, true, true))
            .<Stroke>map(stroke -> stroke)
            .filter(stroke -> isFree(stroke) && !taken.contains(stroke))
            .findFirst()
        : Optional.empty();
  }

  private static Map<String, Stroke> beside(List<Key> laid, List<Key> keys) {
    var found = new HashMap<String, Stroke>();
    for (var at = 0; at < keys.size(); at++) {
      if (!keys.get(at).stroke().equals(laid.get(at).stroke())) {
        found.put(keys.get(at).text(), keys.get(at).stroke());
      }
    }
    return Map.copyOf(found);
  }

  private static Set<Stroke> twice(List<Key> keys) {
    var seen = new HashSet<Stroke>();
    var twice = new HashSet<Stroke>();
    keys.stream().map(Key::stroke).filter(stroke -> !seen.add(stroke)).forEach(twice::add);
    return twice;
  }

  /// Whether a row may be laid elsewhere. Enter, Esc and the arrows lead through every screen.
  static boolean isMovable(Key key) {
    return key.text().startsWith(MOVABLE)
        && (key.usual() instanceof Stroke.Typed || isFree(key.usual()));
  }

  /// Whether a row may be laid on this. A key that types, or that leads, is no place: it would be
  /// missing where it is needed.
  static boolean isFree(Stroke stroke) {
    if (!(stroke instanceof Stroke.Code pressed) || TAKEN.contains(stroke)) {
      return false;
    }
    var code = pressed.code();
    return switch (code) {
      case ENTER, ESCAPE, TAB, BACK_SPACE, SPACE, UP, DOWN, LEFT, RIGHT, HOME, END -> false;
      case CONTROL, SHIFT, ALT, META, COMMAND, CAPS, NUM_LOCK, WINDOWS, UNDEFINED -> false;
      case DELETE, INSERT, PAUSE, PRINTSCREEN, PAGE_UP, PAGE_DOWN -> true;
      default -> code.isFunctionKey() || (pressed.control() && !code.isDigitKey());
    };
  }

  /// A text with the keys that it names.
  String told(String text) {
    return text.indexOf('[') < 0
        ? text
        : NAMED
            .matcher(text)
            .replaceAll(named -> {
              var row = named.group(1);
              var stroke = beside.getOrDefault(row, own.get().get(row));
              return Matcher.quoteReplacement(stroke == null ? named.group(2) : stroke.label());
            });
  }
}
