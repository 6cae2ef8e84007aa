package saoma.channel;

import java.util.List;
import saoma.channel.Answer.Cause;

/// What became of a bill that was asked for. Only after `Whole` may its lines be believed.
public sealed interface BillAnswer {
  Heard heard();

  /// Every check that the channel offers holds, and the lines add up to the file's own summary.
  record Whole(BillTotals totals, Heard heard) implements BillAnswer {}

  /// The channel has none for that day. It is "nothing was sold" only if the till thinks so too.
  record NoBill(Heard heard) implements BillAnswer {}

  /// Not made yet: later that day, or tomorrow.
  record NotReady(Heard heard) implements BillAnswer {}

  /// A file came and is not to be believed.
  ///
  /// @param differences where sums differ, in the file's own words
  /// @param counted what the lines added up to, as far as they were read
  record Refused(Flaw flaw, List<Difference> differences, BillTotals counted, Heard heard)
      implements BillAnswer {
    public Refused {
      differences = List.copyOf(differences);
    }
  }

  /// The channel does not give it: no right, no contract, a day too long ago. `code` is its own.
  record Denied(String code, Heard heard) implements BillAnswer {}

  /// Nothing came that could be read or believed; ask again.
  record Unknown(Cause cause, Heard heard) implements BillAnswer {}

  /// A figure of the file's summary that its lines do not add up to.
  ///
  /// @param name the file's own
  record Difference(String name, String stated, String counted) {}

  /// Why a file is not believed.
  enum Flaw {
    /// Not what a bill of this channel looks like.
    NOT_A_BILL,
    /// Cut, or its packing is broken.
    DAMAGED,
    /// Entries that lead out of the folder, too many of them, or more text than a day can have.
    HOSTILE,
    /// The bytes are not those that the channel signed for.
    HASH_DIFFERS,
    /// The lines are not what the file's own summary says.
    TOTALS_DIFFER,
    /// The summary is missing: the end of the file is not there.
    NO_TOTALS,
    /// Another day's.
    OTHER_DAY,
    /// Another account's.
    OTHER_ACCOUNT,
    /// The channel named an address that is not its own; nothing was fetched.
    STRANGE_ADDRESS
  }
}
