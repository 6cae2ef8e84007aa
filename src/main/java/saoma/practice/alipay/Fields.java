package saoma.practice.alipay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import saoma.money.Money;
import saoma.practice.trade.Numbers;
import tools.jackson.databind.JsonNode;

/// Reads the members of `biz_content` and refuses what the channel's pages refuse.
final class Fields {
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,5})([mhdc])");
  private static final Money MOST = Money.yuan("100000000.00");
  private static final Duration LONGEST = Duration.ofDays(15);

  private Fields() {}

  static Optional<String> text(JsonNode biz, String name, int longest) {
    var value = biz.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isValueNode() || value.asString().length() > longest) {
      throw Refusal.parameter(name);
    }
    return Optional.of(value.asString()).filter(text -> !text.isBlank());
  }

  static String required(JsonNode biz, String name, int longest) {
    return text(biz, name, longest).orElseThrow(() -> Refusal.parameter(name));
  }

  /// Yuan with at most two decimals, from 0.01 to 100 000 000.
  static Money amount(JsonNode biz, String name) {
    var text = required(biz, name, 11);
    if (!AMOUNT.matcher(text).matches()) {
      throw Refusal.parameter(name);
    }
    var amount = Money.yuan(text);
    if (!amount.isPositive() || amount.compareTo(MOST) > 0) {
      throw Refusal.parameter(name);
    }
    return amount;
  }

  /// `1m` to `15d`, whole numbers only, or `1c`: until midnight in China.
  static Optional<Instant> after(JsonNode biz, String name, Instant start) {
    return text(biz, name, 6).map(span -> end(name, span, start));
  }

  /// A moment in China's time, which must lie ahead.
  static Optional<Instant> moment(JsonNode biz, String name, Instant now) {
    return text(biz, name, 32).map(text -> ahead(name, text, now));
  }

  private static Instant ahead(String name, String text, Instant now) {
    try {
      var moment = LocalDateTime.parse(text, Call.TIME).toInstant(Numbers.CHINA);
      if (moment.isAfter(now)) {
        return moment;
      }
    } catch (DateTimeParseException e) {
      throw Refusal.parameter(name);
    }
    throw Refusal.business("ACQ.NOW_TIME_AFTER_EXPIRE_TIME_ERROR", "当前时间晚于设置的最晚付款时间");
  }

  private static Instant end(String name, String span, Instant start) {
    var parts = SPAN.matcher(span);
    if (!parts.matches()) {
      throw Refusal.parameter(name);
    }
    var count = Long.parseLong(parts.group(1));
    var time =
        switch (parts.group(2)) {
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          case "d" -> Duration.ofDays(count);
          default -> untilMidnight(name, count, start);
        };
    if (time.isZero() || time.compareTo(LONGEST) > 0) {
      throw Refusal.parameter(name);
    }
    return start.plus(time);
  }

  private static Duration untilMidnight(String name, long count, Instant start) {
    if (count != 1) {
      throw Refusal.parameter(name);
    }
    var today = start.atOffset(Numbers.CHINA).toLocalDate();
    return Duration.between(start, today.plusDays(1).atStartOfDay().toInstant(Numbers.CHINA));
  }
}
