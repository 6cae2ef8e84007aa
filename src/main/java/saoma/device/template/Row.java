package saoma.device.template;

import java.util.Set;

/// One block as it stands in a template.
///
/// @param words of the shop's own; empty where the block has none
public record Row(Block block, Set<Style> styles, String words) {
  public Row {
    styles = Set.copyOf(styles);
  }

  /// Without anything said of it.
  Row(Block block) {
    this(block, Set.of(), "");
  }

  public boolean is(Style style) {
    return styles.contains(style);
  }
}
