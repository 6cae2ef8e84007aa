package saoma.device.escpos;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import saoma.device.escpos.EscPos.Pin;
import saoma.device.escpos.PrinterTalk.Told;
import saoma.fuzz.Target;

/// What a printer, or a thing that is none, may answer.
public final class PrinterTargets {
  private PrinterTargets() {}

  public static List<Target> all() {
    return List.of(
        new Target(
            "printer answers",
            List.of(
                new byte[] {0x12, 0x12, 0x12, 0x12, 0},
                new byte[] {0x1A, 0x32, 0x12, 0x72, 0x12, 0x12, 0x12, 0x12, 0},
                new byte[] {0x12, 0x12, 0x12, 0x1E, 0x10, 0x0F, 0x12, 0x12, 0x12, 0x12}),
            List.of("\u0012", "\u001a", "\u0000", "\u0010", "HTTP/1.0 400"),
            PrinterTargets::talk));
  }

  /// A slip counts as printed only after it left, and it leaves only after four answers.
  private static void talk(byte[] answers) {
    var line = new Scripted(answers);
    var company = new Alone();
    var talk = new PrinterTalk(() -> line, true, Duration.ZERO);
    var told = talk.print(new byte[] {'x', '\n'}, company);
    var left = company.left > 0;
    var printed = told instanceof Told.Printed;
    var notBegun = told instanceof Told.NotBegun;
    if (printed && (!left || line.heard < 5) || notBegun == left || company.left > 1) {
      throw new AssertionError(told + " after " + line.heard + " answers");
    }
  }

  private static final class Scripted implements PrinterPort.Line {
    private final byte[] answers;
    private int heard;

    Scripted(byte[] answers) {
      this.answers = answers;
    }

    @Override
    public void send(byte[] bytes) {}

    @Override
    public int hear(Duration patience) {
      return heard < answers.length ? answers[heard++] & 0xff : -1;
    }

    @Override
    public void close() {}
  }

  private static final class Alone implements PrinterTalk.Company {
    private int left;

    @Override
    public void leaving() {
      left++;
    }

    @Override
    public void held(Optional<PrinterTrouble> trouble) {}

    @Override
    public Optional<Pin> kick() {
      return Optional.empty();
    }

    @Override
    public boolean gone() {
      return false;
    }
  }
}
