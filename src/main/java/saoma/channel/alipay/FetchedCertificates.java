package saoma.channel.alipay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import saoma.wire.Verifier;
import saoma.wire.WrongKey;

/// The certificates of Alipay that answers named and the settings do not hold. Alipay renews its
/// certificate every few years and signs with the new one before anybody has put it into a till. It
/// is asked for once a minute at most, and believed because it leads to the root that was
/// configured, never because of the answer that brought it.
final class FetchedCertificates {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final String SERIAL = "[0-9a-f]{32}";

  private final AlipayAccount account;
  private final Map<String, Verifier> known = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Instant> asked = new AtomicReference<>();

  /// Asks Alipay for the certificate of that serial number; empty if nothing came.
  @FunctionalInterface
  interface Asking {
    Optional<String> content(String serial);
  }

  FetchedCertificates(AlipayAccount account) {
    this.account = account;
  }

  /// Whether Alipay signed this, with a key of the settings or one that is fetched for it.
  boolean verifies(String serial, byte[] message, String signature, Instant now, Asking asking) {
    if (!account.certificateMode() || account.holds(serial)) {
      return account.verifies(serial, message, signature);
    }
    var verifier = known.get(serial);
    if (verifier == null && serial.matches(SERIAL) && mayAsk(now)) {
      verifier = asking.content(serial).flatMap(one -> believed(serial, one, now)).orElse(null);
    }
    return verifier != null && verifier.verify(message, signature);
  }

  private boolean mayAsk(Instant now) {
    var last = asked.get();
    var due = last == null || Duration.between(last, now).abs().compareTo(PAUSE) >= 0;
    return due && asked.compareAndSet(last, now);
  }

  private Optional<Verifier> believed(String serial, String content, Instant now) {
    try {
      var pem = new String(Base64.getMimeDecoder().decode(content), StandardCharsets.UTF_8);
      var verifier = account.believed(serial, pem, now);
      known.put(serial, verifier);
      return Optional.of(verifier);
    } catch (IllegalArgumentException | WrongKey e) {
      return Optional.empty();
    }
  }
}
