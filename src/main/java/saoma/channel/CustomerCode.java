package saoma.channel;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A payment code that a customer showed and the clerk scanned. Whoever has it can take money with
/// it once, for about a minute: it is handed to the channel and kept nowhere, and its digits stand
/// in no text of this object.
public final class CustomerCode {
  private static final Pattern ALIPAY =
      Pattern.compile("(?:2[5-9]|30)[0-9]{14,22}|fp[0-9A-Za-z]{33}");
  private static final Pattern WECHAT = Pattern.compile("1[0-5][0-9]{16}");
  private static final Pattern UNIONPAY = Pattern.compile("62[0-9]{17}");

  private static final Pattern SMS = Pattern.compile("[0-9]{6}");

  private final String channel;
  private final String secret;

  private CustomerCode(String channel, String secret) {
    this.channel = channel;
    this.secret = secret;
  }

  /// Whose code a scanned text is: Alipay's begin with 25 to 30 and have 16 to 24 digits, or are a
  /// face's 35 characters behind `fp`; WeChat's begin with 10 to 15 and have 18 digits; UnionPay's
  /// begin with 62 and have 19. Empty for everything else.
  public static Optional<CustomerCode> of(String scanned) {
    var text = scanned.strip();
    var channel = channelOf(text);
    return channel == null ? Optional.empty() : Optional.of(new CustomerCode(channel, text));
  }

  /// The six digits that a bank sent by SMS.
  ///
  /// @throws IllegalArgumentException if they are none, whose text does not quote them
  public static CustomerCode sms(String channel, String digits) {
    if (!SMS.matcher(digits).matches()) {
      throw new IllegalArgumentException("not a code by SMS");
    }
    return new CustomerCode(channel, digits);
  }

  private static @Nullable String channelOf(String text) {
    if (ALIPAY.matcher(text).matches()) {
      return "alipay";
    }
    if (WECHAT.matcher(text).matches()) {
      return "wechat";
    }
    return UNIONPAY.matcher(text).matches() ? "unionpay" : null;
  }

  /// The code of the channel that gave it to the customer, whether this till has that one or not.
  public String channel() {
    return channel;
  }

  /// Read from a face and not from a phone.
  public boolean isFace() {
    return secret.startsWith("fp");
  }

  /// For the request to the channel, and for nothing else.
  public String reveal() {
    return secret;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomerCode code && code.secret.equals(secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return "CustomerCode[" + channel + "]";
  }
}
