/// The book of practice trades that both wallets share: what was asked, scanned, paid, closed and
/// refunded. Only `saoma.practice` and its channels enter here.
@NullMarked
package saoma.practice.trade;

import org.jspecify.annotations.NullMarked;
