package saoma.channel.wechat;

import java.util.Optional;
import saoma.channel.WrongSetting;
import saoma.settings.MicropaySettings;
import saoma.settings.WechatSettings;
import saoma.wire.ClientPapers;
import saoma.wire.KeyPlaces;
import saoma.wire.KeyedSign;
import saoma.wire.KeyedSign.Algorithm;
import saoma.wire.WrongKey;

/// What v2 needs besides the account.
///
/// @param papers shown when a payment is taken back; the file's password is the merchant's number
record MicropayKeys(KeyedSign sign, ClientPapers papers) {
  /// Empty for a merchant whose customers' codes go over v3.
  static Optional<MicropayKeys> load(WechatSettings settings, KeyPlaces places)
      throws WrongSetting {
    var v2 = settings.micropay();
    if (!v2.enabled()) {
      return Optional.empty();
    }
    var mchid = AccountFields.mchid(settings.mchid());
    return Optional.of(new MicropayKeys(sign(v2, places), papers(v2, mchid, places)));
  }

  private static KeyedSign sign(MicropaySettings v2, KeyPlaces places) throws WrongSetting {
    var field = "micropay.apiV2Key";
    var algorithm =
        v2.signType().equals(MicropaySettings.MD5) ? Algorithm.MD5 : Algorithm.HMAC_SHA256;
    try {
      return KeyedSign.read(AccountFields.file(field, v2.apiV2Key(), places), algorithm);
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  private static ClientPapers papers(MicropaySettings v2, String mchid, KeyPlaces places)
      throws WrongSetting {
    var field = "micropay.certificate";
    try {
      return ClientPapers.read(AccountFields.file(field, v2.certificate(), places), mchid);
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }
}
