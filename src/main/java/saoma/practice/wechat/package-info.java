/// WeChat Pay v3 as its merchants meet it: signed requests in, signed answers out, errors too. Only
/// `saoma.practice` enters here.
@NullMarked
package saoma.practice.wechat;

import org.jspecify.annotations.NullMarked;
