package saoma.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// Every word the till shows, in both languages, switched while the screens stand open. FXML binds
/// `${texts['sale.search']}` to [#map]; Java binds [#of]. Both follow the language by themselves,
/// so a switch loses neither focus nor a half-typed text.
///
/// Patterns are those of `MessageFormat`; amounts and counts come in as ready texts.
public final class Texts {
  /// The languages, named as the settings name them.
  public enum Language {
    EN(Locale.ENGLISH, "/i18n/texts.properties"),
    ZH(Locale.SIMPLIFIED_CHINESE, "/i18n/texts_zh.properties");

    private final Locale locale;
    private final String file;

    Language(Locale locale, String file) {
      this.locale = locale;
      this.file = file;
    }

    /// `zh` is Chinese, everything else English.
    public static Language of(String setting) {
      return setting.equals("zh") ? ZH : EN;
    }

    public Locale locale() {
      return locale;
    }

    public String setting() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Language, Map<String, String>> bundles = new EnumMap<>(Language.class);
  private final ObservableMap<String, String> patterns = FXCollections.observableHashMap();
  private final ObservableMap<String, String> readOnly =
      FXCollections.unmodifiableObservableMap(patterns);
  private final ReadOnlyObjectWrapper<Language> language;
  private final Map<String, StringBinding> bindings = new HashMap<>();
  private OwnKeys keys = new OwnKeys();

  public Texts(Language first) {
    for (var each : Language.values()) {
      bundles.put(each, each == Language.EN ? straight(read(each.file)) : read(each.file));
    }
    language = new ReadOnlyObjectWrapper<>(first);
    patterns.putAll(bundle(first));
  }

  /// Which keys the texts name.
  void name(OwnKeys own) {
    keys = own;
  }

  public ReadOnlyObjectProperty<Language> languageProperty() {
    return language.getReadOnlyProperty();
  }

  public Language language() {
    return language.get();
  }

  /// Whether names of products are to be shown in Chinese.
  public boolean chinese() {
    return language.get() == Language.ZH;
  }

  /// Changes every text that is bound. On the JavaFX thread.
  public void speak(Language next) {
    patterns.putAll(bundle(next));
    language.set(next);
  }

  /// What FXML binds to.
  public ObservableMap<String, String> map() {
    return readOnly;
  }

  /// A text that follows the language; one binding for each key.
  public ObservableValue<String> of(String key) {
    return bindings.computeIfAbsent(key, k -> Bindings.createStringBinding(() -> now(k), language));
  }

  /// A text with values in it; it follows the language and each value that is observable.
  public ObservableValue<String> of(String key, Object... values) {
    var watched = new ArrayList<Observable>();
    watched.add(language);
    for (var value : values) {
      if (value instanceof Observable o) {
        watched.add(o);
      }
    }
    return Bindings.createStringBinding(() -> now(key, values), watched.toArray(Observable[]::new));
  }

  /// The text in the language of this moment.
  ///
  /// @throws IllegalArgumentException if there is no such key: a mistake in the program
  public String now(String key, Object... values) {
    var pattern = in(language.get(), key);
    if (values.length == 0 || pattern.indexOf('{') < 0) {
      return keys.told(pattern);
    }
    var plain = new Object[values.length];
    for (var i = 0; i < values.length; i++) {
      plain[i] = values[i] instanceof ObservableValue<?> o ? o.getValue() : values[i];
    }
    return new MessageFormat(keys.told(pattern), language.get().locale).format(plain);
  }

  /// A text in a language of its own, for what is stored in both.
  public String in(Language wanted, String key) {
    var text = bundle(wanted).get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text is called " + key);
    }
    return text;
  }

  private Map<String, String> bundle(Language of) {
    return Objects.requireNonNull(bundles.get(of));
  }

  /// With the apostrophe and the quotation marks of ASCII: where the font is a Chinese one, curved
  /// ones are as wide as a Chinese character and tear the words apart. `MessageFormat` wants the
  /// apostrophe twice.
  private static Map<String, String> straight(Map<String, String> texts) {
    var straight = new HashMap<String, String>();
    texts.forEach((key, text) ->
        straight.put(
            key,
            text.replace("’", text.indexOf('{') < 0 ? "'" : "''")
                .replace('“', '"')
                .replace('”', '"')));
    return straight;
  }

  private static Map<String, String> read(String file) {
    var read = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Texts.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var map = new HashMap<String, String>();
    read.forEach((key, value) -> map.put((String) key, (String) value));
    return Map.copyOf(map);
  }
}
