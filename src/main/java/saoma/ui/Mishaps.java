package saoma.ui;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last net under every thread: what nobody expected is logged once and shown as a short code
/// that a clerk can read out. The code comes from where it happened, so the same mistake has the
/// same code; what the exception says goes to the log only.
public final class Mishaps implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

  /// Without 0, O, 1 and I, which look alike.
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int LENGTH = 4;
  private static final int FRAMES = 8;

  private final Notices notices;

  public Mishaps(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable mishap) {
    var code = code(mishap);
    LOG.error("mishap {} on {}", code, thread.getName(), mishap);
    notices.show(Notice.danger("mishap.code", code).then("mishap.next"));
  }

  /// Four signs out of 32 from the kind of the exception and the places it went through.
  static String code(Throwable mishap) {
    var sum = new CRC32();
    for (Throwable at = mishap; at != null; at = at.getCause()) {
      add(sum, at.getClass().getName());
      var stack = at.getStackTrace();
      for (var i = 0; i < Math.min(FRAMES, stack.length); i++) {
        add(sum, stack[i].getClassName() + stack[i].getMethodName());
      }
    }
    var code = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt((int) (sum.getValue() >> (5 * i)) & 31));
    }
    return code.toString();
  }

  private static void add(CRC32 sum, String place) {
    sum.update(place.getBytes(StandardCharsets.UTF_8));
  }
}
