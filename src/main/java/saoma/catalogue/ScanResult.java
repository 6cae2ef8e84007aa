package saoma.catalogue;

/// What the till says to a scan.
public sealed interface ScanResult {
  record Found(Product product) implements ScanResult {}

  /// The label of a scale, and its product.
  record Labelled(Product product, ScaleLabel label, String text) implements ScanResult {}

  /// Read well, but nobody told the till about it. The code is kept, so that it can be sold at an
  /// open price; it is empty where there was nothing to read.
  record Unknown(String code) implements ScanResult {}

  /// Not in the catalogue, and the check digit says why: scan again.
  record Misread(String text) implements ScanResult {}
}
