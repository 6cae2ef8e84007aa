/// UnionPay ACP 5.1.0: bound bank cards with a code by SMS, and the daily file. Knows the channel's
/// interface, the ports of bound cards, the wire and the settings; knows no other channel. Only
/// `saoma.Wiring` enters, through `Account`, `UnionPayChannel` and `OwnNumbers`.
@NullMarked
package saoma.channel.unionpay;

import org.jspecify.annotations.NullMarked;
