package saoma;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.cli.DemoTender;
import tools.jackson.databind.JsonNode;

/// The whole till in a process of its own, as a newcomer starts it: real window without a display,
/// real database, real protocols to the practice gateway inside it.
class DemoTest {
  private static final int SALES = 4;

  @TempDir private Path folder;

  /// Every tender of the demo in turns, in one till, into the books.
  @Test
  void eachTenderIsSoldByKeysAlone() throws Exception {
    var tenders = List.of(DemoTender.values());
    var home = folder.resolve("tenders");
    PreparedHome.in(home);
    List<JsonNode> events;
    try (var child =
        Child.saoma(
            "demo",
            "--home=" + home,
            "--sales=" + tenders.size(),
            "--tender=" + tenders.stream().map(DemoTender::toString).collect(joining(",")),
            "--headless",
            "--json")) {
      events = child.rest();
      assertEquals(0, child.exitCode(), child.words());
    }
    var paid = named(events, "paid");
    assertEquals(tenders.size(), paid.size());
    for (var at = 0; at < tenders.size(); at++) {
      isPaidBy(tenders.get(at), paid.get(at));
    }
  }

  private static void isPaidBy(DemoTender tender, JsonNode sale) {
    var channel =
        switch (tender) {
          case ALIPAY, ALIPAY_CODE, SHARES, DEPOSIT -> "alipay";
          case WECHAT, WECHAT_CODE -> "wechat";
          case CARD -> "card";
          case CASH, PARTS -> "cash";
          case BALANCE -> "balance";
          case BOUND_CARD -> "unionpay";
        };
    assertEquals(channel, sale.get("channel").asString(), sale::toString);
    var parts =
        switch (tender) {
          case PARTS -> 2;
          case SHARES -> 3;
          case CASH -> 1;
          case ALIPAY, ALIPAY_CODE, WECHAT, WECHAT_CODE, CARD, BALANCE, DEPOSIT, BOUND_CARD -> 0;
        };
    assertEquals(parts, sale.has("tenders") ? sale.get("tenders").size() : 0, sale::toString);
    if (sale.has("tenders")) {
      var sum = 0L;
      for (var one : sale.get("tenders")) {
        sum += one.get("amount").asLong();
      }
      assertEquals(sale.get("amount").asLong(), sum, sale::toString);
    }
  }

  @Test
  void fourSalesGoThroughTheScreensAndTheProtocolsIntoTheBooks() throws Exception {
    var home = folder.resolve("till");
    PreparedHome.in(home);
    var shots = folder.resolve("shots");
    List<JsonNode> events;
    try (var child =
        Child.saoma(
            "demo",
            "--home=" + home,
            "--sales=" + SALES,
            "--shots=" + shots,
            "--headless",
            "--json")) {
      events = child.rest();
      assertEquals(0, child.exitCode(), child.words());
      assertTrue(child.words().contains("4 sales, all paid."), child.words());
    }
    var paid = named(events, "paid");
    assertEquals(
        List.of("alipay", "wechat", "alipay", "wechat"),
        paid.stream().map(event -> event.get("channel").asString()).toList());
    assertTrue(paid.stream().allMatch(event -> event.get("amount").isIntegralNumber()));
    theBooksHold(home, paid);
    everyReceiptIsPrinted(home, paid);
    theCodesCanBeScannedFromThePictures(shots, events);
  }

  private static void theBooksHold(Path home, List<JsonNode> paid) {
    var orders = Child.orders(home);
    assertEquals(SALES, orders.size());
    for (int i = 0; i < SALES; i++) {
      var order = orders.get(i);
      var event = paid.get(i);
      assertEquals(event.get("order"), order.get("order"));
      assertEquals("SETTLED", order.get("state").asString());
      assertEquals(event.get("amount").asLong(), order.get("total").asLong());
      assertEquals(event.get("payment"), order.get("paidBy").get(0));
      assertEquals(1, order.get("payments").size());
      var payment = order.get("payments").get(0);
      assertEquals("PAID", payment.get("state").asString());
      assertEquals(event.get("payment"), payment.get("number"));
      assertEquals(event.get("channel"), payment.get("channel"));
      assertEquals(event.get("tradeNo"), payment.get("tradeNo"));
      assertEquals(event.get("amount").asLong(), payment.get("paidAmount").asLong());
    }
  }

  private static void everyReceiptIsPrinted(Path home, List<JsonNode> paid) throws IOException {
    var names = List.of("R000001.txt", "R000002.txt", "R000003.txt", "R000004.txt");
    var receipts = home.resolve("receipts");
    assertEquals(names, files(receipts).stream().map(f -> f.getFileName().toString()).toList());
    for (int i = 0; i < SALES; i++) {
      var text = Files.readString(receipts.resolve(names.get(i)));
      assertEquals(i + 1, paid.get(i).get("receipt").asInt());
      assertTrue(text.contains(paid.get(i).get("payment").asString()), text);
      assertTrue(text.contains(paid.get(i).get("tradeNo").asString()), text);
    }
  }

  /// Two codes are photographed, one of each channel; every other picture shows none.
  private static void theCodesCanBeScannedFromThePictures(Path shots, List<JsonNode> events)
      throws IOException {
    var decoded = new ArrayList<String>();
    for (var picture : files(shots)) {
      scanned(picture).ifPresent(decoded::add);
    }
    var shown = named(events, "code").stream().map(event -> event.get("code").asString()).toList();
    assertEquals(SALES, shown.size());
    assertEquals(shown.subList(0, 2), decoded);
  }

  private static List<JsonNode> named(List<JsonNode> events, String name) {
    return events.stream().filter(event -> event.get("event").asString().equals(name)).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().collect(Collectors.toList());
    }
  }

  private static Optional<String> scanned(Path picture) {
    try {
      var image = ImageIO.read(picture.toFile());
      int width = image.getWidth();
      int height = image.getHeight();
      assertTrue(width >= 960 && height >= 600, picture + " is " + width + "x" + height);
      var pixels = image.getRGB(0, 0, width, height, null, 0, width);
      var light = new RGBLuminanceSource(width, height, pixels);
      return read(new HybridBinarizer(light)).or(() -> read(new GlobalHistogramBinarizer(light)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Other things on a screen can look like the corner of a code, so every set of corners is tried.
  private static Optional<String> read(Binarizer light) {
    try {
      var found =
          new QRCodeMultiReader()
              .decodeMultiple(new BinaryBitmap(light), Map.of(DecodeHintType.TRY_HARDER, true));
      assertEquals(1, found.length);
      return Optional.of(found[0].getText());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }
}
