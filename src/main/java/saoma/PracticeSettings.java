package saoma;

import saoma.practice.PracticeAddresses;
import saoma.settings.AlipaySettings;
import saoma.settings.CardSettings;
import saoma.settings.MicropaySettings;
import saoma.settings.Settings;
import saoma.settings.Settings.Mode;
import saoma.settings.UnionPaySettings;
import saoma.settings.WechatSettings;

/// Points a till's settings at a practice gateway; what the shop set besides stays.
final class PracticeSettings {
  private PracticeSettings() {}

  /// Whether the settings leave it to the till to run a gateway itself.
  static boolean wantInside(Settings settings) {
    return settings.mode() == Mode.PRACTICE
        && (settings.alipay().gateway().isEmpty() || settings.wechat().base().isEmpty());
  }

  static Settings pointed(Settings settings, PracticeAddresses at) {
    return settings
        .with(
            Mode.PRACTICE,
            alipay(settings.alipay(), at.alipay()),
            wechat(settings.wechat(), at.wechat()))
        .with(card(settings.card(), at.card()).with(bound(settings.card().bound(), at.unionpay())));
  }

  private static CardSettings card(CardSettings old, PracticeAddresses.Card at) {
    return new CardSettings(
        old.enabled(),
        at.address(),
        at.poiId(),
        old.saleId(),
        at.keyIdentifier(),
        at.keyVersion(),
        at.passphrase(),
        at.rootCertificate(),
        old.bound());
  }

  private static UnionPaySettings bound(UnionPaySettings old, PracticeAddresses.UnionPay at) {
    return old.at(
        at.gateway(),
        at.merId(),
        at.trId(),
        at.privateKey(),
        at.certificate(),
        at.rootCertificate(),
        at.middleCertificate(),
        at.frontUrl());
  }

  private static AlipaySettings alipay(AlipaySettings old, PracticeAddresses.Alipay at) {
    var pointed =
        new AlipaySettings(
            old.enabled(),
            at.gateway(),
            at.appId(),
            at.sellerId(),
            at.appPrivateKey(),
            at.alipayPublicKey(),
            at.appCertificate(),
            at.alipayCertificate(),
            at.rootCertificate(),
            old.productCode(),
            old.storeId(),
            old.notifyUrl());
    return pointed
        .withContentKey(old.contentKey().isEmpty() ? "" : at.contentKey())
        .with(old.payout())
        .with(old.split());
  }

  private static WechatSettings wechat(WechatSettings old, PracticeAddresses.Wechat at) {
    return new WechatSettings(
            old.enabled(),
            at.base(),
            at.appid(),
            at.mchid(),
            at.merchantSerial(),
            at.merchantPrivateKey(),
            at.publicKeyId(),
            at.publicKey(),
            "",
            at.apiV3Key(),
            old.notifyUrl())
        .with(
            new MicropaySettings(
                old.micropay().enabled(),
                at.apiV2Key(),
                at.merchantCertificate(),
                old.micropay().signType()))
        .atStore(old.storeId());
  }
}
