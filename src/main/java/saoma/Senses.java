package saoma;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import saoma.device.sound.SoundCard;
import saoma.device.sound.Sounds;
import saoma.device.sound.Tone;
import saoma.order.Cart;
import saoma.order.CartHistory;
import saoma.payment.Payment;
import saoma.ui.Flash;
import saoma.ui.Fx;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Notice;
import saoma.ui.Stroke;
import saoma.ui.pay.PayPage;
import saoma.ui.pay.PayStep;
import saoma.ui.sale.Ask;

/// Lets what happens on the screens be heard, and be seen at the edge of the window in the same
/// instant. Silence lasts for the rest of the day and is over the next morning, so that nobody
/// misses a payment because of somebody else's quiet afternoon. On the JavaFX thread but for
/// [#arrived].
final class Senses implements AutoCloseable {
  /// The clerk has it in the hand; nobody need be told.
  private static final String CASH = "cash";

  private final Services services;
  private final Screens screens;
  private final Sounds sounds;
  private Optional<LocalDate> muted = Optional.empty();

  Senses(Services services, Screens screens) {
    this.services = services;
    this.screens = screens;
    sounds = new Sounds(new SoundCard(), System::nanoTime);
  }

  /// Once the sale stands as it was left; what is brought back then is no news.
  void begin() {
    screens.cart.historyProperty().subscribe(this::moved);
    screens.sale.askProperty().subscribe((_, ask) -> asked(ask));
    screens.notices.shownProperty().subscribe((_, notice) -> noticed(notice));
    screens.pay.pageProperty().subscribe(this::turned);
    screens.views.everywhere(
        KeyTable.of(new Key(new Stroke.Code(KeyCode.M, true, true), "mute.key", this::muteOrNot)));
  }

  /// Money came. From any thread.
  void arrived(Payment payment) {
    Fx.run(() -> {
      tell(Flash.Kind.PAID, Tone.PAID);
      if (!payment.channel().equals(CASH)) {
        sounds.arrived(payment.channel(), payment.amount(), screens.texts.language().setting());
      }
    });
  }

  private void moved(CartHistory before, CartHistory now) {
    if (isScan(before.now(), now.now())) {
      tell(Flash.Kind.SCANNED, Tone.SCANNED);
    }
  }

  /// One article more. A sale that is brought back comes with all of its lines.
  static boolean isScan(Cart before, Cart now) {
    return now.items() > before.items() && now.lines().size() <= before.lines().size() + 1;
  }

  private void asked(Ask ask) {
    if (!(ask instanceof Ask.Nothing)) {
      tell(Flash.Kind.NEEDS_YOU, Tone.NEEDS_YOU);
    }
  }

  private void noticed(Optional<Notice> notice) {
    notice
        .map(Notice::role)
        .filter(role -> role == Notice.Role.WARNING || role == Notice.Role.DANGER)
        .ifPresent(_ -> tell(Flash.Kind.NEEDS_YOU, Tone.NEEDS_YOU));
  }

  private void turned(Optional<PayPage> before, Optional<PayPage> now) {
    var step = now.map(PayPage::step);
    if (!before.map(PayPage::step).equals(step) && step.filter(Senses::needsClerk).isPresent()) {
      tell(Flash.Kind.NEEDS_YOU, Tone.NEEDS_YOU);
    }
  }

  /// What the clerk asked for is no news.
  private static boolean needsClerk(PayStep step) {
    return step.role() == PayStep.Role.UNSURE
        || step == PayStep.DECLINED
        || step == PayStep.NO_CODE;
  }

  private void tell(Flash.Kind kind, Tone tone) {
    screens.header.flash(kind);
    sounds.use(services.settings().senses());
    if (muted.isPresent() && !muted.equals(Optional.of(today()))) {
      mute(Optional.empty());
    }
    sounds.play(tone);
  }

  private void muteOrNot() {
    mute(muted.isPresent() ? Optional.empty() : Optional.of(today()));
    screens.notices.show(Notice.info(muted.isPresent() ? "mute.on" : "mute.off"));
  }

  private void mute(Optional<LocalDate> day) {
    muted = day;
    sounds.mute(day.isPresent());
    screens.header.mutedProperty().set(day.isPresent());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(services.clock.instant(), ZoneId.systemDefault());
  }

  @Override
  public void close() {
    sounds.close();
  }
}
