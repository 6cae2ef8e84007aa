package saoma.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saoma.cli.ReceiptRun.Journal;
import saoma.ereceipt.ReceiptLink;
import tools.jackson.databind.json.JsonMapper;

/// `saoma receipt`: one receipt as PDF, and whether a receipt's link is genuine, with no network.
@Command(
    name = "receipt",
    description = "Saves a receipt as PDF, and says whether a receipt is genuine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class ReceiptCommand {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ReceiptRun runs;
  @Spec private @Nullable CommandSpec spec;

  public ReceiptCommand(ReceiptRun runs) {
    this.runs = runs;
  }

  @Command(
      description = "Shows the public key that receipts of this till are verified with.",
      mixinStandardHelpOptions = true)
  int key(@Mixin CommonOptions common) {
    try {
      var key = runs.key(common.home());
      Lines.out(spec)
          .accept(
              common.json()
                  ? MAPPER.createObjectNode().put("publicKey", key.text()).toString()
                  : key.text() + "\n" + key.pem());
      return ExitCode.DONE;
    } catch (CannotEnter e) {
      return refused(e);
    }
  }

  @Command(
      description = "Saves a receipt as PDF, while no till is open.",
      mixinStandardHelpOptions = true)
  int pdf(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "NUMBER", description = "as on the paper: 42 or 01-000042")
          String number,
      @Option(names = "--to", paramLabel = "FILE", description = "default: R000042.pdf here")
          @Nullable Path to) {
    var digits = number.replaceFirst("^[0-9A-Z]{2}-", "");
    if (!digits.matches("[0-9]{1,15}")) {
      Lines.err(spec).accept("A receipt's number looks like 42 or 01-000042.");
      return ExitCode.MISUSED;
    }
    var which = Long.parseLong(digits);
    var file = to == null ? Path.of("R%06d.pdf".formatted(which)) : to;
    try {
      runs.pdf(common.home(), which, file);
      Lines.out(spec)
          .accept(
              common.json()
                  ? MAPPER.createObjectNode().put("file", file.toString()).toString()
                  : file.toString());
      return ExitCode.DONE;
    } catch (CannotEnter e) {
      return refused(e);
    }
  }

  @Command(
      description = {
        "Says whether a receipt's link is genuine, with no network.",
        "With --key the link alone is looked at; without it the till's own key and money journal"
            + " are asked."
      },
      mixinStandardHelpOptions = true)
  int verify(
      @Mixin CommonOptions common,
      @Option(
              names = "--link",
              required = true,
              paramLabel = "LINK",
              description = "what the code on the receipt says")
          String link,
      @Option(
              names = "--key",
              paramLabel = "KEY",
              description = "the shop's public key, as `saoma receipt key` shows it")
          @Nullable String key) {
    var read = ReceiptLink.read(link);
    if (read.isEmpty()) {
      return said(common, false, "This is no link of a receipt.", Journal.ABSENT);
    }
    try {
      return verified(common, read.get(), key);
    } catch (CannotEnter e) {
      return refused(e);
    }
  }

  private int verified(CommonOptions common, ReceiptLink link, @Nullable String key)
      throws CannotEnter {
    var signed = key == null ? runs.isSigned(common.home(), link) : link.isSignedBy(key);
    if (signed.isEmpty()) {
      Lines.err(spec)
          .accept(key == null ? "This till has no key for receipts yet." : "This is no key.");
      return ExitCode.MISUSED;
    }
    if (!signed.get()) {
      return said(common, false, "NOT genuine: this shop did not sign it.", Journal.ABSENT);
    }
    var claim = link.claim();
    var journal = key == null ? runs.journal(common.home(), link) : Journal.ABSENT;
    var words =
        "receipt %s over ¥%s, record %d of the journal, hash %s"
            .formatted(
                claim.name(), claim.total().digits(), claim.place().seq(), claim.place().head());
    return switch (journal) {
      case AGREES -> said(common, true, "Genuine, and in the journal: " + words + ".", journal);
      case DIFFERS ->
          said(common, false, "Signed, but the JOURNAL SAYS OTHERWISE: " + words + ".", journal);
      case ABSENT ->
          said(common, true, "Genuine: " + words + ". No journal was compared.", journal);
    };
  }

  private int said(CommonOptions common, boolean genuine, String words, Journal journal) {
    var json = new LinkedHashMap<String, Object>();
    json.put("genuine", genuine);
    json.put("journal", journal.name());
    json.put("words", words);
    Lines.out(spec).accept(common.json() ? MAPPER.writeValueAsString(json) : words);
    return genuine ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int refused(CannotEnter e) {
    Lines.err(spec).accept(e.words());
    return ExitCode.FAILED;
  }
}
