/// UnionPay ACP, kept apart from the other channels.
@NullMarked
package saoma.channel.unionpay;

import org.jspecify.annotations.NullMarked;
