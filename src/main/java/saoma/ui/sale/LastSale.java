package saoma.ui.sale;

import saoma.money.Money;

/// The sale before this one, for the clerk who is asked "did it go through?" after it left the
/// screen. `channel` is the key of the channel's name, `time` as it is shown.
public record LastSale(Money total, String channel, String time) {}
