package saoma.practice.alipay;

import java.io.IOException;
import java.nio.file.Path;

/// What the practice application sent to others, each in its own file: `payouts.jsonl` and
/// `splits.jsonl`.
///
/// @param transfers what it paid out
/// @param settles whom it splits with, and what they got
public record AlipayBooks(TransferBook transfers, SettleBook settles) {
  /// @throws IOException if a file cannot be read
  public static AlipayBooks open(Path folder) throws IOException {
    return new AlipayBooks(
        TransferBook.open(folder.resolve("payouts.jsonl")),
        SettleBook.open(folder.resolve("splits.jsonl")));
  }
}
