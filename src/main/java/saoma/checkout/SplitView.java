package saoma.checkout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.channel.Answer;
import saoma.money.Money;
import saoma.split.Portion;
import saoma.split.TakeBack;

/// A portion as a person wants to see it.
///
/// @param back what refunds take back from this receiver of this payment
/// @param trouble why the newest answer proved nothing; null if it did, or none came yet
public record SplitView(Portion portion, Money back, Answer.@Nullable Cause trouble) {
  static SplitView of(Portion portion, List<TakeBack> backs, Answer.@Nullable Cause trouble) {
    var back =
        backs.stream()
            .filter(one -> one.receiver().isSame(portion.receiver()))
            .map(TakeBack::amount)
            .reduce(new Money(0, portion.amount().currency()), Money::plus);
    return new SplitView(portion, back, trouble);
  }
}
