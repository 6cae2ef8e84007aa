package saoma.prove;

/// A sale that a till has acknowledged: from here on nothing may take it back.
///
/// @param amount in the currency's smallest unit
/// @param tradeNo the channel's number
public record Sold(
    long order, String payment, String channel, long amount, String tradeNo, long receipt) {}
