package saoma.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import saoma.settings.Home;
import tools.jackson.databind.json.JsonMapper;

/// `saoma handover`: what a program needs that hands over orders.
@Command(
    name = "handover",
    description = "Lets other programs on this machine hand over orders.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class HandoverCommand {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Tokens tokens;
  @Spec private @Nullable CommandSpec spec;

  /// Makes tokens.
  @FunctionalInterface
  public interface Tokens {
    String renew(Home home) throws IOException;
  }

  public HandoverCommand(Tokens tokens) {
    this.tokens = tokens;
  }

  @Command(
      description = {
        "Makes a new token and shows it, once.",
        "The token before is good for nothing from then on, also at a till that is open."
      },
      mixinStandardHelpOptions = true)
  int token(@Mixin CommonOptions common) {
    try {
      var token = tokens.renew(common.home());
      Lines.out(spec)
          .accept(common.json() ? MAPPER.createObjectNode().put("token", token).toString() : token);
      Lines.err(spec)
          .accept("Keep it: only its hash stays here. Programs send it as Authorization: Bearer.");
      return ExitCode.DONE;
    } catch (IOException e) {
      Lines.err(spec).accept("The token was not kept: " + e.getMessage());
      return ExitCode.FAILED;
    }
  }
}
