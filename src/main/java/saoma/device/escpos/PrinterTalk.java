package saoma.device.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a printer whether it can, gives it a slip, and waits until it says that it has printed it.
/// A printer that is off swallows bytes without an error, so nothing is believed that was not
/// asked.
///
/// @param answers whether it says anything at all; what one takes that says nothing counts as
///   printed
/// @param patience how long an answer may take
public record PrinterTalk(PrinterPort port, boolean answers, Duration patience) {
  private static final Logger LOG = LoggerFactory.getLogger(PrinterTalk.class);

  /// So many bytes that are no answer are passed over.
  private static final int MOST_NOISE = 256;

  /// So often a printer may say that all is well before it is believed without `GS r`, which not
  /// all of them know.
  private static final int ROUNDS = 5;

  private static final byte[] TELL_WHEN_DONE = {0x1D, 'r', 1};

  /// How it went.
  public sealed interface Told {
    /// It is on the paper.
    ///
    /// @param nearEnd the roll will be at its end soon
    record Printed(boolean nearEnd) implements Told {}

    /// Not a byte of it has left: it can be sent again as it is.
    record NotBegun(PrinterTrouble trouble) implements Told {}

    /// It left, and nobody knows how much of it is on paper.
    record Lost() implements Told {}
  }

  /// Who is asked and told while a slip is under way.
  public interface Company {
    /// The next byte leaves: to be remembered before it does.
    void leaving();

    /// The printer has it and stands still; empty when it goes on.
    void held(Optional<PrinterTrouble> trouble);

    /// Whether the drawer is to open now, though the paper waits.
    Optional<EscPos.Pin> kick();

    /// Whether to give up waiting for a printer that stands still.
    boolean gone();
  }

  /// Blocks for as long as the printer stands still with the slip in it.
  public Told print(byte[] slip, Company company) {
    try (var line = port.open()) {
      var ear = new Ear(line, patience);
      var nearEnd = false;
      if (answers) {
        var status = ear.ask();
        var trouble = status.map(PrinterStatus::trouble).orElse(Optional.of(PrinterTrouble.SILENT));
        if (trouble.isPresent()) {
          return new Told.NotBegun(trouble.get());
        }
        nearEnd = status.filter(PrinterStatus::nearEnd).isPresent();
      }
      company.leaving();
      return sent(slip, line, ear, company, nearEnd);
    } catch (IOException e) {
      LOG.info("no line to the printer: {}", e.toString());
      return new Told.NotBegun(PrinterTrouble.SILENT);
    }
  }

  private Told sent(byte[] slip, PrinterPort.Line line, Ear ear, Company company, boolean nearEnd) {
    try {
      ear.forget();
      line.send(slip);
      if (!answers) {
        return new Told.Printed(false);
      }
      line.send(TELL_WHEN_DONE);
      return done(line, ear, company) ? new Told.Printed(nearEnd) : new Told.Lost();
    } catch (IOException e) {
      LOG.warn("the printer's answer was lost: {}", e.toString());
      return new Told.Lost();
    }
  }

  private static boolean done(PrinterPort.Line line, Ear ear, Company company) throws IOException {
    var well = 0;
    while (true) {
      if (ear.hearsDone()) {
        return true;
      }
      var status = ear.ask();
      if (ear.wasDone()) {
        return true;
      }
      if (status.isEmpty()) {
        return false;
      }
      var trouble = status.get().trouble();
      company.held(trouble);
      well = trouble.isPresent() ? 0 : well + 1;
      if (well == ROUNDS) {
        return true;
      }
      if (trouble.isPresent()) {
        if (company.gone()) {
          return false;
        }
        var pin = company.kick();
        if (pin.isPresent()) {
          line.send(EscPos.kickAtOnce(pin.get()));
        }
      }
    }
  }

  /// Opens the drawer. A printer without paper opens it too, if it is asked so.
  ///
  /// @return whether the printer took the wish; whether the drawer moved nobody says
  public boolean kick(EscPos.Pin pin) {
    try (var line = port.open()) {
      var stands =
          answers && new Ear(line, patience).ask().flatMap(PrinterStatus::trouble).isPresent();
      line.send(stands ? EscPos.kickAtOnce(pin) : EscPos.kick(pin));
      return true;
    } catch (IOException e) {
      LOG.warn("the cash drawer did not open: {}", e.toString());
      return false;
    }
  }

  /// Tells the answers apart.
  static final class Ear {
    private final PrinterPort.Line line;
    private final Duration patience;
    private boolean done;

    Ear(PrinterPort.Line line, Duration patience) {
      this.line = line;
      this.patience = patience;
    }

    boolean wasDone() {
      return done;
    }

    /// What came before a slip says nothing about it.
    void forget() {
      done = false;
    }

    boolean hearsDone() throws IOException {
      for (var noise = 0; noise < MOST_NOISE && !done; noise++) {
        var heard = line.hear(patience);
        if (heard < 0) {
          return false;
        }
        done = PrinterStatus.isDone(heard);
      }
      return done;
    }

    Optional<PrinterStatus> ask() throws IOException {
      var answer = new int[4];
      for (var n = 1; n <= 4; n++) {
        line.send(new byte[] {0x10, 4, (byte) n});
        answer[n - 1] = answer();
        if (answer[n - 1] < 0) {
          return Optional.empty();
        }
      }
      return Optional.of(new PrinterStatus(answer[0], answer[1], answer[2], answer[3]));
    }

    private int answer() throws IOException {
      for (var noise = 0; noise < MOST_NOISE; noise++) {
        var heard = line.hear(patience);
        if (heard < 0 || PrinterStatus.isStatus(heard)) {
          return heard;
        }
        done |= PrinterStatus.isDone(heard);
      }
      return -1;
    }
  }
}
