package saoma.channel.alipay;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Optional;
import saoma.channel.WrongSetting;
import saoma.wire.AesCbc;
import saoma.wire.KeyPlaces;
import saoma.wire.WrongKey;

/// The single texts of an account and what each may look like. Blanks around them do not count.
final class AccountFields {
  private static final int LONGEST_NOTIFY_URL = 256;

  private AccountFields() {}

  /// The whole address, without a query: the till adds its own.
  static String gateway(String text) throws WrongSetting {
    var given = present("gateway", text);
    var uri = uri("gateway", given);
    if (uri.getHost() == null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null) {
      throw new WrongSetting("gateway", "not-an-address");
    }
    return given;
  }

  static String appId(String text) throws WrongSetting {
    var given = present("appId", text);
    if (given.startsWith("2088")) {
      throw new WrongSetting("appId", "seller-id-in-app-id");
    }
    return matching("appId", given, "[0-9]{10,32}", "not-an-app-id");
  }

  /// Empty, or the account that receives the money.
  static String sellerId(String text) throws WrongSetting {
    return matching("sellerId", text.strip(), "(2088[0-9]{10,24})?", "not-a-seller-id");
  }

  static String productCode(String text) throws WrongSetting {
    return matching(
        "productCode", present("productCode", text), "[A-Z_]{1,64}", "not-a-product-code");
  }

  static String storeId(String text) throws WrongSetting {
    return matching("storeId", text.strip(), "[0-9A-Za-z_.-]{0,32}", "not-a-store-id");
  }

  /// Empty, or an address without a query: Alipay's own parameters would mix with it.
  static String notifyUrl(String text) throws WrongSetting {
    var given = text.strip();
    if (given.isEmpty()) {
      return given;
    }
    var uri = uri("notifyUrl", given);
    if (!("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
        || uri.getHost() == null
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

  /// Empty if none is set.
  static Optional<AesCbc> contentKey(String text, KeyPlaces places) throws WrongSetting {
    var field = "contentKey";
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(AesCbc.read(file(field, text, places)));
    } catch (WrongKey e) {
      throw new WrongSetting(field, e.problem().key());
    }
  }

  private static String present(String field, String text) throws WrongSetting {
    var given = text.strip();
    if (given.isEmpty()) {
      throw new WrongSetting(field, "missing");
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
