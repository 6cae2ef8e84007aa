package saoma.practice.bill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import saoma.money.Money;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Refund;
import saoma.practice.trade.Trade;
import saoma.practice.trade.Wallet;

/// One line of a bill before it has a shape.
///
/// @param amount never negative
/// @param fee what the channel keeps, or gives back on a refund; never negative
/// @param requestNumber the merchant's number of the refund; empty on a payment and where a cancel
///   gave the money back
/// @param refundNumber the channel's own; empty on a payment
public record Entry(
    boolean isRefund,
    String outTradeNo,
    String tradeNo,
    String subject,
    Instant openedAt,
    Instant at,
    Money amount,
    Money fee,
    String requestNumber,
    String refundNumber) {
  /// Six in a thousand, rounded half up to the fen, and given back with a refund.
  private static final long PER_THOUSAND = 6;

  /// What moved on one day in China, oldest first.
  static List<Entry> of(List<Trade> trades, Wallet wallet, LocalDate day) {
    var entries = new ArrayList<Entry>();
    for (var trade : trades) {
      if (trade.opening().wallet() == wallet) {
        trade.paidAt().ifPresent(at -> entries.add(payment(trade, at)));
        trade.refunds().forEach(refund -> entries.add(refund(trade, refund)));
      }
    }
    return entries.stream()
        .filter(entry -> entry.at().atOffset(Numbers.CHINA).toLocalDate().equals(day))
        .sorted(Comparator.comparing(Entry::at))
        .toList();
  }

  private static Entry payment(Trade trade, Instant at) {
    var opening = trade.opening();
    return new Entry(
        false,
        opening.outTradeNo(),
        opening.tradeNo(),
        opening.subject(),
        opening.at(),
        at,
        opening.total(),
        fee(opening.total()),
        "",
        "");
  }

  private static Entry refund(Trade trade, Refund refund) {
    var opening = trade.opening();
    return new Entry(
        true,
        opening.outTradeNo(),
        opening.tradeNo(),
        opening.subject(),
        opening.at(),
        refund.at(),
        refund.amount(),
        fee(refund.amount()),
        refund.byCancel() ? "" : refund.requestNumber(),
        refund.refundNumber());
  }

  static Money fee(Money amount) {
    return Money.fen((amount.minor() * PER_THOUSAND + 500) / 1000);
  }

  Entry withAmount(Money other) {
    return new Entry(
        isRefund,
        outTradeNo,
        tradeNo,
        subject,
        openedAt,
        at,
        other,
        fee,
        requestNumber,
        refundNumber);
  }

  Entry withFee(Money other) {
    return new Entry(
        isRefund,
        outTradeNo,
        tradeNo,
        subject,
        openedAt,
        at,
        amount,
        other,
        requestNumber,
        refundNumber);
  }
}
