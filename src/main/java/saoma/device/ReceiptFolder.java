package saoma.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.order.Receipt;
import saoma.shift.Sealed;
import saoma.shift.XReport;

/// Prints to text files in a folder, one for each receipt, for each copy, for each refund, for each
/// slip of cash, and for each report that was printed.
public final class ReceiptFolder
    implements ReceiptPrinter, RefundPrinter, CashPrinter, ReportPrinter {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptFolder.class);
  private final Path folder;
  private final ReceiptText text;

  public ReceiptFolder(Path folder, ReceiptText text) {
    this.folder = folder;
    this.text = text;
  }

  @Override
  public Printed print(Receipt receipt) {
    return print(file(receipt), text.lines(receipt));
  }

  @Override
  public Printed print(RefundSlip slip) {
    return print(file(slip), new RefundText(text.columns()).lines(slip));
  }

  @Override
  public Printed print(CashSlip slip) {
    var file = folder.resolve(slip.number() + ".txt");
    return print(file, new CashText(text.columns()).lines(slip));
  }

  @Override
  public Printed print(XReport x) {
    var at = x.report().head().at().getEpochSecond();
    return print(folder.resolve("X-" + at + ".txt"), new ReportText(text.columns()).lines(x));
  }

  @Override
  public Printed print(Sealed z) {
    var file = folder.resolve("Z%06d.txt".formatted(z.number()));
    return print(file, new ReportText(text.columns()).lines(z));
  }

  private Printed print(Path file, List<String> lines) {
    try {
      Files.createDirectories(folder);
      var half = Files.createTempFile(folder, "receipt", ".part");
      Files.writeString(half, written(lines), StandardCharsets.UTF_8);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      return new Printed.Done(file.toString());
    } catch (IOException e) {
      LOG.warn("{} was not printed: {}", file.getFileName(), e.toString());
      return new Printed.Failed(e.getClass().getSimpleName());
    }
  }

  /// Whether this receipt, or this copy of it, is already here.
  public boolean has(Receipt receipt) {
    return Files.exists(file(receipt));
  }

  /// Whether the original of the receipt with this number is here.
  public boolean hasOriginal(long number) {
    return Files.exists(folder.resolve("R%06d.txt".formatted(number)));
  }

  /// Whether the paper of this refund is already here.
  public boolean has(RefundSlip slip) {
    return Files.exists(file(slip));
  }

  private Path file(RefundSlip slip) {
    return folder.resolve(slip.number() + ".txt");
  }

  private Path file(Receipt receipt) {
    var copy = receipt.copies() == 0 ? "" : "-copy-" + receipt.copies();
    return folder.resolve("R%06d%s.txt".formatted(receipt.number(), copy));
  }

  private static String written(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
