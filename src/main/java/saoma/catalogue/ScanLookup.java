package saoma.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import saoma.settings.LabelLayout;

/// Finds what was scanned or typed. The catalogue is asked first and the check digit judged after:
/// shops have codes of their own that are as long as a GTIN without being one, and those must still
/// sell. Then come the labels of scales, whose codes are of one piece only and stand nowhere.
///
/// @param layouts of the labels of the shop's scales
public record ScanLookup(Catalogue catalogue, Supplier<List<LabelLayout>> layouts) {
  /// Of a shop without scales.
  public ScanLookup(Catalogue catalogue) {
    this(catalogue, List::of);
  }

  public ScanResult look(String raw) {
    var scan = Scan.of(raw);
    Optional<Product> found =
        candidates(scan).stream().map(catalogue::byCode).flatMap(Optional::stream).findFirst();
    if (found.isPresent()) {
      return new ScanResult.Found(found.get());
    }
    return layouts.get().stream()
        .filter(layout -> layout.fits(scan.text()))
        .findFirst()
        .map(layout -> label(layout, scan.text()))
        .orElseGet(() -> none(scan));
  }

  /// No other layout fits, because no two of a shop do.
  private ScanResult label(LabelLayout layout, String text) {
    if (!ScaleLabel.isChecked(layout, text)) {
      return new ScanResult.Misread(text);
    }
    return ScaleLabel.of(layout, text)
        .flatMap(label ->
            label.codes().stream()
                .map(catalogue::byCode)
                .flatMap(Optional::stream)
                .findFirst()
                .<ScanResult>map(product -> new ScanResult.Labelled(product, label, text)))
        .orElseGet(() -> new ScanResult.Unknown(text));
  }

  private static ScanResult none(Scan scan) {
    return switch (scan) {
      case Scan.Code(var text) -> new ScanResult.Unknown(text);
      case Scan.Misread(var text) -> new ScanResult.Misread(text);
      case Scan.Other(var text) -> new ScanResult.Unknown(text);
    };
  }

  private static List<String> candidates(Scan scan) {
    return switch (scan) {
      case Scan.Code(var text) -> Gtin.forms(text);
      case Scan.Misread(var text) -> List.of(text);
      case Scan.Other(var text) when text.isEmpty() -> List.of();
      case Scan.Other(var text) -> List.of(text, text.toUpperCase(Locale.ROOT));
    };
  }
}
