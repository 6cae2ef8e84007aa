package saoma.channel.wechat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Locale;
import java.util.Optional;
import saoma.channel.WrongSetting;
import saoma.wire.ApiKey;
import saoma.wire.KeyPlaces;
import saoma.wire.NearHost;
import saoma.wire.WrongKey;

/// The single texts of an account: what each may look like, and what it looks like when another
/// field's text was pasted. Blanks around them do not count.
final class AccountFields {
  private static final String MISSING = "missing";
  private static final String KEY_ID = "PUB_KEY_ID_";
  private static final int LONGEST_NOTIFY_URL = 255;

  private AccountFields() {}

  /// Scheme and host, without a slash at the end.
  static String base(String text) throws WrongSetting {
    var given = present("base", text);
    var uri = uri("base", given);
    var path = uri.getRawPath();
    if (uri.getHost() == null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null
        || !(path == null || path.isEmpty() || path.equals("/"))) {
      throw new WrongSetting("base", "not-an-address");
    }
    return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
  }

  static String appid(String text) throws WrongSetting {
    var given = present("appid", text);
    if (given.matches("[0-9]+")) {
      throw new WrongSetting("appid", "mchid-in-appid");
    }
    return matching("appid", given, "wx[0-9A-Za-z_-]{1,30}", "not-an-appid");
  }

  static String mchid(String text) throws WrongSetting {
    var given = present("mchid", text);
    if (given.startsWith("wx")) {
      throw new WrongSetting("mchid", "appid-in-mchid");
    }
    return matching("mchid", given, "[0-9]{6,32}", "not-a-mchid");
  }

  /// Upper-case hex; the colons that some tools print between the bytes are taken out.
  static String merchantSerial(String text) throws WrongSetting {
    var field = "merchantSerial";
    var given = present(field, text).replaceAll("[\\s:]", "");
    if (given.startsWith(KEY_ID)) {
      throw new WrongSetting(field, "public-key-id-in-merchant-serial");
    }
    return matching(field, given.toUpperCase(Locale.ROOT), "[0-9A-F]{8,40}", "not-a-serial");
  }

  static String publicKeyId(String text) throws WrongSetting {
    var field = "publicKeyId";
    var given = present(field, text);
    if (given.matches("[0-9A-Fa-f]{32,40}")) {
      throw new WrongSetting(field, "serial-in-public-key-id");
    }
    return matching(field, given, KEY_ID + "[0-9A-Za-z]+", "not-a-public-key-id");
  }

  /// WeChat takes `https` without a query only; a practice gateway near by takes plain `http` too.
  static String notifyUrl(String text) throws WrongSetting {
    var given = present("notifyUrl", text);
    var uri = uri("notifyUrl", given);
    var host = uri.getHost();
    var plain = "http".equals(uri.getScheme()) && host != null && NearHost.is(host);
    if (!("https".equals(uri.getScheme()) || plain)
        || host == null
        || uri.getRawQuery() != null
        || given.length() > LONGEST_NOTIFY_URL) {
      throw new WrongSetting("notifyUrl", "not-a-notify-url");
    }
    return given;
  }

  static Path file(String field, String text, KeyPlaces places) throws WrongSetting {
    var given = present(field, text);
    try {
      return places.file(given);
    } catch (InvalidPathException e) {
      // What cannot even be a file name, such as a key itself. The exception quotes it.
      throw new WrongSetting(field, "unreadable-file");
    }
  }

  static PrivateKey privateKey(String field, String text, KeyPlaces places) throws WrongSetting {
    try {
      return places.privateKey(present(field, text));
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  /// Empty if none is set: notifications are not read then.
  static Optional<ApiKey> apiV3Key(String text, KeyPlaces places) throws WrongSetting {
    var field = "apiV3Key";
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ApiKey.read(file(field, text, places)));
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  private static String present(String field, String text) throws WrongSetting {
    var given = text.strip();
    if (given.isEmpty()) {
      throw new WrongSetting(field, MISSING);
    }
    return given;
  }

  private static String matching(String field, String given, String pattern, String problem)
      throws WrongSetting {
    if (!given.matches(pattern)) {
      throw new WrongSetting(field, problem);
    }
    return given;
  }

  private static URI uri(String field, String given) throws WrongSetting {
    try {
      return new URI(given);
    } catch (URISyntaxException e) {
      throw new WrongSetting(field, "not-an-address");
    }
  }
}
