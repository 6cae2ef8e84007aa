package saoma.settings;

/// How the shop's goods are taxed. Off, there is no tax anywhere, whatever products say.
///
/// @param basisPoints the usual rate in hundredths of a per cent, 1300 for 13 %; products may have
///   their own
/// @param added whether the tax comes on top of the prices; else it is in them
public record TaxSettings(boolean enabled, int basisPoints, boolean added) {
  /// As much as the price once more.
  public static final int HIGHEST = 10_000;

  public static final TaxSettings OFF = new TaxSettings(false, 0, false);
}
