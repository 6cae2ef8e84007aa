package saoma.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// A list of blocks that never changes, oldest first. A product put again stands in a newer block
/// and hides the older row, and `hidden` counts such rows of each block. Small blocks at the end
/// are merged as more come, so that there are never many; a block that is mostly hidden is
/// rewritten.
record Blocks(List<Block> blocks, List<Integer> hidden, long size) {
  static final Blocks NONE = new Blocks(List.of(), List.of(), 0);

  /// Where a product stands.
  record Place(int block, int row) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int blocks = Integer.compare(block, other.block);
      return blocks != 0 ? blocks : Integer.compare(row, other.row);
    }
  }

  /// The newest row of a packed code.
  Optional<Place> place(String packedCode) {
    for (int block = blocks.size() - 1; block >= 0; block--) {
      int row = blocks.get(block).row(packedCode);
      if (row >= 0) {
        return Optional.of(new Place(block, row));
      }
    }
    return Optional.empty();
  }

  Product product(Place place) {
    return blocks.get(place.block()).product(place.row());
  }

  /// These blocks and one more, whose products hide those of the same codes.
  Blocks with(Block added) {
    var counts = new ArrayList<>(hidden);
    long more = 0;
    for (int row = 0; row < added.rows(); row++) {
      var old = place(added.code(row));
      old.ifPresent(place -> counts.set(place.block(), counts.get(place.block()) + 1));
      more += old.isPresent() ? 0 : 1;
    }
    var grown = new ArrayList<>(blocks);
    grown.add(added);
    counts.add(0);
    return new Blocks(grown, counts, size + more).tidy();
  }

  private Blocks tidy() {
    var tidied = this;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (hidden.get(i) * 2 > blocks.get(i).rows()) {
        tidied = tidied.rewritten(i, i + 1);
      }
    }
    while (tidied.endIsSmall()) {
      int count = tidied.blocks.size();
      tidied = tidied.rewritten(count - 2, count);
    }
    return tidied;
  }

  private boolean endIsSmall() {
    if (blocks.size() < 2) {
      return false;
    }
    int last = blocks.getLast().rows();
    int before = blocks.get(blocks.size() - 2).rows();
    return last * 2 >= before && last + before <= Block.MOST;
  }

  /// The blocks from one to another (exclusive) as one, without hidden rows.
  private Blocks rewritten(int from, int to) {
    var wanted = new ArrayList<IntPredicate>();
    for (int i = from; i < to; i++) {
      int block = i;
      wanted.add(row -> isSeen(block, row));
    }
    var left = new ArrayList<>(blocks);
    var counts = new ArrayList<>(hidden);
    left.subList(from, to).clear();
    counts.subList(from, to).clear();
    var merged = Block.merged(blocks.subList(from, to), wanted);
    if (merged.rows() > 0) {
      left.add(from, merged);
      counts.add(from, 0);
    }
    return new Blocks(List.copyOf(left), List.copyOf(counts), size);
  }

  /// Whether no newer row has the same code.
  boolean isSeen(int block, int row) {
    if (hidden.get(block) == 0) {
      return true;
    }
    return place(blocks.get(block).code(row)).equals(Optional.of(new Place(block, row)));
  }
}
