package saoma.checkout;

import saoma.channel.Channels;

/// Compares this machine's clock with a channel's once more after it kept a payment from beginning.
/// Else nothing would ever compare them again, and a clock put right would not help.
final class Clocks {
  private Clocks() {}

  static Started compared(Started started, Channels channels) {
    if (started instanceof Started.NotBegun(var trouble)) {
      compare(trouble, channels);
    }
    return started;
  }

  static SharesStarted compared(SharesStarted started, Channels channels) {
    if (started instanceof SharesStarted.NotBegun(var trouble)) {
      compare(trouble, channels);
    }
    return started;
  }

  private static void compare(Trouble trouble, Channels channels) {
    if (trouble instanceof Trouble.ClockOff(var code, var _)) {
      channels
          .byCode(code)
          .ifPresent(one -> Thread.ofVirtual().name("clock-" + code).start(one::check));
    }
  }
}
