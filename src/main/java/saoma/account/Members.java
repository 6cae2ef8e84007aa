package saoma.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port to the members. Writes count only inside the transaction of the caller.
public interface Members {
  /// Gives a member the next number.
  ///
  /// @throws IllegalStateException if the phone or the card is another member's
  Member add(Member member);

  /// Gives a member another name, phone or card, and notes who did and what stood there before.
  ///
  /// @throws IllegalStateException if there is no such member, or the phone or the card is another
  ///   member's
  void change(Member changed, Instant at, String by);

  Optional<Member> byId(long id);

  Optional<Member> byPhone(String phone);

  /// By the whole text of a card or code; never by an empty one.
  Optional<Member> byCard(String card);

  /// Whose name has this in it, or whose phone ends so; by name.
  List<Member> search(String text, int limit);
}
