package saoma.phone;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The page's words in the language that the phone prefers: Chinese or English. A phone that does
/// not say gets Chinese, one that wants neither gets English.
public final class PhoneTexts {
  private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final ResourceBundle bundle;

  private PhoneTexts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /// @param bundle the name of its words among `resources/i18n`
  /// @param accepted the `Accept-Language` header
  public static PhoneTexts of(String bundle, @Nullable String accepted) {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    return new PhoneTexts(ResourceBundle.getBundle("i18n/" + bundle, preferred(accepted), control));
  }

  private static Locale preferred(@Nullable String accepted) {
    if (accepted == null || accepted.isBlank()) {
      return Locale.CHINESE;
    }
    try {
      var found = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException e) {
      return Locale.CHINESE;
    }
  }

  /// As a page names its language.
  public String tag() {
    return get("language");
  }

  /// The raw text; the caller escapes.
  public String get(String key, Object... parts) {
    return parts.length == 0
        ? bundle.getString(key)
        : MessageFormat.format(bundle.getString(key), parts);
  }
}
