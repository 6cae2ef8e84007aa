package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.Counted;
import saoma.cli.ExitCode;
import saoma.ereceipt.EReceipts;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.settings.EReceiptSettings;
import saoma.settings.Home;
import saoma.settings.ListenerSettings;
import saoma.settings.Settings;
import saoma.store.PlaceTable;
import saoma.store.PreparedDatabase;
import saoma.wire.ShopKey;

/// The commands about one receipt, and the token for programs, beside a till that sold something.
class ReceiptCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.commands(new Wiring())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  /// @return the link of the one receipt
  private String sold() throws Exception {
    var home = new Home(folder);
    PreparedDatabase.in(home.database());
    var doors = ListenerSettings.OFF.with(new EReceiptSettings(true, "127.0.0.1", 8466, ""));
    try (var services = new Services(home, Settings.FRESH.with(doors), InstantSource.system())) {
      var cart = Cart.EMPTY.add("1", "矿泉水", "Water", Quantity.ONE, Money.fen(200));
      assertTrue(services.cashDesk.take(cart, "sale", Money.fen(200)) instanceof Counted.Taken);
      var key = new ShopKey(home.receiptKey());
      return new EReceipts(services.books, new PlaceTable(services.books), key)
          .link(1)
          .orElseThrow()
          .text();
    }
  }

  @Test
  void aReceiptIsVerifiedWithTheBooksAndWithTheKeyAlone() throws Exception {
    var link = sold();
    var home = folder.toString();
    assertEquals(ExitCode.DONE, run("receipt", "verify", "--home", home, "--link", link));
    assertTrue(out.toString().startsWith("Genuine, and in the journal"), out.toString());
    assertEquals(ExitCode.DONE, run("receipt", "key", "--home", home));
    var key = out.toString().lines().findFirst().orElseThrow();
    var none = folder.resolve("elsewhere").toString();
    assertEquals(
        ExitCode.DONE,
        run("receipt", "verify", "--home", none, "--key", key, "--link", "http://x/r/" + link));
    assertTrue(out.toString().contains("No journal was compared"), out.toString());
    assertEquals(ExitCode.MISUSED, run("receipt", "verify", "--home", none, "--link", link));
    assertEquals(
        ExitCode.MISUSED, run("receipt", "verify", "--home", home, "--key", "x", "--link", link));
    var last = link.charAt(100) == 'A' ? 'B' : 'A';
    var forged = link.substring(0, 100) + last + link.substring(101);
    assertEquals(
        ExitCode.FAILED, run("receipt", "verify", "--json", "--home", home, "--link", forged));
    assertTrue(out.toString().contains("\"genuine\":false"), out.toString());
    assertEquals(ExitCode.FAILED, run("receipt", "verify", "--home", home, "--link", "nonsense"));
  }

  @Test
  void aReceiptIsSavedAsPdfByItsNumber() throws Exception {
    sold();
    var file = folder.resolve("one.pdf");
    var home = folder.toString();
    assertEquals(
        ExitCode.DONE, run("receipt", "pdf", "--home", home, "01-000001", "--to", file.toString()));
    assertTrue(
        new String(Files.readAllBytes(file), 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"));
    assertEquals(ExitCode.FAILED, run("receipt", "pdf", "--home", home, "7"));
    assertTrue(err.toString().contains("no receipt 7"), err.toString());
    assertEquals(ExitCode.MISUSED, run("receipt", "pdf", "--home", home, "seven"));
  }

  @Test
  void aTokenIsShownOnce() {
    assertEquals(ExitCode.DONE, run("handover", "token", "--home", folder.toString()));
    var first = out.toString().strip();
    assertEquals(43, first.length());
    assertEquals(ExitCode.DONE, run("handover", "token", "--json", "--home", folder.toString()));
    assertTrue(out.toString().startsWith("{\"token\":\"") && !out.toString().contains(first));
  }
}
