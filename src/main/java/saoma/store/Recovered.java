package saoma.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.money.Money;
import saoma.store.journal.Fault;
import saoma.store.journal.Head;

/// What the start had to do so that the money journal and the database tell the same.
///
/// @param given what the database had lost and was given back
/// @param anew why the journal begins anew, if it does
/// @param unfinished whether a last record, which nobody was ever told of, was cut and kept aside
public record Recovered(Given given, Optional<Anew> anew, boolean unfinished) {
  /// Both were as they should be.
  static final Recovered NOTHING =
      new Recovered(new Given(0, 0, 0, 0, 0, List.of()), Optional.empty(), false);

  /// @param records of the journal, one for each transaction
  /// @param orders that were opened in them
  /// @param payments that were begun in them
  /// @param paid that came to their money in them
  /// @param receipts that were issued in them
  /// @param received the sum of the payments that came to their money, for each currency
  public record Given(
      long records, long orders, long payments, long paid, long receipts, List<Money> received) {
    public Given {
      received = List.copyOf(received);
    }
  }

  /// Why a journal begins anew.
  public enum Why {
    /// There was none, and the database never had one.
    FIRST,
    /// The database had one and its files are gone.
    MISSING,
    /// The database has more than the journal's files: they are older, or their end is gone.
    BEHIND,
    /// It was damaged, and all that it held stands in the database.
    DAMAGED
  }

  /// @param after the new journal goes on behind this
  /// @param aside what the names of the old files end in now; empty if there were none
  /// @param fault the first in the old one
  public record Anew(Why why, Head after, String aside, Optional<Fault> fault) {}

  /// Whether a person must look.
  public boolean isAlarming() {
    return anew.filter(a -> a.why() != Why.FIRST).isPresent();
  }

  /// For the log and for a person, a sentence each; nothing if there was nothing to do.
  public List<String> words() {
    var words = new ArrayList<String>();
    if (unfinished) {
      words.add(
          "The last record of the money journal was not finished when the till stopped; nobody was"
              + " told of it. It was cut and kept aside.");
    }
    if (given.records() > 0) {
      words.add(
          "The database had lost "
              + given.records()
              + " transactions and was given them back by the money journal (orders "
              + given.orders()
              + ", payments begun "
              + given.payments()
              + ", paid "
              + given.paid()
              + " "
              + given.received()
              + ", receipts "
              + given.receipts()
              + ").");
    }
    anew.map(Recovered::words).ifPresent(words::add);
    return words;
  }

  private static String words(Anew anew) {
    var behind = "A new one goes on behind record " + anew.after().seq() + ".";
    var kept = "Its files are kept with the ending " + anew.aside() + ". ";
    return switch (anew.why()) {
      case FIRST -> "The money journal begins.";
      case MISSING -> "The files of the money journal are gone; the database has all. " + behind;
      case BEHIND -> "The money journal lacks what the database has. " + kept + behind;
      case DAMAGED ->
          "The money journal was damaged; the database has all that it held. "
              + anew.fault().map(Fault::words).orElse("")
              + " "
              + kept
              + behind;
    };
  }
}
