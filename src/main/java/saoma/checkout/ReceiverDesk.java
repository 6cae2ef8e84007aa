package saoma.checkout;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.channel.BindAnswer;
import saoma.channel.BoundAnswer;
import saoma.channel.Channels;
import saoma.channel.Splitting;
import saoma.settings.SplitSettings;
import saoma.split.Quota;
import saoma.split.Quotas;
import saoma.split.Receiver;

/// Whom the shop splits with: the standing rule in the settings beside what the channel has bound.
/// A receiver is bound there before the rule knows him, and leaves the rule before he is let go, so
/// that nothing is ever sent to somebody whom the channel does not know. All of it blocks on the
/// channel.
public final class ReceiverDesk {
  private final Channels channels;
  private final String channel;
  private final Supplier<SplitSettings> settings;
  private final Keeper keeper;
  private final InstantSource clock;

  /// Keeps a changed rule.
  @FunctionalInterface
  public interface Keeper {
    /// @return false if it was not kept; nothing has changed then
    boolean keep(SplitSettings changed);
  }

  /// One receiver as a person sees him.
  ///
  /// @param quota what the rule gives him; null for nothing
  /// @param bound whether the channel has him; null where it did not say
  public record Row(Receiver receiver, @Nullable Quota quota, @Nullable Boolean bound) {}

  /// @param most of a payment that all of them may have together, in percent
  /// @param trouble why the channel did not say whom it has bound; null if it did
  public record Receivers(List<Row> rows, int most, Answer.@Nullable Cause trouble) {
    public Receivers {
      rows = List.copyOf(rows);
    }
  }

  /// What came of binding or letting go.
  public sealed interface Outcome {
    record Done() implements Outcome {}

    record Not(SplitProblem why) implements Outcome {}

    /// The channel says no.
    record Refused(String code) implements Outcome {}

    /// Whether the channel did it, only its list tells.
    record Unknown(Answer.Cause cause) implements Outcome {}
  }

  public ReceiverDesk(
      Channels channels,
      String channel,
      Supplier<SplitSettings> settings,
      Keeper keeper,
      InstantSource clock) {
    this.channels = channels;
    this.channel = channel;
    this.settings = settings;
    this.keeper = keeper;
    this.clock = clock;
  }

  /// The rule's receivers first, then whom the channel has bound besides.
  public Receivers all() {
    var line = line();
    var quotas = settings.get().quotas();
    if (line.isEmpty()) {
      return of(quotas, new BoundAnswer.Unknown(Answer.Cause.SETTINGS), quotas.most());
    }
    var most = line.get().most(number()).orElse(quotas.most());
    return of(quotas, line.get().bound(number()), most);
  }

  private static Receivers of(Quotas quotas, BoundAnswer answer, int most) {
    var rows = new ArrayList<Row>();
    var bound = answer instanceof BoundAnswer.Found(var receivers) ? receivers : null;
    for (var quota : quotas.all()) {
      var there = bound == null ? null : isIn(bound, quota.receiver());
      rows.add(new Row(quota.receiver(), quota, there));
    }
    for (var one : bound == null ? List.<Receiver>of() : bound) {
      if (quotas.of(one).isEmpty()) {
        rows.add(new Row(one, null, true));
      }
    }
    var trouble = answer instanceof BoundAnswer.Unknown(var cause) ? cause : null;
    return new Receivers(rows, most, trouble);
  }

  private static boolean isIn(List<Receiver> bound, Receiver receiver) {
    return bound.stream().anyMatch(receiver::isSame);
  }

  /// Binds a receiver and gives him his share from now on; one who has a share gets this instead.
  public Outcome bind(Quota quota) {
    var line = line();
    if (line.isEmpty()) {
      return new Outcome.Not(SplitProblem.NO_CHANNEL);
    }
    var now = settings.get();
    var most = line.get().most(number()).orElse(now.mostPercent());
    var changed = new Quotas(now.quotas().all(), most).with(quota);
    if (changed.isEmpty()) {
      return new Outcome.Not(SplitProblem.TOO_MUCH);
    }
    var answer = line.get().bind(quota.receiver(), number());
    return answer instanceof BindAnswer.Done ? keep(changed.get()) : of(answer);
  }

  /// Takes a receiver out of the rule, then lets him go at the channel. What he got stays his.
  public Outcome unbind(Receiver receiver) {
    var line = line();
    if (line.isEmpty()) {
      return new Outcome.Not(SplitProblem.NO_CHANNEL);
    }
    var quotas = settings.get().quotas();
    if (quotas.of(receiver).isPresent()
        && keep(quotas.without(receiver)) instanceof Outcome.Not not) {
      return not;
    }
    return of(line.get().unbind(receiver, number()));
  }

  private Outcome keep(Quotas changed) {
    return keeper.keep(settings.get().with(changed, clock.instant()))
        ? new Outcome.Done()
        : new Outcome.Not(SplitProblem.NOT_KEPT);
  }

  private static Outcome of(BindAnswer answer) {
    return switch (answer) {
      case BindAnswer.Done _ -> new Outcome.Done();
      case BindAnswer.Refused(var code) -> new Outcome.Refused(code);
      case BindAnswer.Unknown(var cause) -> new Outcome.Unknown(cause);
    };
  }

  private Optional<Splitting> line() {
    return channels.byCode(channel).flatMap(one -> one.splitting());
  }

  /// Another one for each request; no money hangs on it.
  private static String number() {
    return "b" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
  }
}
