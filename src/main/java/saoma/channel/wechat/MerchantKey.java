package saoma.channel.wechat;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import saoma.channel.WrongSetting;
import saoma.settings.WechatSettings;
import saoma.wire.KeyPlaces;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.Sm2;
import saoma.wire.Verifier;
import saoma.wire.WrongKey;

/// The merchant's own key, and how keys of the same kind are read: RSA, or SM2 for merchants of the
/// national-cipher variant. Both kinds refuse the merchant's own key where WeChat's belongs.
sealed interface MerchantKey {
  /// The word before the parameters of `Authorization`, which replies name as their type too.
  String scheme();

  Signer signer();

  /// A public key of WeChat.
  Verifier published(Path file) throws WrongKey;

  /// The key of a platform certificate.
  Verifier published(X509Certificate certificate) throws WrongKey;

  static MerchantKey load(WechatSettings settings, KeyPlaces places) throws WrongSetting {
    var field = "merchantPrivateKey";
    var named = settings.merchantPrivateKey();
    if (!settings.nationalCipher()) {
      return new Rsa(AccountFields.privateKey(field, named, places));
    }
    try {
      return new National(Sm2.own(AccountFields.file(field, named, places)));
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  record Rsa(PrivateKey own) implements MerchantKey {
    @Override
    public String scheme() {
      return "WECHATPAY2-SHA256-RSA2048";
    }

    @Override
    public Signer signer() {
      return Signer.rsa(own);
    }

    @Override
    public Verifier published(Path file) throws WrongKey {
      var key = Keys.publicKey(file);
      Keys.requireForeign(own, key);
      return Verifier.rsa(key);
    }

    @Override
    public Verifier published(X509Certificate certificate) throws WrongKey {
      var key = Keys.publicKey(certificate);
      Keys.requireForeign(own, key);
      return Verifier.rsa(key);
    }

    /// Nothing of the key.
    @Override
    public String toString() {
      return "Rsa";
    }
  }

  record National(Sm2.Own own) implements MerchantKey {
    @Override
    public String scheme() {
      return "WECHATPAY2-SM2-WITH-SM3";
    }

    @Override
    public Signer signer() {
      return own.signer();
    }

    @Override
    public Verifier published(Path file) throws WrongKey {
      return foreign(Sm2.published(file));
    }

    @Override
    public Verifier published(X509Certificate certificate) throws WrongKey {
      return foreign(Sm2.published(certificate));
    }

    private Verifier foreign(Sm2.Published key) throws WrongKey {
      Sm2.requireForeign(own, key);
      return key.verifier();
    }
  }
}
