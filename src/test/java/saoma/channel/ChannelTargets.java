package saoma.channel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import saoma.fuzz.Target;

/// What a scanner reads off a phone, or off anything else.
public final class ChannelTargets {
  private static final Set<String> OWNERS = Set.of("alipay", "wechat", "unionpay");

  private ChannelTargets() {}

  public static List<Target> all() {
    return List.of(
        new Target(
            "customers' codes",
            List.of(bytes("281234567890123456"), bytes("131234567890123456"), bytes("62")),
            List.of("25", "30", "10", "15", "62", "fp", "1234567890123456", "１", "\r\n", "\u0000"),
            ChannelTargets::code));
  }

  private static void code(byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    CustomerCode.of(text)
        .ifPresent(code -> {
          require(OWNERS.contains(code.channel()), "whose it is");
          require(code.reveal().matches("[0-9A-Za-z]{16,35}"), "what may stand in a request");
          require(!code.toString().contains(code.reveal()), "no digit in a text");
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void require(boolean holds, String law) {
    if (!holds) {
      throw new AssertionError(law);
    }
  }
}
