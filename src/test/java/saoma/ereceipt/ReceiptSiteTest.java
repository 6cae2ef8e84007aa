package saoma.ereceipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import saoma.door.Answer;
import saoma.door.Request;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.JournalPlace;
import saoma.order.Receipt;
import saoma.ui.DeskBooks;
import saoma.wire.ShopKey;

/// What a phone is shown, and what it is not.
class ReceiptSiteTest {
  private static final JournalPlace PLACE = new JournalPlace(77, "0123456789abcdef".repeat(4));
  private static final InetAddress PHONE = InetAddress.ofLiteral("192.168.1.50");

  @TempDir Path folder;
  private final long[] now = new long[1];
  private DeskBooks shop;
  private ShopKey key;
  private Optional<JournalPlace> place = Optional.of(PLACE);
  private EReceipts receipts;
  private ReceiptSite site;
  private Receipt receipt;
  private ReceiptLink link;

  @BeforeEach
  void open() {
    shop = new DeskBooks(folder);
    key = new ShopKey(folder.resolve("receipts.key"));
    receipts = new EReceipts(shop.books(), _ -> place, key);
    site = new ReceiptSite(receipts, () -> now[0]);
    receipt = shop.sold("alipay", "矿泉水", "Spring water", "2.00");
    link = receipts.link(receipt).orElseThrow();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private Answer get(String target, String language) {
    return get(target, language, PHONE);
  }

  private Answer get(String target, String language, InetAddress from) {
    var cut = target.indexOf('?');
    var path = cut < 0 ? target : target.substring(0, cut);
    var query = cut < 0 ? "" : target.substring(cut + 1);
    return site.answer(
        new Request("GET", path, query, Map.of("accept-language", language), new byte[0], from));
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private String path() {
    return ReceiptLink.PATH + link.text();
  }

  @Test
  void aLinkOpensItsReceiptInThePhonesLanguage() {
    var english = get(path(), "en-GB,en;q=0.9");
    assertEquals(200, english.status());
    assertTrue(text(english).contains("Spring water"), text(english));
    assertTrue(text(english).contains("Genuine") && text(english).contains("</small>2.00"));
    assertFalse(text(english).contains("<script"));
    var chinese = text(get(path(), "zh-CN"));
    assertTrue(chinese.contains("矿泉水") && chinese.contains("真实有效"), chinese);
    assertTrue(chinese.contains(receipt.tenders().getFirst().payment()));
    assertTrue(english.body().length < 30_000);
  }

  @Test
  void aLongReceiptStaysUnderThirtyKilobytes() {
    var cart = Cart.EMPTY;
    for (var i = 0; i < 300; i++) {
      cart = cart.add("code" + i, "很长的商品名称很长的商品名称" + i, "", Quantity.ONE, Money.yuan("1.25"));
    }
    var many = receipts.link(shop.sold("alipay", cart)).orElseThrow();
    var page = get(ReceiptLink.PATH + many.text(), "zh");
    assertEquals(200, page.status());
    assertTrue(page.body().length < 30_000, page.body().length + " bytes");
    assertTrue(text(page).contains("210"), "the lines that are left out are counted");
  }

  @Test
  void whatWasNotSignedHereHasOneAnswer() throws Exception {
    var nothing = get("/r/nothing", "en");
    assertEquals(404, nothing.status());
    var other = new ShopKey(folder.resolve("other.key"));
    var claim = Claim.of(receipt, PLACE);
    var forged = ReceiptLink.of(claim, other).text();
    var dearer = new Claim("01", receipt.number(), Money.fen(1), PLACE);
    var changed = new ReceiptLink(dearer, link.signature()).text();
    for (var path :
        new String[] {
          ReceiptLink.PATH + forged,
          ReceiptLink.PATH + changed,
          ReceiptLink.PATH + forged + ".pdf",
          "/r/",
          "/etc/passwd",
          "/check?number=" + receipt.number() + "&code=AAAA-AAAA-AAAA-AAAA",
          "/check?number=999999&code=" + CheckCode.of(link)
        }) {
      var answer = get(path, "en", InetAddress.getByAddress(new byte[] {10, 0, 0, 1}));
      assertEquals(404, answer.status(), path);
      assertArrayEquals(nothing.body(), answer.body(), path);
      assertEquals(nothing.headers(), answer.headers(), path);
    }
  }

  @Test
  void whoMissesTooOftenWaitsAMinuteAndOthersDoNot() throws Exception {
    for (var i = 0; i < Misses.MOST; i++) {
      assertEquals(404, get("/r/x" + i, "en").status());
    }
    assertEquals(429, get(path(), "en").status());
    var other = InetAddress.ofLiteral("192.168.1.51");
    assertEquals(200, get(path(), "en", other).status());
    now[0] += Misses.WINDOW.toNanos();
    assertEquals(200, get(path(), "en").status());
  }

  @Test
  void aChangedJournalOrALostReceiptIsSaid() {
    place = Optional.of(new JournalPlace(77, "f".repeat(64)));
    var page = text(get(path(), "en"));
    assertTrue(page.contains("its books say something else"), page);
    assertFalse(page.contains("Genuine"));
    var gone = new Claim("01", 999, Money.fen(100), PLACE);
    var lost = text(get(ReceiptLink.PATH + ReceiptLink.of(gone, key).text(), "en"));
    assertTrue(lost.contains("its books do not have it"), lost);
  }

  @Test
  void whoHasOnlyThePaperTypesItsNumberAndCheckCode() {
    assertEquals(200, get("/check", "en").status());
    var code = CheckCode.of(link).toLowerCase(Locale.ROOT).replace("-", "+");
    var number = "01-%06d".formatted(receipt.number());
    var answer = get("/check?number=" + number + "&code=" + code, "en");
    assertEquals(303, answer.status());
    assertTrue(answer.headers().contains("Location: " + path()), answer.headers().toString());
  }

  @Test
  void thePdfHasBothLanguagesAndTheCheckCode() throws Exception {
    var answer = get(path() + ".pdf", "en");
    assertEquals("application/pdf", answer.type());
    assertTrue(answer.headers().toString().contains("attachment; filename=\"receipt-01-000001"));
    try (var pdf = new PdfReader(answer.body())) {
      assertEquals(1, pdf.getNumberOfPages());
      var text = new PdfTextExtractor(pdf).getTextFromPage(1).replaceAll("\\s", "");
      assertTrue(text.contains("合计TOTAL") && text.contains("矿泉水"), text);
      assertTrue(text.contains(CheckCode.of(link)), text);
    }
  }

  @Test
  void theKeyIsItsOwnersAloneAndOutlivesTheProgram() throws Exception {
    var rights = Files.getPosixFilePermissions(folder.resolve("receipts.key"));
    assertEquals("rw-------", PosixFilePermissions.toString(rights));
    var again = new ShopKey(folder.resolve("receipts.key"));
    assertEquals(key.publicText(), again.publicText());
    assertTrue(link.isSignedBy(again));
    assertEquals(Optional.of(true), link.isSignedBy(key.publicText()));
    assertTrue(key.publicPem().contains("MCowBQYDK2VwAyEA"), "an Ed25519 key by RFC 8410");
  }

  @Test
  void aReceiptWithoutAPlaceHasNoLink() {
    place = Optional.empty();
    assertEquals(Optional.empty(), receipts.link(receipt));
    assertEquals(200, get(path(), "en").status());
    assertFalse(text(get(path(), "en")).contains("Genuine"));
  }
}
