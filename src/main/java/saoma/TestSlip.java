package saoma;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import saoma.channel.Health;
import saoma.device.escpos.EscPos.Pin;
import saoma.device.escpos.PrinterTalk;
import saoma.device.escpos.PrinterTalk.Told;
import saoma.device.escpos.PrinterTrouble;
import saoma.device.paper.Printer;
import saoma.settings.Home;
import saoma.settings.Settings;

/// Prints a slip with everything on it that a printer can get wrong, by settings that need not be
/// saved. It goes past the queue: a person stands at the printer.
record TestSlip(Home home) {
  private static final String FIELD = "address";

  /// Blocks until the printer has told.
  Health print(Settings settings) {
    var set = settings.counter().printer();
    var printer = Printer.of(set, home::optionalFile);
    if (printer.isEmpty()) {
      return new Health.Wrong(FIELD, "printer-none");
    }
    var here = printer.get();
    var slip = here.slips().test(settings.shop().name(), set.address());
    var company = new Onlooker();
    return switch (here.talk().print(here.language().encode(slip), company)) {
      case Told.Printed _ -> new Health.Ready(Duration.ZERO);
      case Told.NotBegun(var trouble) -> wrong(trouble);
      case Told.Lost _ -> wrong(company.seen);
    };
  }

  private static Health wrong(PrinterTrouble trouble) {
    var name = trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Health.Wrong(FIELD, "printer-" + name);
  }

  /// Does not wait for new paper.
  private static final class Onlooker implements PrinterTalk.Company {
    private volatile PrinterTrouble seen = PrinterTrouble.SILENT;

    @Override
    public void leaving() {
      seen = PrinterTrouble.SILENT;
    }

    @Override
    public void held(Optional<PrinterTrouble> trouble) {
      seen = trouble.orElse(seen);
    }

    @Override
    public Optional<Pin> kick() {
      return Optional.empty();
    }

    @Override
    public boolean gone() {
      return true;
    }
  }
}
