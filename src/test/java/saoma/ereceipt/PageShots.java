package saoma.ereceipt;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.JournalPlace;
import saoma.phone.PhoneTexts;
import saoma.ui.DeskBooks;
import saoma.wire.ShopKey;

/// Writes the pages of a receipt and its PDF to `target/shots/phone`, for looking.
public final class PageShots {
  private PageShots() {}

  public static void main(String[] args) throws Exception {
    var folder = Files.createDirectories(Path.of("target", "shots", "phone"));
    var work = Files.createTempDirectory("page-shots");
    var place = new JournalPlace(77, "0123456789abcdef".repeat(4));
    try (var shop = new DeskBooks(work)) {
      var cart =
          Cart.EMPTY
              .add("1", "矿泉水 550ml", "Spring water 550ml", Quantity.pieces(2), Money.fen(200))
              .add("2", "散装苹果", "Apples, loose", Quantity.parse("0.735"), Money.fen(1290))
              .add("3", "牛奶 250ml", "Milk 250ml", Quantity.ONE, Money.fen(650));
      var receipt = shop.sold("alipay", cart);
      var desk =
          new EReceipts(shop.books(), _ -> Optional.of(place), new ShopKey(work.resolve("key")));
      var opened = desk.open(desk.link(receipt).orElseThrow()).orElseThrow();
      for (var language : new String[] {"en", "zh"}) {
        var texts = PhoneTexts.of("ereceipt", language);
        write(folder.resolve("receipt-" + language + ".html"), ReceiptPage.html(opened, texts));
        write(folder.resolve("nothing-" + language + ".html"), ReceiptPage.nothing(texts));
      }
      try (var out = Files.newOutputStream(folder.resolve("receipt.pdf"))) {
        new ReceiptPdf(receipt).with(opened.link(), "http://192.168.1.20:8466").write(out);
      }
    }
  }

  private static void write(Path file, String html) throws Exception {
    Files.writeString(file, html, StandardCharsets.UTF_8);
  }
}
