package saoma.simulate;

import java.time.Duration;
import saoma.channel.Notification;
import saoma.channel.Notification.OfPayment;
import saoma.checkout.Askers;
import saoma.checkout.Asking;
import saoma.checkout.Feed;
import saoma.checkout.Hints;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;

/// The till's listener. While it waits for the books the rest of the world goes on.
record Ears(World world, Inspector inspector, Asking asking, Followers followers)
    implements Askers, Pause {
  private static final long MOMENT = 100 * World.MILLI;

  /// Whether it is taken.
  boolean hear(Hints hints, String channel, Notification told, boolean atOnce)
      throws InterruptedException {
    var taken = hints.heard(channel, told) || atOnce;
    if (taken && told instanceof OfPayment(var _, var charge, var _, var _)) {
      inspector.taken(charge.number());
    }
    return taken;
  }

  @Override
  public void askNow(String payment) {
    followers.nudge(payment);
  }

  @Override
  public void told(String payment) {
    followers.hurry(asking.told(payment), payment);
  }

  @Override
  public void askAboutRefund(String refund) {
    followers.nudge(refund);
  }

  @Override
  public Feed.Pin onPayment(String payment, Runnable moved) {
    return () -> {};
  }

  @Override
  public Feed.Pin onRefund(String refund, Runnable moved) {
    return () -> {};
  }

  @Override
  public void forAtMost(Duration time, Nudge nudge) {
    world.pass(world.now() + Math.min(time.toNanos(), MOMENT));
  }

  @Override
  public long nanos() {
    return world.now();
  }
}
