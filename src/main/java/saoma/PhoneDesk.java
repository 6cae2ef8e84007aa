package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.device.paper.PhoneCode;
import saoma.door.Listener;
import saoma.ereceipt.EReceipts;
import saoma.ereceipt.ReceiptLink;
import saoma.ereceipt.ReceiptPdf;
import saoma.ereceipt.ReceiptSite;
import saoma.order.Receipt;
import saoma.settings.EReceiptSettings;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.store.DurableTx;
import saoma.store.PlaceTable;
import saoma.ui.receipts.Beside;
import saoma.wire.OwnAddress;
import saoma.wire.ShopKey;

/// Receipts on phones: the door that serves them, the codes that lead there, and the PDF. Without
/// the door there are no codes.
final class PhoneDesk implements Beside, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneDesk.class);

  private final EReceipts receipts;
  private final DurableTx books;
  private final Path folder;
  private final Supplier<Settings> settings;
  private final DoorDesk door;

  private PhoneDesk(
      EReceipts receipts,
      DurableTx books,
      Path folder,
      Supplier<Settings> settings,
      LongSupplier nanos) {
    this.receipts = receipts;
    this.books = books;
    this.folder = folder;
    this.settings = settings;
    var site = new ReceiptSite(receipts, nanos);
    door = new DoorDesk("receipts", site, Listener.Limits.DEFAULT, nanos);
  }

  /// @param settings as they are at each moment
  /// @param nanos a clock that never jumps
  static PhoneDesk of(Home home, DurableTx books, Supplier<Settings> settings, LongSupplier nanos) {
    var key = new ShopKey(home.receiptKey());
    var receipts = new EReceipts(books, new PlaceTable(books), key);
    return new PhoneDesk(receipts, books, home.receipts(), settings, nanos);
  }

  void use(Settings changed) {
    var wanted = changed.listener().receipts();
    door.use(
        wanted.enabled()
            ? Optional.of(new DoorDesk.Place(wanted.host(), wanted.port()))
            : Optional.empty());
  }

  private EReceiptSettings wanted() {
    return settings.get().listener().receipts();
  }

  private static String base(EReceiptSettings wanted) {
    return wanted.base(OwnAddress.text());
  }

  @Override
  public Optional<PhoneCode> code(Receipt receipt) {
    var wanted = wanted();
    return wanted.enabled()
        ? receipts.link(receipt).map(link -> code(link, base(wanted)))
        : Optional.empty();
  }

  private static PhoneCode code(ReceiptLink link, String base) {
    return new PhoneCode(base + ReceiptLink.PATH + link.text(), EReceipts.checkCode(link));
  }

  /// What opens the receipt of this order, if it has one by now.
  Optional<String> ofOrder(long order) {
    return books
        .read(pages -> pages.receipts().byOrder(order))
        .flatMap(this::code)
        .map(PhoneCode::address);
  }

  @Override
  public Optional<Path> pdf(Receipt receipt) {
    var name = "R%06d.pdf".formatted(receipt.number());
    try {
      return Optional.of(save(receipt, folder.resolve(name)));
    } catch (IOException e) {
      LOG.warn("{} was not saved: {}", name, e.toString());
      return Optional.empty();
    }
  }

  private Path save(Receipt receipt, Path file) throws IOException {
    Files.createDirectories(folder);
    var half = Files.createTempFile(folder, "receipt", ".part");
    try (var out = Files.newOutputStream(half)) {
      whole(receipt).write(out);
    }
    return Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private ReceiptPdf whole(Receipt receipt) {
    var wanted = wanted();
    var pdf = new ReceiptPdf(receipt);
    return receipts
        .link(receipt)
        .filter(_ -> wanted.enabled())
        .map(link -> pdf.with(link, base(wanted)))
        .orElse(pdf);
  }

  @Override
  public void close() {
    door.close();
  }
}
