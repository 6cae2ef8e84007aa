package saoma.channel.alipay;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import saoma.channel.WrongSetting;
import saoma.settings.AlipaySettings;
import saoma.settings.PayoutSettings;
import saoma.wire.AesCbc;
import saoma.wire.Certificates;
import saoma.wire.KeyPlaces;
import saoma.wire.KeyRing;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.Verifier;
import saoma.wire.WrongKey;

/// A merchant's application, read and checked once, before the first sale: what was pasted into the
/// wrong field is found here. Holds the signing key inside a `Signer` and never shows it.
public final class AlipayAccount {
  /// In key mode answers name no key; Alipay has one for each application.
  private static final String ONLY_KEY = "";

  private final String gateway;
  private final String appId;
  private final String sellerId;
  private final String productCode;
  private final String storeId;
  private final String notifyUrl;
  private final PayoutSettings payout;
  private final Signer signer;
  private final AnswerKeys answerKeys;
  private final Optional<AesCbc> contentKey;

  /// The keys that answers are signed with.
  ///
  /// @param field the setting that they were read from
  /// @param serials the certificate parameters of each request; none in key mode
  /// @param trust what a renewed certificate must fit; empty in key mode
  private record AnswerKeys(
      KeyRing ring, String field, Map<String, String> serials, Optional<Trust> trust) {}

  /// @param leaf Alipay's certificate of the settings
  /// @param roots that a certificate must lead to
  private record Trust(X509Certificate leaf, List<X509Certificate> roots) {
    /// Every merchant's certificate leads to the same root, so the names must be Alipay's too.
    boolean fits(List<X509Certificate> chain, Instant now) {
      var other = chain.getFirst();
      return other.getSubjectX500Principal().equals(leaf.getSubjectX500Principal())
          && other.getIssuerX500Principal().equals(leaf.getIssuerX500Principal())
          && Certificates.leadsTo(chain, roots, now);
    }
  }

  private AlipayAccount(
      AlipaySettings settings, Signer signer, AnswerKeys answerKeys, Optional<AesCbc> contentKey)
      throws WrongSetting {
    this.gateway = AccountFields.gateway(settings.gateway());
    this.appId = AccountFields.appId(settings.appId());
    this.sellerId = AccountFields.sellerId(settings.sellerId());
    this.productCode = AccountFields.productCode(settings.productCode());
    this.storeId = AccountFields.storeId(settings.storeId());
    this.notifyUrl = AccountFields.notifyUrl(settings.notifyUrl());
    this.payout = settings.payout();
    this.signer = signer;
    this.answerKeys = answerKeys;
    this.contentKey = contentKey;
  }

  /// @param file finds the file or key that a setting names
  /// @param clock tells whether a certificate is over
  /// @throws WrongSetting with the name of the first setting that cannot work
  public static AlipayAccount load(AlipaySettings settings, KeyPlaces file, InstantSource clock)
      throws WrongSetting {
    var own = own(settings, file);
    var answerKeys =
        settings.certificateMode()
            ? certificates(settings, file, own, clock.instant())
            : publicKey(settings, file, own);
    var contentKey = AccountFields.contentKey(settings.contentKey(), file);
    return new AlipayAccount(settings, Signer.rsa(own), answerKeys, contentKey);
  }

  String gateway() {
    return gateway;
  }

  String appId() {
    return appId;
  }

  String sellerId() {
    return sellerId;
  }

  String productCode() {
    return productCode;
  }

  String storeId() {
    return storeId;
  }

  String notifyUrl() {
    return notifyUrl;
  }

  PayoutSettings payout() {
    return payout;
  }

  Signer signer() {
    return signer;
  }

  /// `app_cert_sn` and `alipay_root_cert_sn`, or nothing.
  Map<String, String> serials() {
    return answerKeys.serials();
  }

  boolean certificateMode() {
    return !answerKeys.serials().isEmpty();
  }

  /// Whether Alipay signed this. In certificate mode the answer names the certificate; one that the
  /// till does not hold verifies nothing. In key mode the name does not matter.
  boolean verifies(String certificateSerial, byte[] message, String signature) {
    var name = certificateMode() ? certificateSerial : ONLY_KEY;
    return answerKeys.ring().verify(name, message, signature);
  }

  boolean holds(String certificateSerial) {
    return answerKeys.ring().find(certificateSerial).isPresent();
  }

  /// Believes a renewed certificate of Alipay: it must have that serial number, be valid, be no
  /// authority, bear the names of the one in the settings, and lead to the same root.
  ///
  /// @throws WrongKey if it is not to be believed
  Verifier believed(String serial, String pem, Instant now) throws WrongKey {
    var chain = Keys.certificates(pem);
    var leaf = chain.getFirst();
    if (!Certificates.alipaySerial(leaf).equals(serial)
        || !answerKeys.trust().map(trust -> trust.fits(chain, now)).orElse(false)) {
      throw new WrongKey(WrongKey.Problem.NOT_A_KEY);
    }
    Certificates.requireEndOfChain(leaf, now);
    return Verifier.rsa(Keys.publicKey(leaf));
  }

  /// What content is encrypted with; empty where it goes as it is.
  Optional<AesCbc> contentKey() {
    return contentKey;
  }

  /// `alipayPublicKey` or `alipayCertificate`.
  String answerKeyField() {
    return answerKeys.field();
  }

  @Override
  public String toString() {
    return "AlipayAccount[" + appId + " at " + gateway + "]";
  }

  private static PrivateKey own(AlipaySettings settings, KeyPlaces file) throws WrongSetting {
    return AccountFields.privateKey("appPrivateKey", settings.appPrivateKey(), file);
  }

  private static AnswerKeys publicKey(AlipaySettings settings, KeyPlaces file, PrivateKey own)
      throws WrongSetting {
    var field = "alipayPublicKey";
    try {
      var key = Keys.publicKey(AccountFields.file(field, settings.alipayPublicKey(), file));
      Keys.requireForeign(own, key);
      return new AnswerKeys(
          KeyRing.of(ONLY_KEY, Verifier.rsa(key)), field, Map.of(), Optional.empty());
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  private static AnswerKeys certificates(
      AlipaySettings settings, KeyPlaces file, PrivateKey own, Instant now) throws WrongSetting {
    var serials = new TreeMap<String, String>();
    serials.put("app_cert_sn", application(settings, file, own, now));
    var roots = chain("rootCertificate", settings.rootCertificate(), file);
    var rootSerial = Certificates.alipayRootSerial(roots);
    if (rootSerial.isEmpty()) {
      throw new WrongSetting("rootCertificate", "not-a-root-file");
    }
    serials.put("alipay_root_cert_sn", rootSerial);
    var field = "alipayCertificate";
    var chain = chain(field, settings.alipayCertificate(), file);
    // Old files hold the leaf alone, without the link that leads to the root.
    if (chain.size() > 1 && !Certificates.leadsTo(chain, roots, now)) {
      throw new WrongSetting(field, "wrong-root");
    }
    try {
      var leaf = chain.getFirst();
      Certificates.requireValid(leaf, now);
      var key = Keys.publicKey(leaf);
      Keys.requireForeign(own, key);
      var ring = KeyRing.of(Certificates.alipaySerial(leaf), Verifier.rsa(key));
      var trust = Optional.of(new Trust(leaf, roots));
      return new AnswerKeys(ring, field, Map.copyOf(serials), trust);
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  private static String application(
      AlipaySettings settings, KeyPlaces file, PrivateKey own, Instant now) throws WrongSetting {
    var field = "appCertificate";
    var certificate = chain(field, settings.appCertificate(), file).getFirst();
    try {
      Keys.requirePair(own, Keys.publicKey(certificate));
      Certificates.requireValid(certificate, now);
      return Certificates.alipaySerial(certificate);
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  private static List<X509Certificate> chain(String field, String named, KeyPlaces file)
      throws WrongSetting {
    try {
      return Keys.certificates(AccountFields.file(field, named, file));
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }
}
