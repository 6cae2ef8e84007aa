package saoma.hold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// Where one hold stands.
public sealed interface HoldState {
  /// Stored, and the request may have left. From here a crash means "ask".
  ///
  /// @param code what the customer scans; null where the customer shows one, or none came yet
  record Placing(@Nullable String code) implements HoldState {}

  /// Given up before the channel said that it holds; being taken back there.
  record Cancelling() implements HoldState {}

  /// The channel holds the money for the shop.
  ///
  /// @param authNumber the channel's own name of it
  record Held(String authNumber, Instant at) implements HoldState {}

  /// What is left of it is being let go, under the hold's own release number.
  record Releasing(String authNumber, Instant at, Money rest) implements HoldState {}

  /// Refused: nothing is held.
  record Declined(String code) implements HoldState {}

  /// Taken back, or over before anybody agreed: nothing is held.
  record Cancelled(String how) implements HoldState {}

  /// Used up or let go: nothing is held any more.
  record Over(String authNumber, Instant at) implements HoldState {}

  /// Nobody knows whether the money is held. The till goes on asking.
  record Unresolved() implements HoldState {}

  default boolean isFinal() {
    return switch (this) {
      case Declined _, Cancelled _, Over _ -> true;
      case Placing _, Cancelling _, Held _, Releasing _, Unresolved _ -> false;
    };
  }

  /// Whether the channel has yet to say whether money is held, or gone back.
  default boolean isInDoubt() {
    return switch (this) {
      case Cancelling _, Releasing _, Unresolved _ -> true;
      case Placing _, Held _, Declined _, Cancelled _, Over _ -> false;
    };
  }

  /// Whether the till has a question to the channel: a hold that stands quietly needs none.
  default boolean isAsking() {
    return switch (this) {
      case Placing _, Cancelling _, Releasing _, Unresolved _ -> true;
      case Held _, Declined _, Cancelled _, Over _ -> false;
    };
  }
}
