package saoma.split;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import saoma.money.Money;

/// What one receiver gets of each payment: a rate, or always the same.
///
/// @param millionths of what is paid; zero where it is always the same
/// @param fen zero where it is a rate
public record Quota(Receiver receiver, int millionths, long fen) {
  static final int WHOLE = 1_000_000;
  private static final int LONGEST = 64;
  private static final Pattern USER = Pattern.compile("2088[0-9]{12}");
  private static final Pattern PHONE = Pattern.compile("(\\+?[0-9]{1,4}-)?[0-9]{5,11}");
  private static final Pattern MAIL =
      Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,60}\\.[^@\\s.]{2,20}");
  private static final Pattern PLAIN = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}<>\"'\\\\,;]*");
  private static final Pattern RATE = Pattern.compile("([0-9]{1,2})(?:\\.([0-9]{1,4}))?%");
  private static final Pattern YUAN = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");

  public Quota {
    if ((millionths > 0) == (fen > 0) || millionths < 0 || millionths > WHOLE || fen < 0) {
      throw new IllegalArgumentException("a rate, or an amount");
    }
  }

  /// What was read, or why it is none.
  public sealed interface Read {
    record Good(Quota quota) implements Read {}

    record Wrong(Why why) implements Read {}
  }

  public enum Why {
    ACCOUNT,
    NAME,
    SHARE
  }

  /// Reads what a person typed. Total.
  ///
  /// @param share `5%`, `0.25%` or yuan, `2.00`
  public static Read read(String account, String name, String share) {
    var who = plain(account);
    var called = plain(name);
    var much = plain(share).replace("¥", "").replace("元", "").strip();
    var kind = kind(who);
    if (kind.isEmpty()) {
      return new Read.Wrong(Why.ACCOUNT);
    }
    if (!isPlain(called) || (called.isEmpty() && kind.get() == Receiver.Kind.LOGON)) {
      return new Read.Wrong(Why.NAME);
    }
    var receiver = new Receiver(kind.get(), who, called);
    return rate(receiver, much)
        .or(() -> amount(receiver, much))
        .<Read>map(Read.Good::new)
        .orElseGet(() -> new Read.Wrong(Why.SHARE));
  }

  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
  }

  private static boolean isPlain(String text) {
    return text.length() <= LONGEST && PLAIN.matcher(text).matches();
  }

  private static Optional<Receiver.Kind> kind(String account) {
    if (USER.matcher(account).matches()) {
      return Optional.of(Receiver.Kind.USER);
    }
    var logon =
        PHONE.matcher(account).matches() || (isPlain(account) && MAIL.matcher(account).matches());
    return logon ? Optional.of(Receiver.Kind.LOGON) : Optional.empty();
  }

  private static Optional<Quota> rate(Receiver receiver, String typed) {
    var parts = RATE.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var behind = parts.group(2) == null ? "" : parts.group(2);
    var millionths = Integer.parseInt(parts.group(1) + (behind + "0000").substring(0, 4));
    return millionths == 0 ? Optional.empty() : Optional.of(new Quota(receiver, millionths, 0));
  }

  private static Optional<Quota> amount(Receiver receiver, String typed) {
    if (!YUAN.matcher(typed).matches()) {
      return Optional.empty();
    }
    var fen = Money.yuan(typed).minor();
    return fen == 0 ? Optional.empty() : Optional.of(new Quota(receiver, 0, fen));
  }

  /// `5%`, `0.25%` or `2.00`, as it can be typed.
  public String share() {
    if (fen > 0) {
      return Money.fen(fen).digits();
    }
    var behind = "%04d".formatted(millionths % 10_000).replaceAll("0+$", "");
    return millionths / 10_000 + (behind.isEmpty() ? "" : "." + behind) + "%";
  }
}
