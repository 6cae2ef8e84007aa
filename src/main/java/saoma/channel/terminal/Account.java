package saoma.channel.terminal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import saoma.channel.WrongSetting;
import saoma.settings.CardSettings;
import saoma.wire.KeyPlaces;
import saoma.wire.Keys;
import saoma.wire.NexoEnvelope;
import saoma.wire.NexoKeys;
import saoma.wire.TerminalTls;
import saoma.wire.WrongKey;

/// A terminal as the settings describe it, read and checked once, before the first sale.
///
/// @param url where its messages go
public record Account(
    String url, String poiId, String saleId, NexoEnvelope envelope, TerminalTls tls) {
  private static final String NAME = "[0-9A-Za-z_-]{1,80}";

  /// Nothing secret.
  @Override
  public String toString() {
    return "Account[" + poiId + " at " + url + "]";
  }

  /// @param places finds the file that a setting names
  /// @throws WrongSetting with the name of the first setting that cannot work
  public static Account load(CardSettings settings, KeyPlaces places) throws WrongSetting {
    var url = url(settings.address());
    var poiId =
        matching("poiId", settings.poiId(), "[0-9A-Za-z]+-[0-9A-Za-z_-]{1,60}", "not-a-poi");
    var saleId = matching("saleId", settings.saleId(), NAME, "not-a-sale-id");
    var identifier = matching("keyIdentifier", settings.keyIdentifier(), "\\S{1,80}", "missing");
    if (settings.keyVersion() < 0) {
      throw new WrongSetting("keyVersion", "not-a-key-version");
    }
    return new Account(
        url,
        poiId,
        saleId,
        new NexoEnvelope(keys(settings, identifier, places)),
        tls(settings, poiId, places));
  }

  private static NexoKeys keys(CardSettings settings, String identifier, KeyPlaces places)
      throws WrongSetting {
    var field = "passphrase";
    try {
      return NexoKeys.read(
          file(field, settings.passphrase(), places), identifier, settings.keyVersion());
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  private static TerminalTls tls(CardSettings settings, String poiId, KeyPlaces places)
      throws WrongSetting {
    var field = "rootCertificate";
    try {
      var roots = Keys.certificates(file(field, settings.rootCertificate(), places));
      return new TerminalTls(roots, poiId);
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  private static Path file(String field, String text, KeyPlaces places) throws WrongSetting {
    try {
      return places.file(present(field, text));
    } catch (InvalidPathException e) {
      // What cannot even be a file name, such as a passphrase itself. The exception quotes it.
      throw new WrongSetting(field, "unreadable-file");
    }
  }

  /// Scheme, host and port; the path is the protocol's.
  private static String url(String text) throws WrongSetting {
    var given = present("address", text);
    try {
      var uri = new URI(given);
      var path = uri.getRawPath();
      var bare = path == null || path.isEmpty() || path.equals("/") || path.startsWith("/nexo");
      if (uri.getHost() == null
          || uri.getRawQuery() != null
          || uri.getRawFragment() != null
          || uri.getRawUserInfo() != null
          || !bare) {
        throw new WrongSetting("address", "not-an-address");
      }
      return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), "/nexo/", null, null)
          .toString();
    } catch (URISyntaxException e) {
      throw new WrongSetting("address", "not-an-address");
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
