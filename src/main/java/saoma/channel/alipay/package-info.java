/// Alipay by the open platform's protocol v2: face-to-face payment with a code that the till shows
/// or the customer (`alipay.trade.precreate`, `pay`, `query`, `cancel`). Key mode and certificate
/// mode. Knows `saoma.wire` and the channel's own types; nobody but the wiring may enter.
@NullMarked
package saoma.channel.alipay;

import org.jspecify.annotations.NullMarked;
