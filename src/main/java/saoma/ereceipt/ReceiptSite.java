package saoma.ereceipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import saoma.door.Answer;
import saoma.door.Request;
import saoma.door.Site;
import saoma.ereceipt.EReceipts.Opened;
import saoma.phone.PhoneTexts;

/// The pages for phones: a receipt, the same as PDF, and a form for somebody who has only the
/// paper. Whatever does not exist, or was not signed here, has one and the same answer; whoever
/// asks for such things too often waits a minute.
public final class ReceiptSite implements Site {
  /// Where a number and a check code are typed.
  public static final String CHECK = "/check";

  private static final String HTML = "text/html;charset=utf-8";
  private static final String PDF = ".pdf";
  private static final Pattern NUMBER = Pattern.compile("(?:[0-9A-Za-z]{2}-)?0*([1-9][0-9]{0,14})");

  private final EReceipts receipts;
  private final Misses misses;

  /// @param nanos a clock that never jumps
  public ReceiptSite(EReceipts receipts, LongSupplier nanos) {
    this.receipts = receipts;
    this.misses = new Misses(nanos);
  }

  @Override
  public Answer answer(Request request) {
    if (misses.tooMany(request.from())) {
      return Answer.of(429).with("Retry-After: 60");
    }
    var texts = PhoneTexts.of("ereceipt", request.header("Accept-Language").orElse(null));
    var found = request.isGet() ? found(request, texts) : Optional.<Answer>empty();
    if (found.isEmpty()) {
      misses.missed(request.from());
    }
    return safe(found.orElseGet(() -> Answer.of(404, HTML, ReceiptPage.nothing(texts))));
  }

  private Optional<Answer> found(Request request, PhoneTexts texts) {
    var path = request.path();
    if (path.equals(CHECK) || path.equals("/")) {
      return checked(request, texts);
    }
    if (!path.startsWith(ReceiptLink.PATH)) {
      return Optional.empty();
    }
    return path.endsWith(PDF)
        ? opened(path.substring(0, path.length() - PDF.length())).flatMap(ReceiptSite::pdf)
        : opened(path).map(one -> Answer.of(200, HTML, ReceiptPage.html(one, texts)));
  }

  private Optional<Opened> opened(String path) {
    return ReceiptLink.read(path).flatMap(receipts::open);
  }

  /// An empty form is shown; a full one leads to the receipt or counts as a miss.
  private Optional<Answer> checked(Request request, PhoneTexts texts) {
    var number = request.parameter("number").orElse("");
    var code = request.parameter("code").orElse("");
    if (number.isEmpty() && code.isEmpty()) {
      return Optional.of(Answer.of(200, HTML, ReceiptPage.form(texts)));
    }
    var named = NUMBER.matcher(number.strip());
    return named.matches()
        ? receipts
            .checked(Long.parseLong(named.group(1)), code)
            .map(link -> Answer.of(303).with("Location: " + ReceiptLink.PATH + link.text()))
        : Optional.empty();
  }

  private static Optional<Answer> pdf(Opened opened) {
    return opened.receipt().map(receipt -> pdf(opened, new ReceiptPdf(receipt)));
  }

  private static Answer pdf(Opened opened, ReceiptPdf pdf) {
    var bytes = new ByteArrayOutputStream();
    try {
      pdf.with(opened.link()).write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var name = "attachment; filename=\"receipt-%s.pdf\"".formatted(opened.link().claim().name());
    return new Answer(
        200, "application/pdf", bytes.toByteArray(), List.of("Content-Disposition: " + name));
  }

  private static Answer safe(Answer answer) {
    return answer
        .with(
            "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
        .with("X-Content-Type-Options: nosniff")
        // The address is what opens the receipt.
        .with("Referrer-Policy: no-referrer");
  }
}
