package saoma;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import saoma.checkout.CashDesk;
import saoma.checkout.Counted;
import saoma.checkout.DrawerLog;
import saoma.checkout.DrawerLog.Opening;
import saoma.checkout.RefundView;
import saoma.device.CashDrawer;
import saoma.device.CashDrawer.Kick;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.store.DrawerTable;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.Notices;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.cash.DrawerController;
import saoma.ui.cash.DrawerDoor;
import saoma.ui.cash.DrawerModel;

/// Opens the cash drawer when cash is taken or given back, and by hand. A till without a drawer
/// does nothing here; one whose drawer is silent says so, and sells on.
final class DrawerDesk implements DrawerDoor {
  private static final int SHOWN = 3;

  private final Services services;
  private final Notices notices;
  private final CashDrawer drawer = new CashDrawer(CashDrawer.USUAL_PATIENCE);
  private final DrawerLog log;

  /// The refund that was handed out last; it is told of more than once.
  private final AtomicReference<String> lastGiven = new AtomicReference<>("");

  DrawerDesk(Services services, Notices notices) {
    this.services = services;
    this.notices = notices;
    log = new DrawerTable(services.books);
    services.refundDesk.views().listen(view -> view.ifPresent(this::given));
  }

  /// Offers the pane that opens it by hand.
  void offer(Views views, Texts texts) {
    var model = new DrawerModel(this, Away.real(), notices::show, () -> views.close(View.DRAWER));
    views.offer(
        DrawerController.class, () -> new DrawerController(model, texts, ZoneId.systemDefault()));
  }

  /// Cash was taken, if it was.
  Counted taken(Counted counted) {
    if (counted instanceof Counted.Taken) {
      open();
    }
    return counted;
  }

  private void given(RefundView view) {
    var refund = view.refund();
    if (refund.state() instanceof RefundState.Done
        && isCash(refund)
        && !lastGiven.getAndSet(refund.number()).equals(refund.number())) {
      open();
    }
  }

  private boolean isCash(Refund refund) {
    return refund.isByHand()
        || services
            .books
            .read(pages -> pages.payments().byNumber(refund.payment()))
            .filter(payment -> payment.channel().equals(CashDesk.CASH))
            .isPresent();
  }

  private void open() {
    var counter = services.settings().counter();
    if (counter.printer().opensDrawer()) {
      services.printer.kick(this::told);
    } else {
      counter.place().ifPresent(place -> drawer.open(place, this::told));
    }
  }

  private void told(Kick kick) {
    if (kick == Kick.SILENT) {
      notices.show(Notice.warning("drawer.silent").then("drawer.silent.next"));
    }
  }

  /// The record first: a drawer that was opened is never without one.
  @Override
  public void open(String reason) {
    var by = services.staff.desk().by();
    var who = by.isNobody() ? SaleDesk.CLERK : by.name();
    log.add(new Opening(services.clock.instant(), who, reason));
    open();
  }

  @Override
  public List<Opening> latest() {
    return log.latest(SHOWN);
  }
}
