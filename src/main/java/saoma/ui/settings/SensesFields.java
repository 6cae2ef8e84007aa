package saoma.ui.settings;

import java.util.Map;
import java.util.function.Function;
import saoma.settings.DisplaySettings;
import saoma.settings.SensesSettings;

/// The part of a [Form] that is about eyes and ears.
final class SensesFields {
  private SensesFields() {}

  static void put(Map<Field, String> texts, SensesSettings s) {
    texts.put(Field.THEME, s.theme());
    texts.put(Field.TYPE_SIZE, Integer.toString(s.typePercent()));
    texts.put(Field.SOUNDS, Integer.toString(s.soundPercent()));
    texts.put(Field.VOICE, Boolean.toString(s.voice()));
    texts.put(Field.VOICE_VOLUME, Integer.toString(s.voicePercent()));
    texts.put(Field.VOICE_LANGUAGE, s.voiceLanguage());
    texts.put(Field.DISPLAY_MEMBER, s.display().member());
    texts.put(Field.DISPLAY_BALANCE, Boolean.toString(s.display().balance()));
    texts.put(Field.DISPLAY_NOTES, Boolean.toString(s.display().notes()));
  }

  static SensesSettings settings(Function<Field, String> of) {
    return new SensesSettings(
        of.apply(Field.THEME),
        NumberText.whole(of.apply(Field.TYPE_SIZE)),
        NumberText.whole(of.apply(Field.SOUNDS)),
        Boolean.parseBoolean(of.apply(Field.VOICE)),
        NumberText.whole(of.apply(Field.VOICE_VOLUME)),
        of.apply(Field.VOICE_LANGUAGE),
        new DisplaySettings(
            of.apply(Field.DISPLAY_MEMBER),
            Boolean.parseBoolean(of.apply(Field.DISPLAY_BALANCE)),
            Boolean.parseBoolean(of.apply(Field.DISPLAY_NOTES))));
  }
}
