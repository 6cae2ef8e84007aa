package saoma.ui.pay;

import java.util.List;
import java.util.Locale;

/// How a payment stands, in the clerk's words: one sign, one colour role and one text each, and the
/// keys that do something then.
public enum PayStep {
  ASKING("◌", Role.BUSY),
  SHOWN("◔", Role.BUSY),
  OPEN("◔", Role.BUSY),
  CONFIRMING("◕", Role.BUSY),
  TAKING("◌", Role.BUSY),
  PASSWORD("◕", Role.BUSY),
  TAKING_BACK("◌", Role.BUSY),
  /// The terminal asks the customer.
  AT_TERMINAL("◔", Role.BUSY),
  /// The terminal's answer was lost, and it is asked what it did.
  TERMINAL_ASKED("◌", Role.BUSY),
  WITHDRAWING("◌", Role.BUSY),
  TIME_OVER("◌", Role.BUSY),
  NO_CODE("■", Role.ENDED),
  DECLINED("✕", Role.ENDED),
  CLOSED("■", Role.ENDED),
  /// Approved in the instant in which the clerk took it back.
  GIVEN_BACK("↺", Role.ENDED),
  PAID("✓", Role.PAID),
  PAID_AFTER_ALL("✓", Role.PAID),
  /// A part of the sale is paid, the rest is due.
  PAID_PART("✓", Role.PAID),
  UNRESOLVED("?", Role.UNSURE),
  DISPUTED("▲", Role.UNSURE);

  private final String sign;
  private final Role role;

  PayStep(String sign, Role role) {
    this.sign = sign;
    this.role = role;
  }

  /// What the colour means; the style sheet knows the colour.
  public enum Role {
    BUSY,
    PAID,
    ENDED,
    UNSURE;

    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public String sign() {
    return sign;
  }

  public Role role() {
    return role;
  }

  /// What can be done now, the likeliest first.
  public List<PayKey> keys() {
    return switch (this) {
      case ASKING, TAKING, AT_TERMINAL -> List.of(PayKey.OTHER_WAY, PayKey.CANCEL);
      case SHOWN, OPEN, CONFIRMING ->
          List.of(PayKey.ASK_NOW, PayKey.SERVE_NEXT, PayKey.OTHER_WAY, PayKey.CANCEL);
      case PASSWORD, TERMINAL_ASKED -> List.of(PayKey.ASK_NOW, PayKey.OTHER_WAY, PayKey.CANCEL);
      case WITHDRAWING, TIME_OVER, TAKING_BACK -> List.of();
      case NO_CODE, DECLINED, CLOSED, GIVEN_BACK ->
          List.of(PayKey.AGAIN, PayKey.OTHER_WAY, PayKey.BACK);
      case PAID, PAID_AFTER_ALL -> List.of(PayKey.NEXT_SALE);
      case PAID_PART -> List.of(PayKey.REST);
      case UNRESOLVED -> List.of(PayKey.ASK_NOW, PayKey.SERVE_NEXT);
      case DISPUTED -> List.of(PayKey.SERVE_NEXT);
    };
  }

  /// What a customer's code does that is scanned now.
  OnCode onCode() {
    return switch (this) {
      case NO_CODE, DECLINED, CLOSED, GIVEN_BACK, PAID_PART -> OnCode.TAKE;
      case ASKING, SHOWN, OPEN -> OnCode.WITHDRAW_FIRST;
      case CONFIRMING,
          AT_TERMINAL,
          TERMINAL_ASKED,
          TAKING,
          PASSWORD,
          TAKING_BACK,
          WITHDRAWING,
          TIME_OVER,
          PAID,
          PAID_AFTER_ALL,
          UNRESOLVED,
          DISPUTED ->
          OnCode.WAIT;
    };
  }

  /// Key of the word for it.
  public String text() {
    return "pay.state." + slug();
  }

  /// Key of the sentence under it.
  public String then() {
    return "pay.then." + slug();
  }

  public boolean isPaid() {
    return role == Role.PAID;
  }

  /// The till waits for the channel and the clerk waits for the till.
  public boolean spins() {
    return switch (this) {
      case ASKING, WITHDRAWING, TIME_OVER, TAKING, TAKING_BACK, TERMINAL_ASKED -> true;
      case SHOWN,
          OPEN,
          CONFIRMING,
          PASSWORD,
          AT_TERMINAL,
          NO_CODE,
          DECLINED,
          CLOSED,
          GIVEN_BACK,
          PAID,
          PAID_AFTER_ALL,
          PAID_PART,
          UNRESOLVED,
          DISPUTED ->
          false;
    };
  }

  /// The money question stands open and the channel is being asked.
  public boolean isAsked() {
    return role == Role.BUSY || this == UNRESOLVED;
  }

  private String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
