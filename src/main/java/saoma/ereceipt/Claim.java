package saoma.ereceipt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import saoma.money.Money;
import saoma.order.JournalPlace;
import saoma.order.Receipt;

/// What a shop says of one receipt, in words that can be signed: which one it is, what it comes to,
/// and where the money journal has it.
///
/// 55 bytes, big end first: the form (1), the till's two letters, the number, the total in fen, the
/// number of the journal's record, and the hash that this record ends with.
public record Claim(String till, long number, Money total, JournalPlace place) {
  static final int SIZE = 1 + 2 + 8 + 8 + 8 + 32;

  private static final byte FORM = 1;

  public Claim {
    if (!till.matches("[0-9A-Z]{2}") || number < 1 || total.minor() < 0) {
      throw new IllegalArgumentException("no receipt says this");
    }
  }

  static Claim of(Receipt receipt, JournalPlace place) {
    return new Claim(receipt.till(), receipt.number(), receipt.total(), place);
  }

  /// What is signed.
  byte[] bytes() {
    return ByteBuffer.allocate(SIZE)
        .put(FORM)
        .put(till.getBytes(StandardCharsets.US_ASCII))
        .putLong(number)
        .putLong(total.minor())
        .putLong(place.seq())
        .put(HexFormat.of().parseHex(place.head()))
        .array();
  }

  /// Empty if nobody can have signed this.
  static Optional<Claim> read(ByteBuffer from) {
    if (from.remaining() < SIZE || from.get() != FORM) {
      return Optional.empty();
    }
    var till = new byte[2];
    from.get(till);
    var number = from.getLong();
    var total = from.getLong();
    var seq = from.getLong();
    var head = new byte[32];
    from.get(head);
    try {
      return Optional.of(
          new Claim(
              new String(till, StandardCharsets.US_ASCII),
              number,
              Money.fen(total),
              new JournalPlace(seq, HexFormat.of().formatHex(head))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// As it stands on the paper: `01-000042`.
  public String name() {
    return "%s-%06d".formatted(till, number);
  }
}
