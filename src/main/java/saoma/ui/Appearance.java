package saoma.ui;

import saoma.settings.SensesSettings;

/// How the windows of this till are drawn.
///
/// @param percent how large, 100 for the usual size
public record Appearance(Theme theme, int percent) {
  public static final Appearance USUAL = new Appearance(Theme.LIGHT, 100);

  /// What the settings say.
  public static Appearance of(SensesSettings settings) {
    return new Appearance(Theme.of(settings.theme()), settings.typePercent());
  }
}
