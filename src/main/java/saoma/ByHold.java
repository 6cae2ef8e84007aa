package saoma;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import saoma.checkout.Trouble;
import saoma.money.Money;
import saoma.ui.Away;
import saoma.ui.Fx;
import saoma.ui.Notices;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.hold.HoldController;
import saoma.ui.hold.HoldDoor;
import saoma.ui.hold.HoldExits;
import saoma.ui.hold.HoldModel;
import saoma.ui.hold.HoldPicture;

/// Leads from a deposit to the sale that it pays, and back.
record ByHold(Services services, SaleDesk desk, Views views, OneWish wish) implements HoldExits {
  /// Makes the screen known.
  HoldModel offer(Texts texts, Notices notices) {
    Supplier<String> subject =
        () -> services.settings().shop().name() + " " + texts.now("hold.subject");
    var door = HoldDoor.of(services.holdDesk, ChannelSetup.ALIPAY, subject);
    var model =
        new HoldModel(
            door,
            this,
            new HoldPicture(desk.models().customer(), services.clock),
            Away.real(),
            notices::show);
    views.offer(
        HoldController.class, () -> new HoldController(model, texts, ZoneId.systemDefault()));
    return model;
  }

  @Override
  public void back() {
    views.show(View.SALE);
  }

  @Override
  public void take(String hold, Optional<Money> part) {
    var cart = desk.models().sale().cart();
    var lines = cart.now();
    var sale = cart.sale();
    wish.away(
        "hold",
        () -> {
          var view = services.holdDesk.byNumber(hold);
          var due = services.cashDesk.due(lines, sale);
          var most = due.compareTo(view.left()) < 0 ? due : view.left();
          var started = services.holdDesk.capture(hold, lines, sale, part.orElse(most));
          Fx.run(() -> desk.begun(view.hold().channel(), started));
        });
  }

  @Override
  public void refused(Trouble trouble) {
    desk.tell(ChannelSetup.ALIPAY, trouble);
  }
}
