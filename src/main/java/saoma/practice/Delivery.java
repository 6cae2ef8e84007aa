package saoma.practice;

import saoma.practice.notice.Repeats;
import saoma.practice.notice.Waiting;

/// When notifications are delivered, and how waiting is done.
public record Delivery(Repeats alipay, Repeats wechat, Waiting waiting) {
  private static final int HURRY = 60;

  /// The channels' own schedules with seconds in place of minutes.
  static Delivery practised() {
    return new Delivery(
        Repeats.ALIPAY.hurried(HURRY), Repeats.WECHAT.hurried(HURRY), Waiting.real());
  }
}
