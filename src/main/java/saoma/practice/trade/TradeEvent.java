package saoma.practice.trade;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/// What can happen to a trade; one line each in the book's file.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TradeEvent.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = TradeEvent.Taken.class, name = "taken"),
  @JsonSubTypes.Type(value = TradeEvent.Failed.class, name = "failed"),
  @JsonSubTypes.Type(value = TradeEvent.Recoded.class, name = "recoded"),
  @JsonSubTypes.Type(value = TradeEvent.Scanned.class, name = "scanned"),
  @JsonSubTypes.Type(value = TradeEvent.Paid.class, name = "paid"),
  @JsonSubTypes.Type(value = TradeEvent.Closed.class, name = "closed"),
  @JsonSubTypes.Type(value = TradeEvent.Refunded.class, name = "refunded")
})
public sealed interface TradeEvent {
  /// The channel's number of the trade.
  String tradeNo();

  record Opened(Opening opening, Code code) implements TradeEvent {
    @Override
    public String tradeNo() {
      return opening.tradeNo();
    }
  }

  /// The merchant charged the code on a customer's phone: the trade begins as if that customer had
  /// scanned.
  record Taken(Opening opening, Code code, String customer) implements TradeEvent {
    @Override
    public String tradeNo() {
      return opening.tradeNo();
    }
  }

  /// The customer of a taken trade said no.
  record Failed(String tradeNo, Instant at) implements TradeEvent {}

  /// A fresh code for the same trade; the old one is dead, and whoever scanned it starts again.
  record Recoded(String tradeNo, Code code) implements TradeEvent {}

  record Scanned(String tradeNo, Instant at, String customer) implements TradeEvent {}

  record Paid(String tradeNo, Instant at) implements TradeEvent {}

  record Closed(String tradeNo, Instant at) implements TradeEvent {}

  record Refunded(String tradeNo, Refund refund) implements TradeEvent {}
}
