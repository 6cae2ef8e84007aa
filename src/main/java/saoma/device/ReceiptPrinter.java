package saoma.device;

import saoma.order.Receipt;

/// The port to paper. A printer that fails never changes a payment: what went wrong is a value, and
/// the receipt can be printed again.
public interface ReceiptPrinter {
  Printed print(Receipt receipt);

  /// What became of it.
  sealed interface Printed {
    /// `where` a person finds it.
    record Done(String where) implements Printed {}

    /// It is in the printer's queue, which tells by itself what becomes of it.
    record Owed() implements Printed {}

    record Failed(String why) implements Printed {}
  }
}
