package saoma;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.LoggerFactory;
import saoma.checkout.ReceiverDesk;
import saoma.device.ReceiptText;
import saoma.operator.Right;
import saoma.order.Receipt;
import saoma.settings.SplitSettings;
import saoma.ui.Away;
import saoma.ui.Fx;
import saoma.ui.View;
import saoma.ui.attention.AttentionController;
import saoma.ui.attention.AttentionModel;
import saoma.ui.attention.DecideController;
import saoma.ui.attention.DecideModel;
import saoma.ui.offer.OfferController;
import saoma.ui.offer.OfferDoor;
import saoma.ui.offer.OfferModel;
import saoma.ui.payout.PayoutController;
import saoma.ui.payout.PayoutDoor;
import saoma.ui.payout.PayoutModel;
import saoma.ui.receipts.ReceiptsController;
import saoma.ui.receipts.ReceiptsModel;
import saoma.ui.reconcile.MatchController;
import saoma.ui.reconcile.MatchModel;
import saoma.ui.reconcile.SettleController;
import saoma.ui.reconcile.SettleModel;
import saoma.ui.refund.Giver;
import saoma.ui.refund.HandOutController;
import saoma.ui.refund.RefundController;
import saoma.ui.refund.RefundModel;
import saoma.ui.settings.SettingsController;
import saoma.ui.settings.SettingsModel;
import saoma.ui.split.SplitController;
import saoma.ui.split.SplitDoor;
import saoma.ui.split.SplitModel;
import saoma.update.Update;

/// The screens behind the sale: receipts and refunds, payouts, splits, what needs a decision,
/// settings. On the JavaFX thread.
record OfficeScreens(Screens screens, Services services) {
  /// @return shows a receipt by its number
  LongConsumer offer() {
    var zone = ZoneId.systemDefault();
    var receipts = offerRefunds(zone);
    screens
        .sale
        .others()
        .receipts(code -> {
          screens.views.show(View.RECEIPTS);
          receipts.typedProperty().set(code.printed());
        });
    offerPayouts(zone);
    offerSplits();
    offerAttention(zone);
    offerReconciling(zone);
    offerOffers();
    offerSettings();
    new SlipScreens(screens, services).offer();
    return number -> {
      screens.views.show(View.RECEIPTS);
      receipts.typedProperty().set(Long.toString(number));
    };
  }

  private ReceiptsModel offerRefunds(ZoneId zone) {
    var texts = screens.texts;
    var views = screens.views;
    var receipts =
        new ReceiptsModel(services.books, services.printer, Away.real(), screens.notices::show)
            .beside(services.near.phones());
    var paper = new ReceiptText(ReceiptText.WIDE);
    views.offer(
        ReceiptsController.class,
        () -> new ReceiptsController(receipts, paper, texts, views, zone, screens.people.acts()));
    var refund =
        new RefundModel(
            new NamedGiver(
                Giver.of(services.givingBack, services.refundDesk), services.staff.desk()),
            services.printer,
            services.clock,
            Away.real(),
            screens.notices::show);
    Supplier<Optional<Long>> chosen = () -> receipts.chosenProperty().get().map(Receipt::number);
    views.offer(
        RefundController.class, () -> new RefundController(refund, chosen, texts, views, zone));
    views.offer(
        HandOutController.class,
        () -> new HandOutController(refund, texts, views, screens.people.answers(View.HAND_OUT)));
    return receipts;
  }

  private void offerPayouts(ZoneId zone) {
    var door = PayoutDoor.of(services.payoutDesk, ChannelSetup.ALIPAY);
    Runnable back = () -> screens.views.show(View.SALE);
    var payout = new PayoutModel(door, back, Away.real(), screens.notices::show);
    screens.views.offer(
        PayoutController.class, () -> new PayoutController(payout, screens.texts, zone));
  }

  private void offerSplits() {
    var receivers =
        new ReceiverDesk(
            services.channels,
            ChannelSetup.ALIPAY,
            () -> services.settings().alipay().split(),
            this::kept,
            services.clock);
    var door = SplitDoor.of(services.splitDesk, receivers);
    Runnable back = () -> screens.views.show(View.SALE);
    var split = new SplitModel(door, back, Away.real(), screens.notices::show);
    screens.views.offer(SplitController.class, () -> new SplitController(split, screens.texts));
  }

  private boolean kept(SplitSettings changed) {
    var now = services.settings();
    try {
      screens
          .people
          .told(services::change)
          .save(now.with(now.mode(), now.alipay().with(changed), now.wechat()));
      return true;
    } catch (IOException e) {
      LoggerFactory.getLogger(OfficeScreens.class).warn("the rule for splits was not kept", e);
      return false;
    }
  }

  private void offerAttention(ZoneId zone) {
    var texts = screens.texts;
    var views = screens.views;
    var attention =
        new AttentionModel(
            services.books,
            services.clock,
            services.checkout.alarms(),
            services.watcher.views(),
            services.refundDesk.views(),
            new CardDesk(services),
            Away.real(),
            screens.notices::show);
    var decide =
        new DecideModel(
            services.books,
            new CardDesk(services),
            Away.real(),
            screens.notices::show,
            screens.safety::moved);
    views.offer(
        AttentionController.class,
        () -> new AttentionController(attention, decide, texts, views, zone));
    views.offer(
        DecideController.class,
        () ->
            new DecideController(decide, texts, views, zone, screens.people.answers(View.DECIDE)));
  }

  private void offerReconciling(ZoneId zone) {
    var texts = screens.texts;
    var views = screens.views;
    var match = new MatchModel(services.matchDesk, Away.real(), screens.notices::show);
    var settle =
        new SettleModel(
            services.matchDesk,
            Away.real(),
            screens.notices::show,
            () -> {
              match.read();
              screens.safety.moved();
            });
    views.offer(
        MatchController.class, () -> new MatchController(match, settle, texts, views, zone));
    views.offer(
        SettleController.class,
        () -> new SettleController(settle, texts, views, screens.people.answers(View.SETTLE)));
  }

  private void offerOffers() {
    var door =
        new OfferDoor(
            screens.shop,
            services.catalogue,
            about -> services.staff.desk().tell(Right.SETTINGS, about));
    var offers = new OfferModel(door, Away.real(), screens.notices::show);
    screens.views.offer(
        OfferController.class, () -> new OfferController(offers, screens.texts, screens.views));
  }

  private void offerSettings() {
    var news = new SimpleObjectProperty<Optional<Update>>(Optional.empty());
    services.updates.news().listen(one -> Fx.run(() -> news.set(one)));
    screens.views.offer(
        SettingsController.class,
        () -> new SettingsController(settings(), screens.texts, screens.views).telling(news));
  }

  private SettingsModel settings() {
    var model =
        new SettingsModel(
            services.settings(),
            typed ->
                screens
                    .people
                    .told(services::change)
                    .save(HandScreens.newest(typed, services.settings())),
            services.channelDesk::examine,
            new TestSlip(services.home)::print,
            screens::show,
            Away.real(),
            screens.notices::show);
    model.scale(ScaleDesk::said);
    return model;
  }
}
