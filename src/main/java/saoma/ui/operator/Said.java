package saoma.ui.operator;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import saoma.operator.Refusal;
import saoma.ui.Texts;

/// A refusal in words: the key of a text, and the one value in it if there is one.
///
/// @param value empty where the text has none
public record Said(String key, String value) {
  public static final Said NOTHING = new Said("", "");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  public static Said of(Refusal refusal, ZoneId zone) {
    return switch (refusal) {
      case Refusal.WrongPin(var left) when left > 0 ->
          new Said("operator.no.pin", Integer.toString(left));
      case Refusal.WrongPin _ -> plain("operator.no.pin-last");
      case Refusal.Locked(var until) ->
          new Said("operator.no.locked", CLOCK.format(until.atZone(zone)));
      case Refusal.NotAllowed _ -> plain("operator.no.right");
      case Refusal.NoReason _ -> plain("operator.no.reason");
      case Refusal.NoName _ -> plain("operator.no.name");
      case Refusal.NameTaken _ -> plain("operator.no.name-taken");
      case Refusal.WeakPin(var shortest) ->
          new Said("operator.no.weak", Integer.toString(shortest));
      case Refusal.PinTaken _ -> plain("operator.no.pin-taken");
      case Refusal.NoManagerLeft _ -> plain("operator.no.manager");
      case Refusal.Unknown _ -> plain("operator.no.unknown");
    };
  }

  static Said plain(String key) {
    return new Said(key, "");
  }

  String in(Texts texts) {
    return key.isEmpty() ? "" : texts.now(key, value);
  }
}
