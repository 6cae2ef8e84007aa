package saoma.wire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signatures with a key that both sides know, as WeChat Pay v2 makes them: every member that is
/// not empty, sorted by name, joined, the key behind it, digested, as upper-case hex. The key stays
/// inside.
public final class KeyedSign {
  private static final String SIGN = "sign";
  private static final String LOOKS = "[0-9A-Za-z]{32}";

  private final String key;
  private final Algorithm algorithm;

  /// What the request names, and the reply is made with too.
  public enum Algorithm {
    MD5("MD5"),
    HMAC_SHA256("HMAC-SHA256");

    private final String wireName;

    Algorithm(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  private KeyedSign(String key, Algorithm algorithm) {
    this.key = key;
    this.algorithm = algorithm;
  }

  /// @throws WrongKey if it is not 32 letters and digits
  public static KeyedSign of(String key, Algorithm algorithm) throws WrongKey {
    if (!key.matches(LOOKS)) {
      throw new WrongKey(WrongKey.Problem.NOT_A_KEY);
    }
    return new KeyedSign(key, algorithm);
  }

  /// @throws WrongKey if the file does not hold one
  public static KeyedSign read(Path file, Algorithm algorithm) throws WrongKey {
    return of(KeyText.read(file).strip(), algorithm);
  }

  public Algorithm algorithm() {
    return algorithm;
  }

  /// @param members a `sign` among them does not count
  public String sign(Map<String, String> members) {
    var text =
        new TreeMap<>(members)
            .entrySet().stream()
                .filter(member -> !member.getValue().isEmpty() && !member.getKey().equals(SIGN))
                .map(member -> member.getKey() + "=" + member.getValue())
                .collect(Collectors.joining("&"));
    var bytes = (text + "&key=" + key).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(digest(bytes)).toUpperCase(Locale.ROOT);
  }

  /// Whether the `sign` among the members is theirs.
  public boolean verifies(Map<String, String> members) {
    var given = members.getOrDefault(SIGN, "").getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(sign(members).getBytes(StandardCharsets.UTF_8), given);
  }

  private byte[] digest(byte[] bytes) {
    try {
      return switch (algorithm) {
        case MD5 -> MessageDigest.getInstance("MD5").digest(bytes);
        case HMAC_SHA256 -> {
          var mac = Mac.getInstance("HmacSHA256");
          mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
          yield mac.doFinal(bytes);
        }
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has both", e);
    }
  }

  /// Nothing of the key.
  @Override
  public String toString() {
    return "KeyedSign[" + algorithm.wireName() + "]";
  }
}
