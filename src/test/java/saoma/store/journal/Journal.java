package saoma.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.CartLine;
import saoma.order.Order;
import saoma.order.OrderState;

/// Small journals for tests, and what a walk through one says.
final class Journal {
  static final Instant NOON = Instant.parse("2026-11-23T04:00:00.123456789Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOON);

  private Journal() {}

  /// Records of one slot and of several, over two segments of 12 slots.
  static MemoryFiles small() {
    var files = new MemoryFiles();
    try (var journal = MoneyJournal.begin(files, CLOCK, Head.NONE, 12)) {
      for (var n = 1; n <= 8; n++) {
        journal.append(entries(n, n % 3 == 0 ? 20 : 1));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }

  /// An order of so many lines; about 170 bytes each.
  static List<Entry> entries(long id, int lines) {
    var cart = new ArrayList<CartLine>();
    for (var i = 0; i < lines; i++) {
      cart.add(
          new CartLine(
              i, "6901028300056", "可乐 500ml \"冰\"", "Cola", Quantity.pieces(2), Money.fen(350)));
    }
    return List.of(
        new Entry.OrderOpened(
            new Order(
                id,
                "sale-" + id,
                NOON,
                cart,
                Money.fen(700L * lines),
                OrderState.OPEN,
                List.of())));
  }

  static Walked walk(JournalFiles files) {
    return walk(files, new ArrayList<>());
  }

  static Walked walk(JournalFiles files, List<Written> into) {
    try {
      return Walk.all(files, (record, _, _) -> into.add(record));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Slots of a record, as its place tells: segment, first slot, how many.
  record Place(String segment, long offset, int slots) {}

  static List<Place> places(JournalFiles files) {
    var places = new ArrayList<Place>();
    try {
      Walk.all(files, (r, segment, at) -> places.add(new Place(segment, at, r.slots())));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return places;
  }

  static ByteBuffer bytes(MemoryFiles files, Place place) {
    return ByteBuffer.wrap(
        files.files.get(place.segment()), (int) place.offset(), place.slots() * Slot.SIZE);
  }
}
