package saoma.practice.trade;

import java.time.Instant;
import saoma.money.Money;

/// Money given back.
///
/// @param requestNumber the merchant's number of this refund, its idempotency key
/// @param refundNumber the channel's own
/// @param request what the merchant sent, to tell a repeat from another refund under one number
/// @param byCancel whether a cancel gave it back, which is no refund in the merchant's eyes
public record Refund(
    Instant at,
    String requestNumber,
    String refundNumber,
    Money amount,
    String request,
    boolean byCancel) {}
