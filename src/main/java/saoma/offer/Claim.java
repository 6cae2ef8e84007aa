package saoma.offer;

import java.util.Arrays;
import java.util.List;
import saoma.money.Money;
import saoma.money.Split;

/// Which units of each stock an offer is given for, and how many fen it takes off them. Filled once
/// and then only read.
final class Claim {
  private final long[] units;
  private final long[] off;

  Claim(int stocks) {
    units = new long[stocks];
    off = new long[stocks];
  }

  long units(int at) {
    return units[at];
  }

  long off(int at) {
    return off[at];
  }

  long sum() {
    return Arrays.stream(off).sum();
  }

  void take(int at, long more, long fen) {
    units[at] += more;
    off[at] += fen;
  }

  /// Takes so much off all claimed units together, each by what it costs.
  ///
  /// @param fen at most what they cost
  /// @param worth of the claimed units of each stock
  void spread(long fen, List<Long> worth) {
    if (fen > 0) {
      var shares = Split.by(Money.fen(fen), worth);
      for (var at = 0; at < off.length; at++) {
        off[at] += shares.get(at).minor();
      }
    }
  }

  /// No more off this stock than that.
  void limit(int at, long most) {
    off[at] = Math.min(off[at], most);
  }
}
