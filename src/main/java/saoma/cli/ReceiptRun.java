package saoma.cli;

import java.nio.file.Path;
import java.util.Optional;
import saoma.ereceipt.ReceiptLink;
import saoma.settings.Home;

/// What the wiring does for `saoma receipt`.
public interface ReceiptRun {
  /// The public half of the key that the till signs receipts with; made if there is none.
  PublicKey key(Home home) throws CannotEnter;

  /// @param text 44 characters
  /// @param pem as other programs read it
  record PublicKey(String text, String pem) {}

  /// Saves a receipt as PDF, while no till is open.
  ///
  /// @param to the file
  void pdf(Home home, long number, Path to) throws CannotEnter;

  /// What the money journal of this home has where the link says that the receipt is.
  Journal journal(Home home, ReceiptLink link) throws CannotEnter;

  /// Whether this home's key signed the link; empty if it has none.
  Optional<Boolean> isSigned(Home home, ReceiptLink link);

  /// What became of the look into the journal.
  enum Journal {
    /// The record, its hash and the receipt in it are as the link says.
    AGREES,
    /// They are not.
    DIFFERS,
    /// There is no journal here, or it does not reach back so far.
    ABSENT
  }
}
