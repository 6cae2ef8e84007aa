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

/// Prints to text files in a folder, one for each receipt and one for each copy.
public final class ReceiptFolder implements ReceiptPrinter {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptFolder.class);
  private final Path folder;
  private final ReceiptText text;

  public ReceiptFolder(Path folder, ReceiptText text) {
    this.folder = folder;
    this.text = text;
  }

  @Override
  public Printed print(Receipt receipt) {
    var file = file(receipt);
    try {
      Files.createDirectories(folder);
      var half = Files.createTempFile(folder, "receipt", ".part");
      Files.writeString(half, written(text.lines(receipt)), StandardCharsets.UTF_8);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      return new Printed.Done(file.toString());
    } catch (IOException e) {
      LOG.warn("receipt {} was not printed: {}", receipt.number(), e.toString());
      return new Printed.Failed(e.getClass().getSimpleName());
    }
  }

  /// Whether this receipt, or this copy of it, is already here.
  public boolean has(Receipt receipt) {
    return Files.exists(file(receipt));
  }

  private Path file(Receipt receipt) {
    var copy = receipt.copies() == 0 ? "" : "-copy-" + receipt.copies();
    return folder.resolve("R%06d%s.txt".formatted(receipt.number(), copy));
  }

  private static String written(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
