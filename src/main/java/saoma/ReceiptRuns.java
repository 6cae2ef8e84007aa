package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import saoma.cli.CannotEnter;
import saoma.cli.ReceiptRun;
import saoma.ereceipt.Claim;
import saoma.ereceipt.EReceipts;
import saoma.ereceipt.ReceiptLink;
import saoma.ereceipt.ReceiptPdf;
import saoma.settings.Home;
import saoma.store.CannotOpen;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.PlaceTable;
import saoma.store.journal.Entry;
import saoma.store.journal.FolderFiles;
import saoma.store.journal.Walk;
import saoma.store.journal.Written;
import saoma.store.journal.WrongText;
import saoma.wire.OwnAddress;
import saoma.wire.ShopKey;

/// Looks at receipts for a command, beside a till or without one.
final class ReceiptRuns implements ReceiptRun {
  @Override
  public PublicKey key(Home home) {
    var key = new ShopKey(home.receiptKey());
    return new PublicKey(key.publicText(), key.publicPem());
  }

  @Override
  public Optional<Boolean> isSigned(Home home, ReceiptLink link) {
    var key = new ShopKey(home.receiptKey());
    return key.isMade() ? link.isSignedBy(key.publicText()) : Optional.empty();
  }

  @Override
  public void pdf(Home home, long number, Path to) throws CannotEnter {
    if (!Database.exists(home.database())) {
      throw new CannotEnter("There are no books in " + home.root() + ".");
    }
    var settings = Wiring.settings(home);
    try (var database = Database.open(home.database())) {
      var books = new DurableTx(database, settings.shop().till(), Halt.jvm());
      var receipt =
          books
              .read(pages -> pages.receipts().byNumber(number))
              .orElseThrow(() -> new CannotEnter("There is no receipt " + number + "."));
      var doors = settings.listener().receipts();
      var pdf = new ReceiptPdf(receipt);
      var coded =
          doors.enabled()
              ? new EReceipts(books, new PlaceTable(books), new ShopKey(home.receiptKey()))
                  .link(receipt)
                  .map(link -> pdf.with(link, doors.base(OwnAddress.text())))
              : Optional.<ReceiptPdf>empty();
      write(coded.orElse(pdf), to);
    } catch (CannotOpen e) {
      throw new CannotEnter(Refusals.words(e.reason(), home), e);
    }
  }

  private static void write(ReceiptPdf pdf, Path to) throws CannotEnter {
    try (var out = Files.newOutputStream(to)) {
      pdf.write(out);
    } catch (IOException e) {
      throw new CannotEnter(to + " cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public Journal journal(Home home, ReceiptLink link) throws CannotEnter {
    if (!Files.isDirectory(home.journal())) {
      return Journal.ABSENT;
    }
    var claim = link.claim();
    var found = new AtomicReference<>(Journal.ABSENT);
    try {
      Walk.from(
          claim.place().seq(),
          new FolderFiles(home.journal()),
          (record, _, _) -> {
            if (record.seq() == claim.place().seq()) {
              found.set(says(record, claim) ? Journal.AGREES : Journal.DIFFERS);
            }
          });
      return Objects.requireNonNull(found.get());
    } catch (IOException e) {
      throw new CannotEnter("The journal cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean says(Written record, Claim claim) {
    try {
      return record.head().hash().equals(claim.place().head())
          && record.batch().entries().stream()
              .anyMatch(entry ->
                  entry instanceof Entry.ReceiptIssued(var receipt)
                      && receipt.number() == claim.number()
                      && receipt.till().equals(claim.till())
                      && receipt.total().equals(claim.total()));
    } catch (WrongText e) {
      return false;
    }
  }
}
