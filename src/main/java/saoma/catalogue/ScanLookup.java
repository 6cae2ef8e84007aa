package saoma.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds what was scanned or typed. The catalogue is asked first and the check digit judged after:
/// shops have codes of their own that are as long as a GTIN without being one, and those must still
/// sell.
public record ScanLookup(Catalogue catalogue) {
  public ScanResult look(String raw) {
    var scan = Scan.of(raw);
    Optional<Product> found =
        candidates(scan).stream().map(catalogue::byCode).flatMap(Optional::stream).findFirst();
    if (found.isPresent()) {
      return new ScanResult.Found(found.get());
    }
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
