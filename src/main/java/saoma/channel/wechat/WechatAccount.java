package saoma.channel.wechat;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import saoma.channel.WrongSetting;
import saoma.settings.WechatSettings;
import saoma.wire.ApiKey;
import saoma.wire.Certificates;
import saoma.wire.KeyPlaces;
import saoma.wire.KeyRing;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.Verifier;
import saoma.wire.WrongKey;

/// A merchant's account, read and checked once, before the first sale: what was pasted into the
/// wrong field is found here. Holds the signing key inside a `Signer` and never shows it.
public final class WechatAccount {
  private final String base;
  private final String appid;
  private final String mchid;
  private final String merchantSerial;
  private final String notifyUrl;
  private final String storeId;
  private final String scheme;
  private final Signer signer;
  private final ReplyKeys replyKeys;
  private final Optional<ApiKey> apiV3Key;
  private final Optional<MicropayKeys> micropay;

  /// The keys that replies are signed with.
  ///
  /// @param asked the one to ask for: a public key id or a certificate's serial number
  /// @param field the setting that the keys were read from
  private record ReplyKeys(KeyRing ring, String asked, String field) {}

  private WechatAccount(
      WechatSettings settings,
      String merchantSerial,
      MerchantKey own,
      ReplyKeys replyKeys,
      Optional<ApiKey> apiV3Key,
      Optional<MicropayKeys> micropay)
      throws WrongSetting {
    this.base = AccountFields.base(settings.base());
    this.appid = AccountFields.appid(settings.appid());
    this.mchid = AccountFields.mchid(settings.mchid());
    this.notifyUrl = AccountFields.notifyUrl(settings.notifyUrl());
    this.storeId = settings.storeId();
    this.merchantSerial = merchantSerial;
    this.scheme = own.scheme();
    this.signer = own.signer();
    this.replyKeys = replyKeys;
    this.apiV3Key = apiV3Key;
    this.micropay = micropay;
  }

  /// @param file finds the file or key that a setting names
  /// @throws WrongSetting with the name of the first setting that cannot work
  public static WechatAccount load(WechatSettings settings, KeyPlaces file) throws WrongSetting {
    var serial = AccountFields.merchantSerial(settings.merchantSerial());
    var own = MerchantKey.load(settings, file);
    var replyKeys =
        settings.certificateMode()
            ? certificates(settings, file, own)
            : publicKey(settings, file, own);
    if (replyKeys.ring().find(serial).isPresent()) {
      throw new WrongSetting("merchantSerial", "platform-serial-in-merchant-serial");
    }
    var apiV3Key = AccountFields.apiV3Key(settings.apiV3Key(), file);
    var micropay = MicropayKeys.load(settings, file);
    return new WechatAccount(settings, serial, own, replyKeys, apiV3Key, micropay);
  }

  String base() {
    return base;
  }

  /// Empty where the shop has none.
  String storeId() {
    return storeId;
  }

  String appid() {
    return appid;
  }

  String mchid() {
    return mchid;
  }

  String merchantSerial() {
    return merchantSerial;
  }

  String notifyUrl() {
    return notifyUrl;
  }

  /// Of signatures, of requests and of replies.
  String scheme() {
    return scheme;
  }

  Signer signer() {
    return signer;
  }

  KeyRing keys() {
    return replyKeys.ring();
  }

  /// What notifications are sealed with.
  Optional<ApiKey> apiV3Key() {
    return apiV3Key;
  }

  String replyKey() {
    return replyKeys.asked();
  }

  /// Empty where customers' codes go over v3.
  Optional<MicropayKeys> micropay() {
    return micropay;
  }

  /// `publicKey` or `platformCertificate`.
  String keyField() {
    return replyKeys.field();
  }

  /// `publicKeyId`, or `platformCertificate`, which names its key by itself.
  String keyNameField() {
    return keyField().equals("publicKey") ? "publicKeyId" : keyField();
  }

  @Override
  public String toString() {
    return "WechatAccount[" + mchid + " at " + base + "]";
  }

  private static ReplyKeys publicKey(WechatSettings settings, KeyPlaces file, MerchantKey own)
      throws WrongSetting {
    var field = "publicKey";
    var id = AccountFields.publicKeyId(settings.publicKeyId());
    try {
      var key = own.published(AccountFields.file(field, settings.publicKey(), file));
      return new ReplyKeys(KeyRing.of(id, key), id, field);
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  /// The file may hold several certificates: around a change two are in use. Asked for is the
  /// youngest.
  private static ReplyKeys certificates(WechatSettings settings, KeyPlaces file, MerchantKey own)
      throws WrongSetting {
    var field = "platformCertificate";
    try {
      var found =
          Keys.certificates(AccountFields.file(field, settings.platformCertificate(), file));
      var ring = new HashMap<String, Verifier>();
      var youngest = found.getFirst();
      for (var certificate : found) {
        ring.put(Certificates.serial(certificate), own.published(certificate));
        youngest = begins(certificate).isAfter(begins(youngest)) ? certificate : youngest;
      }
      return new ReplyKeys(new KeyRing(ring), Certificates.serial(youngest), field);
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  private static Instant begins(X509Certificate certificate) {
    return certificate.getNotBefore().toInstant();
  }
}
