/// The practice gateway: Alipay and WeChat Pay as one small server, with the pages that a phone
/// opens. It stands on the other side of the counter: it knows `saoma.wire` for keys and signatures
/// and `saoma.money`, and nothing of the till. Only `saoma` and `saoma.cli` enter here.
@NullMarked
package saoma.practice;

import org.jspecify.annotations.NullMarked;
