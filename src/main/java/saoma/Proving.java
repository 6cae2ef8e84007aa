package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import saoma.cli.CannotEnter;
import saoma.cli.ExitCode;
import saoma.cli.Proofs;
import saoma.prove.Verdict;
import saoma.settings.Home;
import tools.jackson.databind.json.JsonMapper;

/// Runs the proofs, in folders of their own.
final class Proving implements Proofs {
  private final Wiring wiring;
  private final Supplier<OwnProcess> own;

  /// @param own asked only when a process is wanted: the till's start must not wait for it
  Proving(Wiring wiring, Supplier<OwnProcess> own) {
    this.wiring = wiring;
    this.own = own;
  }

  @Override
  public int kills(Kills wish, Consumer<String> result, Consumer<String> words) {
    try {
      var folder = Files.createTempDirectory("saoma-prove");
      var began = System.nanoTime();
      var program = own.get().copiedInto(folder);
      var run = new KillRun(wiring, program, folder, wish, words);
      var verdict = run.run();
      var facts = new LinkedHashMap<String, Object>();
      facts.put("kills", KillRun.kills(run.counts()));
      facts.put("events", run.counts());
      facts.put("tills", wish.tills());
      facts.put("steady", wish.steady());
      facts.put("seed", wish.seed());
      if (verdict.holds()) {
        drop(folder);
      }
      return tell(facts, verdict, began, result, words);
    } catch (IOException e) {
      words.accept("The proof could not be run: " + e.getMessage());
      return ExitCode.FAILED;
    } catch (CannotEnter e) {
      words.accept(e.words());
      return ExitCode.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  /// Evidence of nothing.
  private static void drop(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public int cuts(Cuts wish, Consumer<String> result, Consumer<String> words) {
    try {
      var began = System.nanoTime();
      var run = new PowerRun(wish, words);
      var verdict = run.run();
      var facts = new LinkedHashMap<String, Object>();
      facts.put("cuts", run.cuts());
      facts.put("actsOfTheDisk", run.acts());
      facts.put("policies", wish.policies());
      facts.put("lie", wish.lie());
      facts.put("seed", wish.seed());
      facts.put("databasesNotOpenedAndRestored", run.unopened());
      facts.put("lostByTheDatabaseAlone", run.lostByDatabaseAlone());
      facts.put("recordsGivenBackByTheJournal", run.givenBack());
      return tell(facts, verdict, began, result, words);
    } catch (IOException e) {
      words.accept("The proof could not be run: " + e.getMessage());
      return ExitCode.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  @Override
  public int victim(
      Home home, BooleanSupplier goOn, Consumer<String> events, Consumer<String> words) {
    try (var services = wiring.services(home);
        var customer = new PracticeCustomer()) {
      var failure = new HeadlessTill(services, customer, events).sell(goOn);
      failure.ifPresent(words);
      return failure.isPresent() ? ExitCode.FAILED : ExitCode.DONE;
    } catch (CannotEnter e) {
      words.accept(e.words());
      return ExitCode.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  private static int tell(
      Map<String, Object> facts,
      Verdict verdict,
      long began,
      Consumer<String> result,
      Consumer<String> words) {
    facts.put("seconds", (System.nanoTime() - began) / 1_000_000_000L);
    facts.put("acknowledged", verdict.acknowledged());
    facts.put("lost", verdict.lost());
    facts.put("doubled", verdict.doubled());
    facts.put("unresolved", verdict.unresolved());
    facts.put("broken", verdict.broken());
    var holds = verdict.holds() && verdict.acknowledged() > 0;
    facts.put("holds", holds);
    result.accept(JsonMapper.builder().build().writeValueAsString(facts));
    words.accept(
        facts.containsKey("kills")
            ? facts.get("kills") + " kills: " + said(verdict)
            : facts.get("cuts") + " power cuts: " + said(verdict));
    verdict.broken().forEach(words);
    return holds ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static String said(Verdict verdict) {
    return verdict.acknowledged()
        + " sales acknowledged, "
        + verdict.lost()
        + " lost, "
        + verdict.doubled()
        + " doubled, "
        + verdict.unresolved().size()
        + " unresolved.";
  }
}
