package saoma.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The codes that products have beside their own: an old packing, the box of twelve, the one that a
/// supplier prints. Each leads to one product. One thread writes, any number read.
public final class FurtherCodes {
  private final Map<String, String> owners = new ConcurrentHashMap<>();
  private final Map<String, List<String>> codes = new ConcurrentHashMap<>();

  /// The own code of the product that a further code leads to.
  public Optional<String> owner(String further) {
    return Optional.ofNullable(owners.get(further));
  }

  /// The further codes of the product with this code, in their order.
  public List<String> of(String code) {
    return codes.getOrDefault(code, List.of());
  }

  /// Gives a product these further codes instead of those that it had. Another product that had one
  /// of them has it no more.
  public synchronized void put(String code, List<String> further) {
    for (var old : of(code)) {
      if (!further.contains(old)) {
        owners.remove(old);
      }
    }
    for (var one : further) {
      var before = owners.put(one, code);
      if (before != null && !before.equals(code)) {
        codes.computeIfPresent(before, (_, had) -> without(had, one));
      }
    }
    if (further.isEmpty()) {
      codes.remove(code);
    } else {
      codes.put(code, List.copyOf(further));
    }
  }

  private static List<String> without(List<String> had, String one) {
    var left = new ArrayList<>(had);
    left.remove(one);
    return List.copyOf(left);
  }

  /// What was found, with the product in front whose further code was typed.
  public List<Product> first(
      String typed, Function<String, Optional<Product>> byCode, List<Product> found, int limit) {
    var whose = limit <= 0 ? Optional.<String>empty() : owner(Folded.bare(typed));
    var product = whose.flatMap(byCode);
    if (product.isEmpty()) {
      return found;
    }
    var all = new ArrayList<>(List.of(product.get()));
    found.stream().filter(one -> !one.code().equals(all.getFirst().code())).forEach(all::add);
    return List.copyOf(all.subList(0, Math.min(limit, all.size())));
  }
}
