package saoma.device.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.settings.SensesSettings;

/// The queue before the loudspeaker, with one that is made up and a clock that stands still.
class SoundsTest {
  private static final SensesSettings FULL =
      new SensesSettings(SensesSettings.LIGHT, 100, 100, true, 100, "zh");
  private static final Money SIX = Money.fen(600);

  private final AtomicLong nanos = new AtomicLong();
  private final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
  private final Semaphore mayEnd = new Semaphore(1_000);
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final Sounds sounds = new Sounds(this::play, nanos::get);

  private void play(byte[] samples) {
    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    heard.add(samples);
    mayEnd.acquireUninterruptibly();
    atOnce.decrementAndGet();
  }

  @AfterEach
  void close() {
    mayEnd.release(1_000);
    sounds.close();
  }

  private byte[] next() throws InterruptedException {
    return Objects.requireNonNull(heard.poll(60, TimeUnit.SECONDS), "nothing was heard");
  }

  private void later(long millis) {
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private static byte[] said(String channel) {
    return Clips.samples(Language.ZH, Language.ZH.clips(channel, SIX));
  }

  @Test
  void aToneIsAsLoudAsTheShopWants() throws Exception {
    sounds.use(FULL);
    sounds.play(Tone.PAID);
    assertArrayEquals(Tone.PAID.samples(), next());
    sounds.use(SensesSettings.FRESH);
    later(1000);
    sounds.play(Tone.PAID);
    assertArrayEquals(Volume.at(50, Tone.PAID.samples()), next());
  }

  @Test
  void theVoiceSpeaksTheShopsLanguageOrTheScreens() throws Exception {
    sounds.use(FULL);
    sounds.arrived("alipay", SIX, "en");
    assertArrayEquals(said("alipay"), next());
    sounds.use(new SensesSettings(SensesSettings.DARK, 100, 0, true, 100, SensesSettings.SCREEN));
    sounds.arrived("alipay", SIX, "en");
    assertArrayEquals(Clips.samples(Language.EN, Language.EN.clips("alipay", SIX)), next());
  }

  @Test
  void silenceIsSilence() throws Exception {
    sounds.use(FULL);
    sounds.mute(true);
    sounds.play(Tone.PAID);
    sounds.arrived("alipay", SIX, "zh");
    sounds.mute(false);
    sounds.use(new SensesSettings(SensesSettings.LIGHT, 100, 0, false, 100, "zh"));
    later(1000);
    sounds.play(Tone.SCANNED);
    sounds.arrived("alipay", SIX, "zh");
    sounds.use(FULL);
    later(1000);
    sounds.play(Tone.NEEDS_YOU);
    assertArrayEquals(Tone.NEEDS_YOU.samples(), next());
    assertNull(heard.poll(), "nothing else was heard");
  }

  @Test
  void whatIsToldTwiceAtOnceIsHeardOnce() throws Exception {
    sounds.use(FULL);
    sounds.play(Tone.NEEDS_YOU);
    sounds.play(Tone.NEEDS_YOU);
    later(100);
    sounds.play(Tone.SCANNED);
    assertArrayEquals(Tone.NEEDS_YOU.samples(), next());
    assertArrayEquals(Tone.SCANNED.samples(), next());
  }

  /// The first speaks as long as it likes; a tone is heard meanwhile, a second voice is not, and
  /// what has waited too long is dropped.
  @Test
  void oneVoiceAtATimeAndNoneTooLate() throws Exception {
    mayEnd.drainPermits();
    sounds.use(FULL);
    sounds.arrived("alipay", SIX, "zh");
    assertArrayEquals(said("alipay"), next());
    sounds.play(Tone.SCANNED);
    assertArrayEquals(Tone.SCANNED.samples(), next());
    sounds.arrived("card", SIX, "zh");
    later(3_000);
    sounds.arrived("wechat", SIX, "zh");
    later(2_000);
    mayEnd.release(1_000);
    assertArrayEquals(said("wechat"), next(), "the card's was five seconds late");
    assertEquals(2, most.get(), "a tone and a voice, never two voices");
  }

  /// The cash register goes on without it.
  @Test
  void withoutALoudspeakerNothingFails() throws Exception {
    var asked = new LinkedBlockingQueue<Integer>();
    try (var silent =
        new Sounds(
            samples -> {
              asked.add(samples.length);
              throw new Loudspeaker.NoSound("no card");
            },
            nanos::get)) {
      silent.use(FULL);
      silent.play(Tone.PAID);
      silent.arrived("alipay", SIX, "zh");
      for (var sound = 0; sound < 2; sound++) {
        assertNotNull(asked.poll(60, TimeUnit.SECONDS), "it was tried");
      }
    }
  }

  /// With a thousand waiting as with none, and after the close too.
  @Test
  void nobodyWaitsForIt() {
    mayEnd.drainPermits();
    sounds.use(FULL);
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (var time = 0; time < 1_000; time++) {
            later(100);
            sounds.play(Tone.SCANNED);
            sounds.arrived("alipay", SIX, "zh");
          }
        });
    sounds.close();
    sounds.arrived("alipay", SIX, "zh");
    mayEnd.release(1_000);
  }

  /// On a machine with a sound card as on one without.
  @Test
  void theRealOneNeverFailsACaller() {
    try (var real = new Sounds(new SoundCard(), nanos::get)) {
      assertTimeout(Duration.ofSeconds(20), () -> real.play(Tone.SCANNED));
    }
  }
}
