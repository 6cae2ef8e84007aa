/// WeChat Pay, API v3, Native pay: the till shows a code and asks whether it was paid. Knows the
/// channel's interface, the wire and the settings; knows no other channel. Only `saoma.Wiring`
/// enters, through `WechatAccount` and `WechatChannel`.
@NullMarked
package saoma.channel.wechat;

import org.jspecify.annotations.NullMarked;
