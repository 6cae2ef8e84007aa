package saoma.ui.attention;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import saoma.ui.attention.Card.Doing;

/// What a person can do about a card, and the key that does it. The first of a card is what Enter
/// does.
public enum Act {
  ASK(KeyCode.A),
  ATTACH(KeyCode.S),
  REFUND(KeyCode.R),
  NO_MONEY(KeyCode.N);

  private final KeyCode code;

  Act(KeyCode code) {
    this.code = code;
  }

  KeyCode code() {
    return code;
  }

  /// The head of its texts.
  String key() {
    return "act." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Money on its way back is decided already, and a code that is being closed has its word coming.
  static List<Act> of(Card card) {
    return switch (card) {
      case Card.Unclaimed money -> money.goesBack() ? List.of(ASK) : List.of(REFUND, ATTACH);
      case Card.NotKnown open ->
          open.doing() == Doing.ASKING ? List.of(ASK, NO_MONEY) : List.of(ASK);
      case Card.GoingBack _, Card.RuledOut _, Card.Deposit _ -> List.of(ASK);
    };
  }
}
