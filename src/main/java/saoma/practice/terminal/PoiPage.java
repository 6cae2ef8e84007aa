package saoma.practice.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saoma.phone.Html;
import saoma.phone.PhoneTexts;
import saoma.practice.terminal.Poi.Standing;

/// The terminal as a page: its display on top, the customer's hands below. Without script: it loads
/// itself anew, and each button is a form.
public final class PoiPage {
  private static final String EVERY = "2";
  private final String style = resource("/css/phone.css") + resource("/css/terminal.css");

  /// @param languages the `Accept-Language` header
  public String html(Poi poi, @Nullable String languages) {
    var texts = PhoneTexts.of("phone", languages);
    var standing = poi.standing();
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="refresh" content="%s">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body class="terminal">
    <header><span class="mark">▤</span><b>%s</b><em>%s</em></header>
    <main>%s</main>
    %s
    </body>
    </html>
    """
        .formatted(
            texts.tag(),
            EVERY,
            text(texts, "terminal.title"),
            style,
            text(texts, "terminal.title"),
            text(texts, "practice"),
            standing.map(one -> asks(one, texts)).orElseGet(() -> idle(poi.lastResult(), texts)),
            standing.map(one -> hands(one, texts)).orElse(""));
  }

  private static String asks(Standing standing, PhoneTexts texts) {
    var wrong =
        standing.pin() && standing.wrongPins() > 0
            ? "<p class=\"warning\" role=\"alert\">%s</p>".formatted(text(texts, "terminal.wrong"))
            : "";
    var key = standing.pin() ? "terminal.enter-pin" : "terminal.present";
    return """
    <div class="display" id="display">
    <p class="amount"><small>¥</small>%s</p>
    <p class="do">%s</p>
    <p class="waves" aria-hidden="true">%s</p>
    </div>%s%s
    """
        .formatted(
            Html.escape(standing.amount().setScale(2).toPlainString()),
            text(texts, key),
            standing.pin() ? "● ● ● ●" : ")))",
            wrong,
            standing.alone() ? "<p>%s</p>".formatted(text(texts, "terminal.alone")) : "");
  }

  private static String idle(Optional<String> last, PhoneTexts texts) {
    var told =
        last.filter(result -> !result.isEmpty())
            .map(result ->
                result.equals("Success")
                    ? "<p class=\"last good\">✓ %s</p>".formatted(text(texts, "terminal.approved"))
                    : "<p class=\"last\">✕ %s <code>%s</code></p>"
                        .formatted(text(texts, "terminal.not-paid"), Html.escape(result)))
            .orElse("");
    return "<div class=\"display\" id=\"display\"><p class=\"do\">%s</p>%s</div>"
        .formatted(text(texts, "terminal.idle"), told);
  }

  private static String hands(Standing standing, PhoneTexts texts) {
    var first =
        standing.pin() ? List.of(Deed.RIGHT_PIN, Deed.WRONG_PIN) : List.of(Deed.TAP, Deed.INSERT);
    return "<section class=\"hands\">%s%s</section>"
        .formatted(
            buttons(first, "main", texts),
            buttons(List.of(Deed.REFUSED, Deed.CANCEL, Deed.WALK_AWAY), "", texts));
  }

  private static String buttons(List<Deed> deeds, String kind, PhoneTexts texts) {
    return Arrays.stream(Deed.values())
        .filter(deeds::contains)
        .map(deed ->
            "<form method=\"post\" action=\"/terminal/%s\"><button class=\"%s\">%s</button></form>"
                .formatted(deed.word(), kind, text(texts, "terminal." + deed.word())))
        .collect(Collectors.joining());
  }

  private static String text(PhoneTexts texts, String key) {
    return Html.escape(texts.get(key));
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(PoiPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
