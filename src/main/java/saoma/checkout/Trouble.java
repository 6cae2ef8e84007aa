package saoma.checkout;

import java.time.Duration;
import java.util.Optional;
import saoma.channel.Channel;
import saoma.money.Money;

/// Why an act of the clerk did not happen. Each answers his only question first: did the money
/// move?
public sealed interface Trouble {
  Moved moneyMoved();

  /// The cart is empty or costs nothing.
  record NothingToCharge() implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// The channel is not set up or switched off.
  record NoSuchChannel(String channel) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// An earlier attempt for the same order can still be paid; it must end first.
  record EarlierAttemptAlive(String number) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NOT_KNOWN_YET;
    }
  }

  /// The disk is too full to be sure that a sale would be kept.
  record NoRoom() implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// A part of the order is paid, so its lines and its end are fixed: the tenders come first.
  record PartlyPaid(long orderId) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.YES;
    }
  }

  /// Only so much is left to pay.
  record MoreThanDue(Money due) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// Other sales have used this coupon up.
  record CouponSpent(String code) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// The order is not open any more.
  record OrderNotOpen(long orderId) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// The till's clock and the channel's are too far apart to charge: deadlines would lie, and the
  /// channel refuses such requests. Payments under way are still asked.
  ///
  /// @param ahead of the channel's clock; negative if the till is behind
  record ClockOff(String channel, Duration ahead) implements Trouble {
    /// WeChat refuses what was signed five minutes or more away (API v3, "request rules").
    private static final Duration TOO_FAR = Duration.ofMinutes(5);

    /// Empty while the clocks are near enough, or were never compared.
    static Optional<Trouble> of(Channel channel) {
      return channel
          .skew()
          .filter(ahead -> ahead.abs().compareTo(TOO_FAR) > 0)
          .map(ahead -> new ClockOff(channel.code(), ahead));
    }

    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// No money of this payment is there to give back, or no reason was given.
  record NotRefundable(String payment) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// An earlier refund of the payment is not final yet.
  record RefundUnderWay(String refund) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NOT_KNOWN_YET;
    }
  }

  /// Only so much of the payment can still be given back.
  record MoreThanIsLeft(Money left) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// There is nothing to decide about this payment, or the name or the reason is missing.
  record NotToRule(String payment) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// Nobody said yes to this payment from a balance, or not to so much, or too long ago.
  record NoPermit() implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// A top-up stands alone in its cart, for a member who is there, and is not paid from a balance.
  record WrongTopUp() implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// This deposit is not held, or a part of it is being taken right now.
  record HoldNotReady(String hold) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// Only so much of the deposit is left.
  record MoreThanIsHeld(Money left) implements Trouble {
    @Override
    public Moved moneyMoved() {
      return Moved.NO;
    }
  }

  /// Did it?
  enum Moved {
    NO,
    NOT_KNOWN_YET,
    YES
  }
}
