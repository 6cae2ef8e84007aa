package saoma.practice.phone;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import saoma.phone.Html;

/// The messages that phones would have got, newest first. The page loads itself again, so that it
/// can stand beside a till.
public final class SmsPage {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /// One message.
  public record Sms(Instant at, String phone, String text) {}

  private SmsPage() {}

  public static String html(List<Sms> newestFirst) {
    var rows = newestFirst.stream().map(SmsPage::row).collect(Collectors.joining());
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Saoma practice SMS</title>
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="refresh" content="3">
    <style>body{font:17px/1.5 system-ui,sans-serif;margin:24px;max-width:30rem}\
    article{background:#eef1f4;border-radius:16px;padding:12px 16px;margin:12px 0}\
    small{color:#59636e}</style></head>
    <body><h1>SMS</h1><p><small>Practice: no phone gets these.</small></p>
    %s</body></html>
    """
        .formatted(rows.isEmpty() ? "<p>No message yet.</p>" : rows);
  }

  private static String row(Sms sms) {
    return "<article><small>%s · %s</small><br>%s</article>\n"
        .formatted(
            Html.escape(sms.phone()),
            CLOCK.format(sms.at().atZone(ZoneId.systemDefault())),
            Html.escape(sms.text()));
  }
}
