package saoma.settings;

import java.util.List;

/// What the till looks and sounds like.
///
/// @param theme `LIGHT`, `DARK` or `CONTRAST`
/// @param typePercent how large everything is drawn, 100 for the usual size
/// @param soundPercent how loud the tones are; 0 for none
/// @param voice whether a voice says what arrived
/// @param voicePercent how loud it is
/// @param voiceLanguage `zh`, `en`, or `SCREEN` for the one on the screen
/// @param display what the customer sees
public record SensesSettings(
    String theme,
    int typePercent,
    int soundPercent,
    boolean voice,
    int voicePercent,
    String voiceLanguage,
    DisplaySettings display) {
  public static final String LIGHT = "LIGHT";
  public static final String DARK = "DARK";
  public static final String CONTRAST = "CONTRAST";
  public static final String SCREEN = "SCREEN";
  public static final int LARGEST = 150;

  public static final SensesSettings FRESH = new SensesSettings(LIGHT, 100, 50, true, 75, SCREEN);

  /// With a customer's screen as a fresh till has it.
  public SensesSettings(
      String theme,
      int typePercent,
      int soundPercent,
      boolean voice,
      int voicePercent,
      String voiceLanguage) {
    this(
        theme,
        typePercent,
        soundPercent,
        voice,
        voicePercent,
        voiceLanguage,
        DisplaySettings.FRESH);
  }

  /// The language to speak.
  ///
  /// @param screen the one on the screen
  public String spoken(String screen) {
    return voiceLanguage.equals(SCREEN) ? screen : voiceLanguage;
  }

  boolean isTheme() {
    return List.of(LIGHT, DARK, CONTRAST).contains(theme);
  }

  boolean isType() {
    return typePercent >= 100 && typePercent <= LARGEST;
  }

  boolean isLanguage() {
    return List.of("zh", "en", SCREEN).contains(voiceLanguage);
  }

  static boolean isPercent(int percent) {
    return percent >= 0 && percent <= 100;
  }
}
