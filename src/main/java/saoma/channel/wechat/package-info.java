/// WeChat Pay: API v3 for codes that the till shows, v3 or v2 for those that customers show. Knows
/// the channel's interface, the wire and the settings; knows no other channel. Only `saoma.Wiring`
/// enters, through `WechatAccount` and `WechatChannel`.
@NullMarked
package saoma.channel.wechat;

import org.jspecify.annotations.NullMarked;
