package saoma.practice.phone;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.phone.PhoneTexts;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.TradeEvent;

/// The customers. Opening a code's page is scanning it: the first phone gets the trade, another one
/// is turned away. A phone is known by its cookie; a client that keeps none and posts is taken for
/// the first one, because only a different cookie proves somebody else.
public final class Phones {
  private final TradeBook book;
  private final Numbers numbers;
  private final InstantSource clock;
  private final PhonePage page;

  public Phones(TradeBook book, Numbers numbers, InstantSource clock) {
    this.book = book;
    this.numbers = numbers;
    this.clock = clock;
    this.page = new PhonePage();
  }

  /// Scans the code, if it can be scanned, and shows the payment.
  public PhoneReply open(String token, @Nullable String cookie, @Nullable String languages) {
    var customer = cookie == null ? numbers.token() : cookie;
    var screen = book.inTurn(() -> opened(token, customer));
    return reply(screen, customer, cookie, token, languages);
  }

  /// Does what a button does; without a look before, that counts as scanning too. Doing it twice is
  /// doing it once.
  public PhoneReply act(
      String token, Deed deed, @Nullable String cookie, @Nullable String languages) {
    var known = Optional.ofNullable(cookie).or(() -> book.byCode(token).flatMap(Trade::customer));
    var customer = known.orElseGet(numbers::token);
    var screen = book.inTurn(() -> done(token, customer, deed));
    return reply(screen, customer, cookie, token, languages);
  }

  private PhoneReply reply(
      Screen screen,
      String customer,
      @Nullable String cookie,
      String token,
      @Nullable String languages) {
    var html = page.html(screen, token, PhoneTexts.of("phone", languages), clock.instant());
    return new PhoneReply(screen.status(), html, cookie == null ? customer : null);
  }

  private Screen done(String token, String customer, Deed deed) {
    var screen = opened(token, customer);
    if (!(screen instanceof Screen.Asking asking)) {
      return screen;
    }
    return switch (deed) {
      case PAY ->
          new Screen.Paid(
              book.record(
                  new TradeEvent.Paid(asking.trade().opening().tradeNo(), clock.instant())));
      case WRONG_PASSWORD -> new Screen.Asking(asking.trade(), true);
      case LEAVE -> new Screen.Left(asking.trade());
    };
  }

  private Screen opened(String token, String customer) {
    var found = book.byCode(token);
    if (found.isEmpty()) {
      return new Screen.Gone(Screen.Why.UNKNOWN, null);
    }
    var trade = found.get();
    var mine = trade.customer().filter(customer::equals).isPresent();
    return switch (trade.standing(clock.instant())) {
      case PAID -> mine ? new Screen.Paid(trade) : new Screen.Gone(Screen.Why.ALREADY_PAID, trade);
      case CLOSED -> new Screen.Gone(Screen.Why.CLOSED, trade);
      case EXPIRED -> new Screen.Gone(Screen.Why.EXPIRED, trade);
      case SHOWN, SCANNED -> {
        if (!trade.code().token().equals(token)) {
          yield new Screen.Gone(Screen.Why.REPLACED, trade);
        }
        yield mine || trade.customer().isEmpty()
            ? new Screen.Asking(mine ? trade : scanned(trade, customer), false)
            : new Screen.Gone(Screen.Why.OTHER_PHONE, trade);
      }
    };
  }

  private Trade scanned(Trade trade, String customer) {
    return book.record(
        new TradeEvent.Scanned(trade.opening().tradeNo(), clock.instant(), customer));
  }
}
