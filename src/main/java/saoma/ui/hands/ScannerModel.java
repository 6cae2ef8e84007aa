package saoma.ui.hands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.device.ScannerKeys.End;
import saoma.device.ScannerKeys.Timing;
import saoma.device.ScannerTrial;
import saoma.device.ScannerTrial.Heard;
import saoma.ui.Away;
import saoma.ui.Notice;

/// Scan anything five times, and the till knows the scanner. On the JavaFX thread but for the file.
public final class ScannerModel {
  /// Where the timing is kept, and taken up from then on.
  public interface Keeper {
    void keep(Timing timing) throws IOException;
  }

  /// What was heard so far, and what it comes to.
  ///
  /// @param now how the till tells the scanner
  record Measured(Timing now, List<Heard> heard, int scans, Optional<Timing> proposal) {}

  private final Supplier<Timing> now;
  private final Keeper keeper;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<Measured> measured;
  private ScannerTrial trial;

  public ScannerModel(Supplier<Timing> now, Keeper keeper, Away away, Consumer<Notice> notices) {
    this.now = now;
    this.keeper = keeper;
    this.away = away;
    this.notices = notices;
    trial = new ScannerTrial(now.get());
    measured = new ReadOnlyObjectWrapper<>(measure());
  }

  ReadOnlyObjectProperty<Measured> measuredProperty() {
    return measured.getReadOnlyProperty();
  }

  /// From the first scan again.
  void begin() {
    trial = new ScannerTrial(now.get());
    measured.set(measure());
  }

  void typed(char sign, long nanos) {
    trial.typed(sign, nanos);
  }

  void ended(End end, long nanos) {
    trial.ended(end, nanos);
    measured.set(measure());
  }

  void silent() {
    trial.silent();
    measured.set(measure());
  }

  /// Keeps what was measured.
  void save() {
    var proposal = trial.proposal();
    if (proposal.isEmpty()) {
      notices.accept(Notice.info("scanner.not-yet", Integer.toString(trial.scans())));
      return;
    }
    away.run(
        () -> kept(proposal.get()),
        _ -> {
          notices.accept(Notice.success("scanner.kept"));
          begin();
        },
        () -> notices.accept(Notice.danger("settings.not-saved").then("settings.not-saved.next")));
  }

  private Timing kept(Timing timing) {
    try {
      keeper.keep(timing);
      return timing;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Measured measure() {
    return new Measured(now.get(), trial.heard(), trial.scans(), trial.proposal());
  }
}
