package saoma.ui.sale;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Stroke;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.sale.Adjustment.Kind;
import saoma.ui.waiting.WaitingModel;
import saoma.ui.waiting.WaitingStrip;

/// The keys of the sale screen.
record SaleKeys(SaleModel model, Views views, WaitingModel waiting) {
  KeyTable table(OffersModel offers, Runnable search, Runnable cancel, Runnable back) {
    var cart = model.cart();
    var keys = new ArrayList<Key>();
    keys.add(new Key(Stroke.of(KeyCode.F2), "sale.key.search", search).hint());
    keys.add(
        new Key(Stroke.of(KeyCode.F3), "sale.key.price", () -> views.open(View.PRICE_CHECK))
            .hint());
    keys.add(new Key(Stroke.of(KeyCode.F4), "sale.key.member", model::member).hint());
    for (var method : offers.methods()) {
      keys.add(
          new Key(method.stroke(), method.act(), () -> model.tenders().pay(method.channel()))
              .only(() -> offers.isOpen(method)));
    }
    keys.add(new Key(Stroke.shift(KeyCode.F6), "sale.key.shares", () -> model.tenders().share()));
    keys.add(new Key(Stroke.of(KeyCode.ENTER), "sale.key.enter", model::enter));
    for (var at = 0; at < WaitingStrip.MOST; at++) {
      var place = at;
      keys.add(
          new Key(
                  Stroke.control(KeyCode.getKeyCode(Integer.toString(at + 1))),
                  "waiting.key",
                  () -> waiting.bringBack(place))
              .only(() -> place < waiting.chipsProperty().get().size()));
    }
    keys.add(new Key(Stroke.of(KeyCode.UP), "sale.key.step", () -> model.step(-1)));
    keys.add(new Key(Stroke.of(KeyCode.DOWN), "sale.key.step", () -> model.step(1)));
    keys.add(new Key(Stroke.typed('+'), "sale.key.more", cart::more).only(model.search()::isEmpty));
    keys.add(new Key(Stroke.typed('-'), "sale.key.less", cart::less).only(model.search()::isEmpty));
    keys.add(
        new Key(Stroke.of(KeyCode.DELETE), "sale.key.remove", this::remove)
            .only(model.search()::isEmpty)
            .hint());
    keys.add(adjusting(KeyCode.F2, "sale.key.discount-line", Kind.LINE));
    keys.add(adjusting(KeyCode.F3, "sale.key.new-price", Kind.PRICE));
    keys.add(adjusting(KeyCode.F4, "sale.key.discount-sale", Kind.SALE));
    keys.add(writing(false, "sale.key.note", NoteModel.Kind.LINE));
    keys.add(writing(true, "sale.key.note-sale", NoteModel.Kind.SALE));
    keys.addAll(ofSale(cancel, offers));
    keys.add(new Key(Stroke.of(KeyCode.ESCAPE), "sale.key.back", back));
    return new KeyTable(keys, List.of())
        .with(
            new KeyTable.Habit("3 *", "sale.key.times"),
            new KeyTable.Habit("3 * ↵", "sale.key.times-line"),
            new KeyTable.Habit("▌▐▌", "sale.key.customer-code"));
  }

  private void remove() {
    if (model.cart().notes().remove()) {
      views.open(View.NOTE);
    }
  }

  /// Under the name that was typed, if any.
  private void park() {
    waiting.park(model.search().typedProperty().get().strip());
  }

  private Key writing(boolean shift, String text, NoteModel.Kind kind) {
    return new Key(
        new Stroke.Code(KeyCode.J, true, shift),
        text,
        () -> {
          if (model.cart().notes().begin(kind)) {
            views.open(View.NOTE);
          }
        });
  }

  private Key adjusting(KeyCode code, String text, Kind kind) {
    return new Key(
        Stroke.shift(code),
        text,
        () -> {
          if (model.adjust().begin(kind)) {
            views.open(View.ADJUST);
          }
        });
  }

  private List<Key> ofSale(Runnable cancel, OffersModel offers) {
    var cart = model.cart();
    var keys = new ArrayList<Key>();
    keys.add(
        new Key(Stroke.control(KeyCode.R), "sale.key.give-back", model.tenders()::giveBackLast)
            .only(() -> model.tenders().partPaidProperty().get().isPresent()));
    keys.add(
        new Key(Stroke.of(KeyCode.F9), "sale.key.park", this::park)
            .only(() -> !cart.now().isEmpty()));
    keys.add(new Key(Stroke.control(KeyCode.Z), "sale.key.undo", cart::undo).hint());
    keys.add(new Key(Stroke.control(KeyCode.Y), "sale.key.redo", cart::redo));
    keys.add(new Key(Stroke.control(KeyCode.DELETE), "sale.key.cancel", cancel).hint());
    keys.add(
        new Key(Stroke.of(KeyCode.F10), "sale.key.receipts", () -> views.show(View.RECEIPTS))
            .hint());
    keys.add(
        new Key(Stroke.control(KeyCode.D), "sale.key.drawer", () -> views.open(View.DRAWER))
            .where(offers::hasDrawer));
    keys.add(
        new Key(Stroke.control(KeyCode.G), "sale.key.orders", () -> views.open(View.ORDERS))
            .only(() -> !waiting.handedProperty().get().isEmpty())
            .hint());
    keys.add(new Key(Stroke.control(KeyCode.E), "sale.key.day", () -> views.show(View.DAY)));
    keys.add(new Key(Stroke.control(KeyCode.M), "sale.key.move", () -> views.open(View.MOVE)));
    keys.add(
        new Key(Stroke.control(KeyCode.K), "sale.key.goods", () -> views.show(View.CATALOGUE)));
    keys.add(new Key(Stroke.control(KeyCode.Q), "sale.key.quick", () -> views.open(View.QUICK)));
    keys.add(new Key(Stroke.control(KeyCode.H), "sale.key.hold", () -> views.show(View.HOLD)));
    keys.add(
        new Key(Stroke.control(KeyCode.O), "sale.key.payout", () -> views.show(View.PAYOUT))
            .where(offers::paysOut));
    keys.add(
        new Key(Stroke.control(KeyCode.S), "sale.key.split", () -> views.show(View.SPLIT))
            .where(offers::splits));
    keys.add(new Key(Stroke.control(KeyCode.T), "sale.key.offers", () -> views.show(View.OFFERS)));
    keys.add(
        new Key(
            Stroke.control(KeyCode.COMMA), "sale.key.settings", () -> views.show(View.SETTINGS)));
    return keys;
  }
}
