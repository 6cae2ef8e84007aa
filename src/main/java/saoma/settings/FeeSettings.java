package saoma.settings;

import java.util.Optional;

/// What the channels keep. UnionPay's rate hangs on the card, so its bill is believed as it is.
public record FeeSettings(ChannelFees alipay, ChannelFees wechat, ChannelFees unionpay) {
  private static final FeeRule BY_CARD = new FeeRule(6_000, 0, 0, "HALF_UP", true, false);

  public static final FeeSettings USUAL =
      new FeeSettings(ChannelFees.USUAL, ChannelFees.USUAL, new ChannelFees(BY_CARD, BY_CARD));

  /// Empty for a channel that keeps nothing, or about which nothing is set.
  ///
  /// @param taken whether the customer's code was taken
  public Optional<FeeRule> of(String channel, boolean taken) {
    return switch (channel) {
      case "alipay" -> Optional.of(taken ? alipay.taken() : alipay.shown());
      case "wechat" -> Optional.of(taken ? wechat.taken() : wechat.shown());
      case "unionpay" -> Optional.of(taken ? unionpay.taken() : unionpay.shown());
      default -> Optional.empty();
    };
  }
}
