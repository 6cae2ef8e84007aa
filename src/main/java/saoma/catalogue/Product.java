package saoma.catalogue;

import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// One thing a shop sells. The code is what a scanner reads or a clerk types. Where the price is
/// absent the till asks for it at each sale: imported catalogues often carry none. `nameEn` is
/// empty where the product has one name only, and `category` where the shop gave it none.
///
/// @param tax its tax rate in hundredths of a per cent, where it is not the shop's usual one; null
///   where it is
public record Product(
    String code,
    String name,
    String nameEn,
    String unit,
    @Nullable Money price,
    String category,
    @Nullable Integer tax) {
  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_CODE = 40;
  public static final int LONGEST_CATEGORY = 60;

  /// Further codes beside its own.
  public static final int MOST_CODES = 20;

  /// As much as the price once more.
  public static final int HIGHEST_TAX = 10_000;

  public Product {
    if (code.isBlank() || code.length() > LONGEST_CODE) {
      throw new IllegalArgumentException(
          "a product needs a code of at most " + LONGEST_CODE + " characters");
    }
    if (name.isBlank() || name.length() > LONGEST_NAME || nameEn.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a product needs a name of at most " + LONGEST_NAME + " characters");
    }
    if (category.length() > LONGEST_CATEGORY) {
      throw new IllegalArgumentException(
          "a category has at most " + LONGEST_CATEGORY + " characters");
    }
    if (price != null && price.minor() < 0) {
      throw new IllegalArgumentException("a price is not negative");
    }
    if (tax != null && (tax < 0 || tax > HIGHEST_TAX)) {
      throw new IllegalArgumentException("no tax rate: " + tax);
    }
  }

  /// One without a category, taxed as most things of the shop are.
  public Product(String code, String name, String nameEn, String unit, @Nullable Money price) {
    this(code, name, nameEn, unit, price, "", null);
  }

  /// The name to show where English is read; the one name where there is only one.
  public String nameIn(boolean chinese) {
    return chinese || nameEn.isEmpty() ? name : nameEn;
  }
}
