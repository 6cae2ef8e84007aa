package saoma.channel.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.Pace;
import saoma.channel.Pace.Rung;
import saoma.money.Money;
import tools.jackson.databind.json.JsonMapper;

/// The request body of Native pay (API v3, "Native order"). It is made of nothing but the stored
/// charge and the account, members in fixed order, so that a repeat is the same to the byte: WeChat
/// takes the same fields as a re-entry and other fields under the same number as an error.
record NativeOrder(String appid, String mchid, String notifyUrl) {
  /// WeChat's pages: every 2 s for a minute, then 3 to 5 s, then 10 s; a charge that got no answer
  /// is sent again after 1 s and 3 s. A closed order's code cannot be paid any more.
  static final Pace PACE =
      new Pace(
          Duration.ofSeconds(2),
          List.of(
              new Rung(Duration.ofMinutes(1), Duration.ofSeconds(2)),
              new Rung(Duration.ofMinutes(5), Duration.ofSeconds(4)),
              new Rung(Duration.ofDays(7), Duration.ofSeconds(10))),
          List.of(Duration.ofSeconds(1), Duration.ofSeconds(3)),
          false);

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private static final int LONGEST_DESCRIPTION = 127;
  private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);
  private static final Duration CODE_LIFE = Duration.ofHours(2);

  String body(Charge charge) {
    var order = JSON.createObjectNode();
    order.put("appid", appid);
    order.put("mchid", mchid);
    order.put("description", description(charge));
    order.put("out_trade_no", number(charge.id()));
    order.put("time_expire", RFC_3339.format(payableUntil(charge).atOffset(CHINA)));
    order.put("notify_url", notifyUrl);
    order.putObject("amount").put("total", fen(charge.id().amount())).put("currency", "CNY");
    return order.toString();
  }

  /// The last moment to pay, in whole seconds. WeChat moves one that is less than a minute ahead,
  /// so it is never less, counted from the charge's creation to be the same in a repeat.
  static Instant payableUntil(Charge charge) {
    var soonest = charge.createdAt().plus(SHORTEST_LIFE);
    var until = charge.expiresAt().isBefore(soonest) ? soonest : charge.expiresAt();
    var whole = until.truncatedTo(ChronoUnit.SECONDS);
    return whole.equals(until) ? whole : whole.plusSeconds(1);
  }

  /// How long the code can be scanned: until the order expires, two hours at most.
  static Instant codeUntil(Charge charge) {
    var longest = charge.createdAt().plus(CODE_LIFE);
    var until = payableUntil(charge);
    return until.isBefore(longest) ? until : longest;
  }

  /// A number that WeChat takes and that needs no escape in an address.
  ///
  /// @throws IllegalArgumentException if the till made another, which is a bug
  static String number(ChargeId id) {
    if (!id.number().matches("[0-9A-Za-z_-]{6,32}")) {
      throw new IllegalArgumentException("not a number that WeChat Pay takes");
    }
    return id.number();
  }

  static long fen(Money amount) {
    if (!amount.currency().equals(Money.CNY) || !amount.isPositive()) {
      throw new IllegalArgumentException("WeChat Pay takes a positive amount of CNY");
    }
    return amount.minor();
  }

  /// WeChat takes characters of one to three bytes only: no emoji. Without a word left, the number
  /// is the description, because one is demanded.
  static String description(Charge charge) {
    var plain = plain(charge.subject(), LONGEST_DESCRIPTION);
    return plain.isEmpty() ? charge.id().number() : plain;
  }

  static String plain(String text, int longest) {
    return text.codePoints()
        .filter(c -> Character.isBmpCodePoint(c) && !Character.isSurrogate((char) c))
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .limit(longest)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
