package saoma;

import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine;
import saoma.cli.BackupCommand;
import saoma.cli.BillCommand;
import saoma.cli.DemoCommand;
import saoma.cli.DoctorCommand;
import saoma.cli.HandoverCommand;
import saoma.cli.ImportCommand;
import saoma.cli.KeysCommand;
import saoma.cli.OperatorCommand;
import saoma.cli.OrdersCommand;
import saoma.cli.PasswordAsker;
import saoma.cli.PracticeCommand;
import saoma.cli.ProveCommand;
import saoma.cli.ReceiptCommand;
import saoma.cli.ReconcileCommand;
import saoma.cli.RehearseCommand;
import saoma.cli.ReportCommand;
import saoma.cli.RestoreCommand;
import saoma.cli.SampleCommand;
import saoma.cli.SimulateCommand;
import saoma.cli.TillCommand;
import saoma.cli.VerifyCommand;
import saoma.cli.VictimCommand;
import saoma.handover.HandoverToken;

/// The door of the program. Not a JavaFX `Application`, so that it starts from the class path.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    var code = run(args);
    // The toolkit's threads would keep the process alive.
    System.exit(code);
  }

  static int run(String... args) {
    var wiring = new Wiring();
    return (isTill(args) ? till(wiring) : commands(wiring)).execute(args);
  }

  /// Whoever opens the shop does not wait until two dozen commands were read that nobody gave.
  private static boolean isTill(String... args) {
    return List.of(args).stream().allMatch(one -> one.startsWith("--home="));
  }

  private static CommandLine till(Wiring wiring) {
    return new CommandLine(new TillCommand(wiring));
  }

  static CommandLine commands(Wiring wiring) {
    var proofs = new Proving(wiring, OwnProcess::ours);
    var line = till(wiring);
    var parts =
        List.of(
            new PracticeCommand(wiring),
            new DemoCommand(wiring, new MonthRuns(), wiring.clock),
            new ImportCommand(home -> wiring.data(home, true), wiring.clock),
            new OrdersCommand(home -> wiring.data(home, false)),
            new SampleCommand(new SampleRuns(wiring)),
            new RehearseCommand(new RehearseRuns(wiring)),
            new SimulateCommand(SimulationParts::quiet, System::nanoTime),
            new DoctorCommand(wiring),
            new BillCommand(new BillRuns(wiring.clock)),
            new ReconcileCommand(new ReconcileRuns(wiring)),
            new VerifyCommand(wiring),
            new ReportCommand(new ReportRuns(wiring.clock), wiring.clock),
            new BackupCommand(new BackupRuns(wiring.clock)),
            new RestoreCommand(new BackupRuns(wiring.clock)),
            new HandoverCommand(home -> new HandoverToken(home.handoverToken()).renew()),
            new ReceiptCommand(new ReceiptRuns()),
            new OperatorCommand(new OperatorRuns(wiring.clock)),
            new KeysCommand(System.getenv(), PasswordAsker.console(), InstantSource.system()));
    parts.forEach(line::addSubcommand);
    line.addSubcommand(new ProveCommand(proofs)).addSubcommand(new VictimCommand(proofs));
    return line;
  }
}
