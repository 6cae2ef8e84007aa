package saoma.practice.alipay;

import java.time.Instant;
import java.util.Optional;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Trade;
import saoma.practice.trade.TradeBook;
import saoma.practice.trade.Wallet;
import tools.jackson.databind.JsonNode;

/// Finds the trade that a request names. When both numbers are given Alipay's own wins.
final class Lookup {
  private final TradeBook book;

  Lookup(TradeBook book) {
    this.book = book;
  }

  /// The trade in the book, also one whose code nobody has scanned.
  Optional<Trade> inBook(JsonNode biz) {
    var tradeNo = Fields.text(biz, "trade_no", 64);
    if (tradeNo.isPresent()) {
      return tradeNo.flatMap(number -> book.byTradeNo(Wallet.ALIPAY, number));
    }
    var outTradeNo =
        Fields.text(biz, "out_trade_no", 64)
            .orElseThrow(() -> Refusal.parameter("out_trade_no, trade_no"));
    return book.byOrder(Wallet.ALIPAY, outTradeNo);
  }

  /// The trade as the merchant may see it: it exists once it was scanned.
  Optional<Trade> existing(JsonNode biz) {
    return inBook(biz).filter(trade -> trade.customer().isPresent());
  }

  static String status(Trade trade, Instant now) {
    return switch (trade.standing(now)) {
      case SHOWN, SCANNED -> "WAIT_BUYER_PAY";
      case CLOSED, EXPIRED -> "TRADE_CLOSED";
      case PAID -> {
        if (trade.fullyRefunded()) {
          yield "TRADE_CLOSED";
        }
        yield isFinished(trade, now) ? "TRADE_FINISHED" : "TRADE_SUCCESS";
      }
    };
  }

  /// Twelve months after payment nothing can be refunded any more.
  static boolean isFinished(Trade trade, Instant now) {
    return trade
        .paidAt()
        .map(paid -> paid.atOffset(Numbers.CHINA).plusMonths(12).toInstant())
        .filter(end -> !now.isBefore(end))
        .isPresent();
  }
}
