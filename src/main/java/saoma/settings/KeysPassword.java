package saoma.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Where the password of the key store comes from: the environment, else a file beside it that only
/// its owner may read. Never an argument, which every user of the machine can see. The file keeps
/// the keys from whoever gets a copy of `keys.p12` alone, and from nobody who can read the whole
/// folder as this user; a shop that wants more sets the variable.
public record KeysPassword(Home home, Map<String, String> environment) {
  public static final String VARIABLE = "SAOMA_KEYS_PASSWORD";

  /// Characters; shorter ones can be tried out.
  public static final int SHORTEST = 8;

  private static final int LONGEST_FILE = 1_000;
  private static final int MADE_BYTES = 24;

  public KeysPassword {
    environment = Map.copyOf(environment);
  }

  /// Empty if there is none yet.
  ///
  /// @throws IOException if the file is there and cannot be read
  public Optional<Secret> find() throws IOException {
    var given = environment.get(VARIABLE);
    if (given != null && !given.isEmpty()) {
      return Optional.of(new Secret(given, false));
    }
    var file = home.keysPassword();
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new IOException("the password file is too large");
      }
      var text = Files.readString(file).strip();
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(new Secret(text, OwnerOnly.othersMayRead(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// Makes a password of 192 random bits and keeps it in its file.
  public Secret make() throws IOException {
    var bytes = new byte[MADE_BYTES];
    new SecureRandom().nextBytes(bytes);
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    WholeFile.replace(home.keysPassword(), text.getBytes(StandardCharsets.US_ASCII));
    return new Secret(text, false);
  }

  /// A password that a person typed.
  public static Secret typed(char[] characters) {
    return new Secret(new String(characters), false);
  }

  /// Never the environment.
  @Override
  public String toString() {
    return "KeysPassword";
  }
}
