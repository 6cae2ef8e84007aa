package saoma.device.paper;

import java.util.Optional;
import saoma.money.Money;

/// What a paper of a receipt says beside the receipt.
///
/// @param code what opens it on a phone
/// @param balance what the member who paid had left
public record Extras(Optional<PhoneCode> code, Optional<Money> balance) {
  public static final Extras NONE = new Extras(Optional.empty(), Optional.empty());
}
