package saoma.channel.unionpay;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import saoma.channel.WrongSetting;
import saoma.settings.UnionPaySettings;
import saoma.wire.AcpTrust;
import saoma.wire.KeyPlaces;
import saoma.wire.Keys;
import saoma.wire.RsaBox;
import saoma.wire.Signer;
import saoma.wire.WrongKey;

/// A merchant's account, read and checked once, before the first sale. Holds the signing key inside
/// what works with it and never shows it.
///
/// @param base scheme, host and port of the gateway
/// @param certId the merchant certificate's serial number in decimal
/// @param opener opens what UnionPay hid for this merchant
/// @param frontUrl where the customer's browser goes after the card was bound
public record Account(
    String base,
    String merId,
    String trId,
    String certId,
    Signer signer,
    Function<String, Optional<byte[]>> opener,
    AcpTrust trust,
    String frontUrl) {
  /// Nothing secret.
  @Override
  public String toString() {
    return "Account[" + merId + " at " + base + "]";
  }

  /// Where files are fetched: a host beside the real gateway and the test one, and the same as the
  /// gateway's anywhere else (`protocols/card.md`, 4.1).
  String files() {
    return base.replaceFirst("^https://gateway\\.", "https://filedownload.");
  }

  /// @param live whether real money moves: then only the real gateway is believed, not the test one
  /// @throws WrongSetting with the name of the first setting that cannot work
  public static Account load(UnionPaySettings settings, KeyPlaces places, boolean live)
      throws WrongSetting {
    var base = base(settings.gateway());
    var merId = matching("merId", settings.merId(), "[0-9A-Za-z]{15}", "not-a-merid");
    var trId = matching("trId", settings.trId(), "[0-9A-Za-z]{1,32}", "not-a-trid");
    var key = privateKey(settings, places);
    var own = certificates("certificate", settings.certificate(), places).getFirst();
    requirePair(key, own);
    var trust =
        new AcpTrust(
            certificates("rootCertificate", settings.rootCertificate(), places),
            certificates("middleCertificate", settings.middleCertificate(), places),
            names(live));
    return new Account(
        base,
        merId,
        trId,
        own.getSerialNumber().toString(),
        Signer.rsa(key),
        hidden -> RsaBox.open(key, hidden),
        trust,
        settings.frontUrl().strip());
  }

  private static Set<String> names(boolean live) {
    var names = new HashSet<>(Set.of(AcpTrust.UNIONPAY));
    if (!live) {
      names.add(AcpTrust.TEST);
    }
    return names;
  }

  private static PrivateKey privateKey(UnionPaySettings settings, KeyPlaces places)
      throws WrongSetting {
    var field = "privateKey";
    try {
      return places.privateKey(present(field, settings.privateKey()));
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  private static void requirePair(PrivateKey key, X509Certificate own) throws WrongSetting {
    try {
      Keys.requirePair(key, Keys.publicKey(own));
    } catch (WrongKey e) {
      throw new WrongSetting("certificate", e.problem().key());
    }
  }

  private static List<X509Certificate> certificates(String field, String text, KeyPlaces places)
      throws WrongSetting {
    try {
      return Keys.certificates(file(field, text, places));
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  private static Path file(String field, String text, KeyPlaces places) throws WrongSetting {
    try {
      return places.file(present(field, text));
    } catch (InvalidPathException e) {
      // What cannot even be a file name, such as a key itself. The exception quotes it.
      throw new WrongSetting(field, "unreadable-file");
    }
  }

  /// Scheme, host and port; the paths are the protocol's.
  private static String base(String text) throws WrongSetting {
    var given = present("gateway", text);
    try {
      var uri = new URI(given);
      var path = uri.getRawPath();
      if (uri.getHost() == null
          || uri.getRawQuery() != null
          || uri.getRawFragment() != null
          || uri.getRawUserInfo() != null
          || !(path == null || path.isEmpty() || path.equals("/"))) {
        throw new WrongSetting("gateway", "not-an-address");
      }
      return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    } catch (URISyntaxException e) {
      throw new WrongSetting("gateway", "not-an-address");
    }
  }

  private static String present(String field, String text) throws WrongSetting {
    var given = text.strip();
    if (given.isEmpty()) {
      throw new WrongSetting(field, "missing");
    }
    return given;
  }

  private static String matching(String field, String text, String pattern, String problem)
      throws WrongSetting {
    var given = present(field, text);
    if (!given.matches(pattern)) {
      throw new WrongSetting(field, problem);
    }
    return given;
  }
}
