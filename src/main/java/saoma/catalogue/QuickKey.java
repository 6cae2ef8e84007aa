package saoma.catalogue;

/// A key on the glass for a product that is sold often and has nothing to scan.
///
/// @param page counts from 0
/// @param place on its page, row by row, from 0
/// @param code the product's own
/// @param colour one of `COLOURS`, from 0
public record QuickKey(int page, int place, String code, int colour) {
  public static final int PAGES = 4;
  public static final int PLACES = 20;
  public static final int COLOURS = 6;

  public QuickKey {
    if (page < 0
        || page >= PAGES
        || place < 0
        || place >= PLACES
        || colour < 0
        || colour >= COLOURS) {
      throw new IllegalArgumentException("no place for a quick key");
    }
  }
}
