package saoma.device.sound;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import saoma.money.Money;
import saoma.settings.SensesSettings;

/// The till's tones and its voice. May be called from any thread and never waits: tones and words
/// have a lane each, so that a scan is heard while the voice speaks, and two voices never are.
public final class Sounds implements AutoCloseable {
  /// A tone belongs to what the hand has just done.
  private static final Duration TONE_KEEPS = Duration.ofMillis(700);

  /// After that the clerk has read it.
  private static final Duration WORD_KEEPS = Duration.ofSeconds(4);

  /// No hand scans two articles within it.
  private static final Duration ECHO = Duration.ofMillis(80);

  private final LongSupplier nanos;
  private final Lane tones;
  private final Lane words;
  private volatile SensesSettings settings = SensesSettings.FRESH;
  private volatile boolean mute;
  private Optional<Tone> last = Optional.empty();
  private long lastAt;

  /// @param nanos a clock that only goes on
  public Sounds(Loudspeaker speaker, LongSupplier nanos) {
    this.nanos = nanos;
    tones = new Lane("tones", speaker, nanos, TONE_KEEPS);
    words = new Lane("voice", speaker, nanos, WORD_KEEPS);
  }

  /// Is as loud as this from now on.
  public void use(SensesSettings changed) {
    settings = changed;
  }

  /// Silent until it is told otherwise.
  public void mute(boolean on) {
    mute = on;
  }

  public boolean isMute() {
    return mute;
  }

  /// Lets a tone be heard. What is told in two places is heard once.
  public void play(Tone tone) {
    if (isEcho(tone)) {
      return;
    }
    var percent = settings.soundPercent();
    if (!mute && percent > 0) {
      tones.play(() -> Volume.at(percent, tone.samples()));
    }
  }

  private synchronized boolean isEcho(Tone tone) {
    var now = nanos.getAsLong();
    if (last.equals(Optional.of(tone)) && now - lastAt < ECHO.toNanos()) {
      return true;
    }
    last = Optional.of(tone);
    lastAt = now;
    return false;
  }

  /// Says what came.
  ///
  /// @param channel the channel's code
  /// @param screen the language on the screen, spoken where the settings name none
  public void arrived(String channel, Money amount, String screen) {
    var now = settings;
    if (!mute && now.voice() && now.voicePercent() > 0) {
      var language = Language.of(now.spoken(screen));
      words.play(() ->
          Volume.at(now.voicePercent(), Clips.samples(language, language.clips(channel, amount))));
    }
  }

  @Override
  public void close() {
    tones.close();
    words.close();
  }
}
