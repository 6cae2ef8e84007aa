package saoma.practice.bill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import saoma.money.Money;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Wallet;

/// One error that is planted into a bill. The file adds up all the same: only the till's books can
/// tell.
///
/// @param wallet absent for both
/// @param number the merchant's order or refund number of the line; empty for the first line
public record Plant(Optional<Wallet> wallet, Kind kind, String number) {
  private static final Money FEN = Money.fen(1);

  /// What is wrong with the line.
  public enum Kind {
    /// It is not there.
    MISSING("missing"),
    /// A fen more.
    AMOUNT("amount"),
    /// A payment besides that nobody asked for.
    EXTRA("extra"),
    /// A fee of a fen more.
    FEE("fee"),
    /// It is there twice.
    DOUBLED("doubled");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }

  /// The lines with this error in them; the same lines if there is none that it is about.
  List<Entry> into(List<Entry> entries, Wallet whose, LocalDate day) {
    if (wallet.isPresent() && wallet.get() != whose) {
      return entries;
    }
    var changed = new ArrayList<>(entries);
    if (kind == Kind.EXTRA) {
      changed.add(extra(day));
      return changed;
    }
    for (var at = 0; at < changed.size(); at++) {
      var entry = changed.get(at);
      if (isAbout(entry)) {
        changed.remove(at);
        changed.addAll(at, instead(entry));
        return changed;
      }
    }
    return entries;
  }

  private List<Entry> instead(Entry entry) {
    return switch (kind) {
      case MISSING -> List.of();
      case AMOUNT -> List.of(entry.withAmount(entry.amount().plus(FEN)));
      case FEE -> List.of(entry.withFee(entry.fee().plus(FEN)));
      case DOUBLED -> List.of(entry, entry);
      case EXTRA -> throw new IllegalStateException("an extra line stands for no other");
    };
  }

  private boolean isAbout(Entry entry) {
    return number.isEmpty()
        || (entry.isRefund()
            ? entry.requestNumber().equals(number)
            : entry.outTradeNo().equals(number));
  }

  private Entry extra(LocalDate day) {
    Instant noon = day.atTime(12, 0).toInstant(Numbers.CHINA);
    var made = number.isEmpty() ? "NOBODYS" + day.toEpochDay() : number;
    return new Entry(
        false, made, "99" + day.toEpochDay(), "练习", noon, noon, Money.fen(100), FEN, "", "");
  }
}
