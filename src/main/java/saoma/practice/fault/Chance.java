package saoma.practice.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Faults at random. What befalls the request of an index depends on nothing but the seed, the
/// index and what the request is, so that a run can be repeated.
///
/// @param percent of the requests, 0 to 100
/// @param kinds which faults, in order
public record Chance(long seed, int percent, List<Kind> kinds) {
  public static final Chance NEVER = new Chance(1, 0, List.of(Kind.values()));

  /// Spreads neighbouring indexes over the whole range, as SplittableRandom does with its gamma.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int[] STATUSES = {500, 502, 503, 504, 429};
  private static final long LONGEST_DELAY = 1500;
  private static final long SKEW = 3600;

  public Chance {
    kinds = List.copyOf(kinds);
  }

  /// All kinds at that rate.
  public static Chance of(long seed, int percent) {
    return new Chance(seed, percent, List.of(Kind.values()));
  }

  /// What befalls the request, if anything does.
  Optional<Fault> draw(long index, Subject subject) {
    var random = new SplittableRandom(seed ^ index * SPREAD);
    if (random.nextInt(100) >= percent) {
      return Optional.empty();
    }
    var fitting =
        kinds.stream().filter(kind -> kind.fits(subject.wallet(), subject.call())).toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(made(fitting.get(random.nextInt(fitting.size())), subject, random));
  }

  private static Fault made(Kind kind, Subject subject, SplittableRandom random) {
    return switch (kind) {
      case DELAY -> new Fault.Delay(1 + random.nextLong(LONGEST_DELAY));
      case DROP_BEFORE -> new Fault.Drop(Fault.Moment.BEFORE);
      case DROP_AFTER -> new Fault.Drop(Fault.Moment.AFTER);
      case HANG_UP -> new Fault.HangUp();
      case STATUS_BEFORE -> new Fault.Status(status(random), Fault.Moment.BEFORE);
      case STATUS_AFTER -> new Fault.Status(status(random), Fault.Moment.AFTER);
      case WRONG_SIGNATURE -> new Fault.WrongSignature();
      case NO_SIGNATURE -> new Fault.NoSignature();
      case WRONG_AMOUNT -> new Fault.WrongAmount();
      case OTHER_ORDER -> new Fault.OtherOrder();
      case TRICKLE -> new Fault.Trickle(1 + random.nextLong(1000));
      case ENDLESS -> new Fault.Endless();
      case CLOCK_SKEW -> new Fault.ClockSkew(random.nextLong(-SKEW, SKEW));
      case MAINTENANCE -> new Fault.Maintenance(random.nextBoolean() ? 200 : 503);
      case REDIRECT -> new Fault.Redirect();
      case CODE_BEFORE -> new Fault.Code(code(subject, random), Fault.Moment.BEFORE);
      case CODE_AFTER -> new Fault.Code(unsure(subject), Fault.Moment.AFTER);
      case NOT_JSON -> new Fault.NotJson();
      case NOTICE_TWICE -> new Fault.NoticeTwice();
      case NOTICE_LOST -> new Fault.NoticeLost();
      case NOTICE_LATE -> new Fault.NoticeLate(1 + random.nextLong(LONGEST_DELAY));
      case NOTICE_REORDERED -> new Fault.NoticeReordered();
      case NOTICE_FORGED -> new Fault.NoticeForged();
    };
  }

  private static int status(SplittableRandom random) {
    return STATUSES[random.nextInt(STATUSES.length)];
  }

  private static String code(Subject subject, SplittableRandom random) {
    var codes = Codes.harmless(subject.wallet(), subject.call());
    return codes.get(random.nextInt(codes.size()));
  }

  /// After the effect only a code that leaves it open; a refusal would be a lie.
  private static String unsure(Subject subject) {
    return switch (subject.wallet()) {
      case ALIPAY -> "20000/aop.ACQ.SYSTEM_ERROR";
      case WECHAT -> "500/SYSTEM_ERROR";
    };
  }

  /// Whether every kind may come.
  boolean drawsAll() {
    return kinds.containsAll(Arrays.asList(Kind.values()));
  }
}
