package saoma.practice.notice;

import java.util.function.Predicate;
import java.util.function.Supplier;
import saoma.wire.Exchange;

/// Something a merchant wants to hear.
///
/// @param letter made anew for each delivery, because WeChat's signature carries the moment
/// @param accepted whether the merchant's reply ends the repeats
public record Notice(
    String url, Repeats repeats, Supplier<Letter> letter, Predicate<Exchange.Replied> accepted) {}
