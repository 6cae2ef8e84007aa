package saoma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saoma.wire.KeyPlaces;
import saoma.wire.KeyVault;
import saoma.wire.Keys;
import saoma.wire.WrongKey;
import tools.jackson.databind.json.JsonMapper;

/// `saoma keys`: the shop's private keys, in `keys.p12` under a password. Settings name one as
/// `keystore:NAME`. Private keys never come out again; the public halves do.
@Command(
    name = "keys",
    description = "Makes, takes in and lists the shop's keys, and shows their public halves.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class KeysCommand {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private final Map<String, String> environment;
  private final PasswordAsker asker;
  private final InstantSource clock;

  @Spec private @Nullable CommandSpec spec;

  /// @param environment where the password may stand
  public KeysCommand(Map<String, String> environment, PasswordAsker asker, InstantSource clock) {
    this.environment = Map.copyOf(environment);
    this.asker = asker;
    this.clock = clock;
  }

  @Command(description = "Makes a new RSA key of 2048 bits.", mixinStandardHelpOptions = true)
  int generate(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "NAME", description = "small letters, digits, . _ -") String name) {
    return within(
        common,
        true,
        (vault, out, err) -> {
          shown(name, vault.generate(name, clock.instant()), false, common.json(), out);
          err.accept("Paste this public key into the channel's console. " + setting(name));
        });
  }

  @Command(
      name = "import",
      description = "Takes in a private key: PKCS#1 or PKCS#8, PEM or bare.",
      mixinStandardHelpOptions = true)
  int bring(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "FILE") Path file) {
    return within(
        common,
        true,
        (vault, out, err) -> {
          var key = Keys.privateKey(file);
          shown(name, vault.add(name, key, clock.instant()), false, common.json(), out);
          err.accept(setting(name) + " Then " + file + " is not needed here any more.");
        });
  }

  @Command(
      name = "show-public",
      description = "Prints the public half, as Alipay's console wants it.",
      mixinStandardHelpOptions = true)
  int showPublic(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--pem", description = "with PEM armour") boolean pem) {
    return within(
        common,
        false,
        (vault, out, _) -> shown(name, vault.publicKey(name), pem, common.json(), out));
  }

  @Command(description = "Lists the names of the keys.", mixinStandardHelpOptions = true)
  int list(@Mixin CommonOptions common) {
    return within(
        common,
        false,
        (vault, out, err) -> {
          vault
              .names()
              .forEach(one ->
                  out.accept(common.json() ? MAPPER.writeValueAsString(Map.of("name", one)) : one));
          err.accept(vault.names().size() == 1 ? "1 key" : vault.names().size() + " keys");
        });
  }

  private interface Act {
    void on(KeyVault vault, Consumer<String> out, Consumer<String> err)
        throws WrongKey, IOException;
  }

  private int within(CommonOptions common, boolean make, Act act) {
    var out = Lines.out(spec);
    var err = Lines.err(spec);
    try {
      act.on(new VaultDoor(common.home(), environment, asker).open(make, err), out, err);
      return ExitCode.DONE;
    } catch (CannotEnter e) {
      err.accept(e.words());
    } catch (WrongKey e) {
      err.accept(words(e.problem()));
    } catch (IOException e) {
      err.accept("The disk refused: the keys are as they were. " + e.getClass().getSimpleName());
    }
    return ExitCode.FAILED;
  }

  private static void shown(
      String name, PublicKey key, boolean pem, boolean json, Consumer<String> out) {
    var bare = Base64.getEncoder().encodeToString(key.getEncoded());
    if (json) {
      var line = new LinkedHashMap<String, String>();
      line.put("name", name);
      line.put("setting", KeyPlaces.IN_STORE + name);
      line.put("publicKey", bare);
      out.accept(MAPPER.writeValueAsString(line));
    } else {
      out.accept(pem ? Keys.pem(key).strip() : bare);
    }
  }

  private static String setting(String name) {
    return "In the settings the private key is called " + KeyPlaces.IN_STORE + name + ".";
  }

  private static String words(WrongKey.Problem problem) {
    return Objects.requireNonNull(ResourceBundle.getBundle("i18n.texts", Locale.ROOT))
        .getString("problem." + problem.key());
  }
}
