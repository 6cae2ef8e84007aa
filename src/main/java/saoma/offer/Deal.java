package saoma.offer;

import java.util.List;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.Discount;

/// What an offer does to the price of the goods that it is for.
public sealed interface Deal {
  /// The most pieces that make one group.
  int MOST_PIECES = 100;

  /// The most products of a bundle.
  int MOST_PARTS = 10;

  /// Of so many pieces that are bought, the cheapest ones cost nothing: buy `buy`, get `free`.
  record Free(int buy, int free) implements Deal {
    public Free {
      require(buy >= 1 && free >= 1 && buy + (long) free <= MOST_PIECES);
    }
  }

  /// The cheapest of each `nth` pieces costs so much less: the second at half.
  ///
  /// @param basisPoints what is taken off
  record Nth(int nth, int basisPoints) implements Deal {
    public Nth {
      require(nth >= 2 && nth <= MOST_PIECES);
      require(basisPoints >= 1 && basisPoints <= Discount.WHOLE);
    }
  }

  /// These products together at one price; the offer is for them and nothing else.
  record Bundle(List<Part> parts, Money price) implements Deal {
    public Bundle {
      parts = List.copyOf(parts);
      require(!parts.isEmpty() && parts.size() <= MOST_PARTS && price.minor() >= 0);
      require(parts.stream().map(Part::code).distinct().count() == parts.size());
      var pieces = parts.stream().mapToLong(Part::pieces).sum();
      require(pieces >= 2 && pieces <= MOST_PIECES);
    }
  }

  /// So many pieces of a product in a bundle.
  record Part(String code, int pieces) {
    public Part {
      require(Goods.isCode(code) && pieces >= 1 && pieces <= MOST_PIECES);
    }
  }

  /// A percentage off, or an amount off each piece or unit.
  record Less(Discount.Kind kind, long of) implements Deal {
    public Less {
      require(isDiscount(kind, of));
    }
  }

  /// Another price for each piece or unit, where it is a lower one.
  record Fixed(Money price) implements Deal {
    public Fixed {
      require(price.minor() >= 0);
    }
  }

  /// A percentage or an amount off all of it, from so much on.
  record Whole(Money from, Discount.Kind kind, long of) implements Deal {
    public Whole {
      require(from.minor() >= 0 && isDiscount(kind, of));
    }
  }

  private static boolean isDiscount(Discount.Kind kind, long of) {
    return of >= 1
        && switch (kind) {
          case PERCENT -> of <= Discount.WHOLE;
          case AMOUNT -> of <= Cart.MOST.minor();
        };
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("no such deal");
    }
  }
}
