package saoma.device;

import saoma.device.ReceiptPrinter.Printed;
import saoma.shift.Sealed;
import saoma.shift.XReport;

/// The port to the paper of reports, which fails as [ReceiptPrinter] does. A Z is printed as it was
/// issued.
public interface ReportPrinter {
  Printed print(XReport x);

  Printed print(Sealed z);
}
