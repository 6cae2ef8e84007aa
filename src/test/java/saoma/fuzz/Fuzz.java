package saoma.fuzz;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import saoma.catalogue.CatalogueTargets;
import saoma.channel.ChannelTargets;
import saoma.channel.alipay.AlipayTargets;
import saoma.channel.terminal.TerminalTargets;
import saoma.channel.wechat.WechatTargets;
import saoma.device.DeviceTargets;
import saoma.device.escpos.PrinterTargets;
import saoma.device.scale.ScaleTargets;
import saoma.device.template.TemplateTargets;
import saoma.door.DoorTargets;
import saoma.ereceipt.EReceiptTargets;
import saoma.handover.HandoverTargets;
import saoma.offer.OfferTargets;
import saoma.order.OrderTargets;
import saoma.payout.PayoutTargets;
import saoma.settings.SettingsTargets;
import saoma.shift.ShiftTargets;
import saoma.split.SplitTargets;
import saoma.ui.customer.PictureTargets;
import saoma.update.UpdateTargets;
import saoma.wire.WireTargets;

/// Throws damaged inputs at every reader of outside data. `mvn -q test-compile exec:exec@fuzz` runs
/// it for a while (`-Dfuzz.seconds` for each reader, `-Dfuzz.seed`); a finding names the seed and
/// the input.
public final class Fuzz {
  /// Longer on one input is a finding: readers of a few kilobytes take microseconds.
  static final Duration LONGEST = Duration.ofSeconds(3);

  private static final long FEWEST = 100;

  private Fuzz() {}

  /// @param slowest of one input
  record Outcome(String target, long inputs, Duration all, Duration slowest) {
    long perSecond() {
      return inputs * 1_000_000_000L / Math.max(1, all.toNanos());
    }
  }

  static List<Target> targets() throws Exception {
    return Stream.of(
            AlipayTargets.all(),
            WechatTargets.all(),
            saoma.channel.alipay.BillTargets.all(),
            saoma.channel.wechat.BillTargets.all(),
            saoma.channel.unionpay.BillTargets.all(),
            saoma.channel.unionpay.AnswerTargets.all(),
            ChannelTargets.all(),
            TerminalTargets.all(),
            CatalogueTargets.all(),
            DeviceTargets.all(),
            PrinterTargets.all(),
            DoorTargets.all(),
            EReceiptTargets.all(),
            HandoverTargets.all(),
            OrderTargets.all(),
            OfferTargets.all(),
            PictureTargets.all(),
            PayoutTargets.all(),
            ScaleTargets.all(),
            SettingsTargets.all(),
            ShiftTargets.all(),
            SplitTargets.all(),
            TemplateTargets.all(),
            UpdateTargets.all(),
            WireTargets.all())
        .flatMap(List::stream)
        .toList();
  }

  /// The good inputs first, unmeasured, because they load classes too. Then damaged ones until so
  /// many were read or the time is over, but never fewer than `FEWEST`. What one input takes is
  /// measured in the processor's time, so that a busy machine is no finding.
  static Outcome run(Target target, long seed, long inputs, Duration atMost) {
    var random = new SplittableRandom(seed ^ target.name().hashCode());
    var mutator = new Mutator(random);
    target.seeds().forEach(good -> take(target, seed, -1, good));
    var processor = ManagementFactory.getThreadMXBean();
    var began = System.nanoTime();
    long slowest = 0;
    long read = 0;
    while (read < inputs && (read < FEWEST || System.nanoTime() - began < atMost.toNanos())) {
      var input = mutator.mutated(target);
      var before = processor.getCurrentThreadCpuTime();
      take(target, seed, read, input);
      slowest = Math.max(slowest, processor.getCurrentThreadCpuTime() - before);
      if (slowest > LONGEST.toNanos()) {
        throw new AssertionError("too slow: " + where(target, seed, read, input));
      }
      read++;
    }
    return new Outcome(
        target.name(),
        read,
        Duration.ofNanos(System.nanoTime() - began),
        Duration.ofNanos(slowest));
  }

  private static void take(Target target, long seed, long round, byte[] input) {
    try {
      target.subject().take(input);
    } catch (Throwable e) {
      throw new AssertionError(e + " " + where(target, seed, round, input), e);
    }
  }

  private static String where(Target target, long seed, long round, byte[] input) {
    return "target "
        + target.name()
        + " seed "
        + seed
        + " round "
        + round
        + " input (Base64) "
        + Base64.getEncoder().encodeToString(input);
  }

  /// @param arguments seconds for each target, and the seed
  public static void main(String[] arguments) throws Exception {
    var seconds = Duration.ofSeconds(Long.parseLong(arguments[0]));
    var seed = Long.parseLong(arguments[1]);
    long all = 0;
    for (var target : targets()) {
      var outcome = run(target, seed, Long.MAX_VALUE, seconds);
      all += outcome.inputs();
      System.out.printf(
          "%-28s %,12d inputs %,9d/s  slowest %d ms%n",
          outcome.target(), outcome.inputs(), outcome.perSecond(), outcome.slowest().toMillis());
    }
    System.out.printf("%,d inputs, seed %d, no finding%n", all, seed);
  }
}
