package saoma.practice.unionpay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import saoma.practice.trade.Numbers;

/// The files of cleared days, as UnionPay packs them: lines of fixed width and a page that adds
/// them up, in a zip, deflated once more, as Base64 (`protocols/card.md`, 4.6).
final class AcpFiles {
  private static final Charset GBK = Charset.forName("GBK");
  private static final LocalTime READY = LocalTime.of(9, 0);

  private final String merId;
  private final AcpBook book;
  private final InstantSource clock;

  AcpFiles(String merId, AcpBook book, InstantSource clock) {
    this.merId = merId;
    this.book = book;
    this.clock = clock;
  }

  /// @param monthAndDay four digits; the newest such day that is over
  /// @return empty where there is none, or none yet
  Optional<String> of(String monthAndDay) {
    var now = clock.instant().atOffset(Numbers.CHINA);
    var newest = now.toLocalDate().minusDays(now.toLocalTime().isBefore(READY) ? 2 : 1);
    return newest
        .minusYears(1)
        .plusDays(1)
        .datesUntil(newest.plusDays(1))
        .filter(day ->
            "%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth()).equals(monthAndDay))
        .findFirst()
        .flatMap(this::of);
  }

  private Optional<String> of(LocalDate day) {
    var orders = book.cleared(day);
    return orders.isEmpty() ? Optional.empty() : Optional.of(packed(day, orders));
  }

  private String packed(LocalDate day, List<AcpOrder> orders) {
    var lines = orders.stream().map(this::line).toList();
    var short6 = DateTimeFormatter.ofPattern("yyMMdd").format(day);
    var bytes = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(bytes);
        var zip = new ZipOutputStream(deflated, GBK)) {
      put(zip, "INN" + short6 + "88ZM_" + merId, text(lines).getBytes(StandardCharsets.ISO_8859_1));
      put(zip, "INN" + short6 + "88ZME_" + merId, new byte[0]);
      put(zip, "RD2010" + short6 + "01_" + merId, AcpLine.page(merId, day, lines).getBytes(GBK));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written to a disk here", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private AcpLine line(AcpOrder order) {
    var original =
        order.original().isEmpty() ? Optional.<AcpOrder>empty() : Optional.of(book.original(order));
    return new AcpLine(order, original, merId);
  }

  private static String text(List<AcpLine> lines) {
    return lines.stream().map(line -> line.text() + "\r\n").collect(Collectors.joining());
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
