package saoma.practice.fault;

import saoma.practice.trade.Wallet;

/// One thing that goes wrong. The rows of the fault model that a gateway can play, each as a fact
/// without behaviour: [Stage] plays what happens to a call, [Mail] what happens to a notification.
public sealed interface Fault {
  /// Its name in a plan and in the counters.
  Kind kind();

  /// Whether a call of this kind has what the fault needs; elsewhere a rule does not count it.
  default boolean fits(Wallet wallet, Call call) {
    return kind().fits(wallet, call);
  }

  /// Whether the effect has taken place by the time the answer goes wrong.
  enum Moment {
    /// The request is never carried out.
    BEFORE,
    /// It is carried out, and only the answer is spoiled.
    AFTER
  }

  /// What happens to a call and its answer.
  sealed interface OnCall extends Fault {}

  /// What happens to a notification.
  sealed interface OnNotice extends Fault {}

  /// The request lies on the way, and is carried out that much later.
  ///
  /// @param millis 1 to 600 000
  record Delay(long millis) implements OnCall {
    @Override
    public Kind kind() {
      return Kind.DELAY;
    }
  }

  /// The connection ends without a byte.
  record Drop(Moment moment) implements OnCall {
    @Override
    public Kind kind() {
      return moment == Moment.BEFORE ? Kind.DROP_BEFORE : Kind.DROP_AFTER;
    }
  }

  /// Half of the body comes, then the connection ends.
  record HangUp() implements OnCall {
    @Override
    public Kind kind() {
      return Kind.HANG_UP;
    }
  }

  /// A proxy's answer without a signature.
  ///
  /// @param status 400 to 599
  record Status(int status, Moment moment) implements OnCall {
    @Override
    public Kind kind() {
      return moment == Moment.BEFORE ? Kind.STATUS_BEFORE : Kind.STATUS_AFTER;
    }
  }

  /// The true answer under a signature that does not hold.
  record WrongSignature() implements OnCall {
    @Override
    public Kind kind() {
      return Kind.WRONG_SIGNATURE;
    }
  }

  /// The true answer without a signature.
  record NoSignature() implements OnCall {
    @Override
    public Kind kind() {
      return Kind.NO_SIGNATURE;
    }
  }

  /// A fen more than was asked, signed.
  record WrongAmount() implements OnCall {
    @Override
    public Kind kind() {
      return Kind.WRONG_AMOUNT;
    }
  }

  /// The answer to somebody else's question, signed.
  record OtherOrder() implements OnCall {
    @Override
    public Kind kind() {
      return Kind.OTHER_ORDER;
    }
  }

  /// The true answer, one byte at a time.
  ///
  /// @param millis before each byte, 1 to 60 000
  record Trickle(long millis) implements OnCall {
    @Override
    public Kind kind() {
      return Kind.TRICKLE;
    }
  }

  /// A body that never ends.
  record Endless() implements OnCall {
    @Override
    public Kind kind() {
      return Kind.ENDLESS;
    }
  }

  /// The gateway's clock is off: `Date`, and the moment that WeChat's signature covers.
  ///
  /// @param seconds ahead, or behind if negative; at most ten years
  record ClockSkew(long seconds) implements OnCall {
    @Override
    public Kind kind() {
      return Kind.CLOCK_SKEW;
    }
  }

  /// A page for people, not carried out.
  ///
  /// @param status 200 as a hotel's portal answers, or 503 with `Retry-After: 0`
  record Maintenance(int status) implements OnCall {
    @Override
    public Kind kind() {
      return Kind.MAINTENANCE;
    }
  }

  /// 302 to the same address, not carried out: whoever follows asks twice.
  record Redirect() implements OnCall {
    @Override
    public Kind kind() {
      return Kind.REDIRECT;
    }
  }

  /// One of the channel's own codes, signed as the channel signs it.
  ///
  /// @param name as in the channel's documents, see [Codes]
  record Code(String name, Moment moment) implements OnCall {
    @Override
    public Kind kind() {
      return moment == Moment.BEFORE ? Kind.CODE_BEFORE : Kind.CODE_AFTER;
    }
  }

  /// Carried out, but the body is no JSON; signed where a signature covers the whole body.
  record NotJson() implements OnCall {
    @Override
    public Kind kind() {
      return Kind.NOT_JSON;
    }
  }

  /// Delivered twice at the same time.
  record NoticeTwice() implements OnNotice {
    @Override
    public Kind kind() {
      return Kind.NOTICE_TWICE;
    }
  }

  /// Never delivered.
  record NoticeLost() implements OnNotice {
    @Override
    public Kind kind() {
      return Kind.NOTICE_LOST;
    }
  }

  /// Delivered that much later.
  ///
  /// @param millis 1 to 86 400 000
  record NoticeLate(long millis) implements OnNotice {
    @Override
    public Kind kind() {
      return Kind.NOTICE_LATE;
    }
  }

  /// Somebody else's comes first, under a signature that does not hold.
  record NoticeForged() implements OnNotice {
    @Override
    public Kind kind() {
      return Kind.NOTICE_FORGED;
    }
  }

  /// Held back until the next notification has been sent.
  record NoticeReordered() implements OnNotice {
    @Override
    public Kind kind() {
      return Kind.NOTICE_REORDERED;
    }
  }
}
