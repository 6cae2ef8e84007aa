package saoma.catalogue;

import java.util.Locale;
import java.util.Set;

/// Which units are weighed: what is sold by them has a quantity with decimals. The unit alone says
/// so, and no mark beside it can contradict it.
public final class WeightUnit {
  private static final Set<String> ALL =
      Set.of("kg", "g", "500g", "100g", "千克", "公斤", "克", "斤", "市斤", "两", "lb", "oz");

  private WeightUnit() {}

  public static boolean is(String unit) {
    return ALL.contains(unit.strip().toLowerCase(Locale.ROOT));
  }
}
