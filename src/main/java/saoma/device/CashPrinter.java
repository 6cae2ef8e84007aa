package saoma.device;

import saoma.device.ReceiptPrinter.Printed;

/// The port to the paper of cash that went in or out without a sale, which fails as
/// [ReceiptPrinter] does. The same slip again is the same paper.
public interface CashPrinter {
  Printed print(CashSlip slip);
}
