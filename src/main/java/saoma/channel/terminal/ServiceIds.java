package saoma.channel.terminal;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The names of messages: ten characters at most, none twice at one terminal within 48 hours, and
/// the key under which the terminal is asked afterwards. That of a payment and those of its refunds
/// are made of the till's own numbers, which are stored before the first byte leaves; so a till
/// that crashed knows them again.
///
/// Four characters name the installation, two the till. The other four hold the attempt's counter,
/// of which 32000 fit, times 52: the payment itself, its fifty refunds, and the hand-back of a part
/// approval. A name comes again after 32000 attempts of one till, which would be one every five
/// seconds, day and night, for two days. Other messages begin with a zero, which no installation
/// does.
final class ServiceIds {
  /// The refund that an adapter makes by itself.
  static final int HAND_BACK = 51;

  private static final int KINDS = 52;
  private static final int COUNTERS = 32_000;
  private static final int RADIX = 36;
  private static final Pattern NUMBER =
      Pattern.compile("S([0-9A-Z]{4})([0-9A-Z]{2})[0-9]{6}([0-9]{6,10})(?:R([0-9]{2}))?");

  private ServiceIds() {}

  /// @throws IllegalArgumentException if the till made another number, which is a bug
  static String of(String number) {
    return of(number, -1);
  }

  static String handBack(String payment) {
    return of(payment, HAND_BACK);
  }

  private static String of(String number, int kind) {
    var parts = NUMBER.matcher(number);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a number of a payment or a refund");
    }
    var nth = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
    if (nth >= HAND_BACK) {
      throw new IllegalArgumentException("more refunds than a payment has");
    }
    var counter = Long.parseLong(parts.group(3)) % COUNTERS;
    var code = Long.toString(counter * KINDS + (kind < 0 ? nth : kind), RADIX);
    return parts.group(1)
        + parts.group(2)
        + "0000".substring(code.length())
        + code.toUpperCase(Locale.ROOT);
  }

  /// For a message that nobody asks about afterwards.
  static String once(RandomGenerator random) {
    var id = new StringBuilder("0");
    while (id.length() < 10) {
      id.append(Character.toUpperCase(Character.forDigit(random.nextInt(RADIX), RADIX)));
    }
    return id.toString();
  }
}
