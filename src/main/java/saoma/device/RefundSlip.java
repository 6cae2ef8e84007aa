package saoma.device;

import java.time.Instant;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.order.Tender;

/// The paper of one refund: money of one tender of a receipt that went back.
///
/// @param number of the refund, which both sides know it by
/// @param at when the money went
/// @param byHand in cash, although the money had come another way
/// @param by whose leave it was
public record RefundSlip(
    Receipt receipt,
    Tender tender,
    String number,
    Instant at,
    Money amount,
    boolean byHand,
    String by,
    String reason) {}
