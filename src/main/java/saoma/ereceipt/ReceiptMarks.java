package saoma.ereceipt;

import java.util.List;
import saoma.device.Columns;

/// What stands on the paper beside a receipt's code.
public final class ReceiptMarks {
  private ReceiptMarks() {}

  /// @param columns of the paper
  public static List<String> lines(ReceiptLink link, int columns) {
    return List.of(
        Columns.middle("验证码 Check code", columns), Columns.middle(CheckCode.of(link), columns));
  }
}
