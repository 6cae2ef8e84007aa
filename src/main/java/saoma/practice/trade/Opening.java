package saoma.practice.trade;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// What the merchant asked for. Never changes.
///
/// @param outTradeNo the merchant's number
/// @param tradeNo the channel's own
/// @param subject what the customer reads
/// @param request the JSON as sent, from which a channel answers its own members later
/// @param notifyUrl where to report, absent if the merchant only asks
/// @param payUntil the last moment to pay
public record Opening(
    Wallet wallet,
    String outTradeNo,
    String tradeNo,
    Money total,
    String subject,
    String request,
    @Nullable String notifyUrl,
    Instant at,
    Instant payUntil) {}
