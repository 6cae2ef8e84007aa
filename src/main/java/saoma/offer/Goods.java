package saoma.offer;

import java.util.Set;
import saoma.catalogue.Product;

/// Which goods an offer is for.
public sealed interface Goods {
  /// More belong into a category.
  int MOST = 100;

  /// Whether it is for this one.
  boolean has(String code, String category);

  /// All that the shop sells.
  record All() implements Goods {
    @Override
    public boolean has(String code, String category) {
      return true;
    }
  }

  /// Some products, by their codes.
  record Codes(Set<String> codes) implements Goods {
    public Codes {
      codes = Set.copyOf(codes);
      if (codes.isEmpty() || codes.size() > MOST || !codes.stream().allMatch(Goods::isCode)) {
        throw new IllegalArgumentException("no goods");
      }
    }

    @Override
    public boolean has(String code, String category) {
      return codes.contains(code);
    }
  }

  /// All products of a category.
  record Category(String name) implements Goods {
    public Category {
      if (name.isBlank()
          || name.length() > Product.LONGEST_CATEGORY
          || name.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("no category");
      }
    }

    @Override
    public boolean has(String code, String category) {
      return name.equals(category);
    }
  }

  static boolean isCode(String code) {
    return !code.isBlank()
        && code.length() <= Product.LONGEST_CODE
        && code.chars().noneMatch(Character::isISOControl);
  }
}
