package saoma.ui;

import java.math.BigDecimal;
import saoma.device.scale.Weighed;

/// What a scale says, in the words of the screen.
public final class WeightWords {
  private WeightWords() {}

  /// Whether it weighs.
  public static boolean isGood(Weighed said) {
    return said instanceof Weighed.Steady || said instanceof Weighed.Moving;
  }

  public static String of(Weighed said, Texts texts) {
    return switch (said) {
      case Weighed.Steady(var grams, var net) ->
          "✓ " + texts.now(net ? "scale.net" : "scale.steady", kilograms(grams));
      case Weighed.Moving(var grams) ->
          "… "
              + (grams.isPresent()
                  ? texts.now("scale.moving", kilograms(grams.getAsLong()))
                  : texts.now("scale.moves"));
      case Weighed.Over _ -> "▲ " + texts.now("scale.over");
      case Weighed.Under _ -> "▲ " + texts.now("scale.under");
      case Weighed.Fault _ -> "✕ " + texts.now("scale.fault");
      case Weighed.Silent _ -> "✕ " + texts.now("scale.silent");
    };
  }

  /// `1.234`: as it stands on the scale.
  public static String kilograms(long grams) {
    return BigDecimal.valueOf(grams, 3).toPlainString();
  }
}
