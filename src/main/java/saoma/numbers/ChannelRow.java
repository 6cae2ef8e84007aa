package saoma.numbers;

import java.util.OptionalLong;

/// What became of the payments that were begun at a channel.
///
/// @param channel its code; empty for all together
/// @param begun how many
/// @param paid that money came by
/// @param abandoned that ended without money after a code was shown
/// @param failed that ended without money otherwise
/// @param sum of what was paid, in fen
/// @param waits of those that paid
public record ChannelRow(
    String channel, long begun, long paid, long abandoned, long failed, long sum, Waits waits) {
  static ChannelRow nothing(String channel) {
    return new ChannelRow(channel, 0, 0, 0, 0, 0, Waits.NONE);
  }

  /// Not ended yet, or nobody knows.
  public long open() {
    return begun - paid - abandoned - failed;
  }

  /// The part of those that ended by which money came, in millionths.
  public OptionalLong success() {
    return Rate.of(paid, begun - open());
  }

  ChannelRow plus(ChannelRow other) {
    return new ChannelRow(
        channel,
        Math.addExact(begun, other.begun),
        Math.addExact(paid, other.paid),
        Math.addExact(abandoned, other.abandoned),
        Math.addExact(failed, other.failed),
        Math.addExact(sum, other.sum),
        waits.plus(other.waits));
  }

  ChannelRow with(Sum one) {
    return switch (one.axis()) {
      case BEGUN -> plus(new ChannelRow(channel, one.count(), 0, 0, 0, 0, Waits.NONE));
      case PAID -> {
        var waited = Waits.NONE.with(PaidKey.read(one.key()).step(), one.count(), one.quantity());
        yield plus(new ChannelRow(channel, 0, one.count(), 0, 0, one.sum(), waited));
      }
      case ABANDONED -> plus(new ChannelRow(channel, 0, 0, one.count(), 0, 0, Waits.NONE));
      case FAILED -> plus(new ChannelRow(channel, 0, 0, 0, one.count(), 0, Waits.NONE));
      case HOUR, CATEGORY, PRODUCT, OPERATOR, TENDER, REFUND -> this;
    };
  }
}
