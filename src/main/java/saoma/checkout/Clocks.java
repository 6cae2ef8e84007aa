package saoma.checkout;

import saoma.channel.Channel;
import saoma.channel.Channels;

/// Compares this machine's clock with a channel's once more after it kept a payment from beginning.
/// Else nothing would ever compare them again, and a clock put right would not help.
final class Clocks {
  private Clocks() {}

  static Started compared(Started started, Channels channels) {
    if (started instanceof Started.NotBegun(Trouble.ClockOff(var code, var _))) {
      channels.byCode(code).ifPresent(Clocks::compare);
    }
    return started;
  }

  private static void compare(Channel channel) {
    Thread.ofVirtual().name("clock-" + channel.code()).start(channel::check);
  }
}
