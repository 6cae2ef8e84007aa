package saoma.device;

import saoma.device.ReceiptPrinter.Printed;

/// The port to the paper of refunds, which fails as [ReceiptPrinter] does. The same refund printed
/// again is the same paper.
public interface RefundPrinter {
  Printed print(RefundSlip slip);
}
