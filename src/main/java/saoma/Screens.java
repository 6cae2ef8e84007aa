package saoma;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.stage.Stage;
import saoma.checkout.ShiftDesk;
import saoma.device.ScannerKeys;
import saoma.offer.OfferBook;
import saoma.settings.Settings;
import saoma.store.OfferTable;
import saoma.store.PictureTable;
import saoma.ui.Appearance;
import saoma.ui.Away;
import saoma.ui.FreeTime;
import saoma.ui.Fx;
import saoma.ui.HeaderModel;
import saoma.ui.Notices;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;
import saoma.ui.Views;
import saoma.ui.bankcard.BankModel;
import saoma.ui.cash.CashController;
import saoma.ui.cash.CashModel;
import saoma.ui.cash.CashTaker;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerWindow;
import saoma.ui.hold.HoldModel;
import saoma.ui.member.MemberController;
import saoma.ui.member.MemberModel;
import saoma.ui.member.PadController;
import saoma.ui.member.PadModel;
import saoma.ui.pay.Desk;
import saoma.ui.pay.PayController;
import saoma.ui.pay.PayModel;
import saoma.ui.picture.GoodsPictures;
import saoma.ui.safety.Pending;
import saoma.ui.safety.SafetyModel;
import saoma.ui.sale.AdjustController;
import saoma.ui.sale.CartModel;
import saoma.ui.sale.CouponModel;
import saoma.ui.sale.DraftKeeper;
import saoma.ui.sale.NoteController;
import saoma.ui.sale.Offering;
import saoma.ui.sale.OffersModel;
import saoma.ui.sale.OpenPriceController;
import saoma.ui.sale.PayMethod;
import saoma.ui.sale.SaleController;
import saoma.ui.sale.SaleModel;
import saoma.ui.sale.UnknownCodeController;
import saoma.ui.sale.Voids;
import saoma.ui.sale.WeighController;
import saoma.ui.shares.SharesController;
import saoma.ui.shares.SharesModel;
import saoma.ui.waiting.OrdersController;
import saoma.ui.waiting.WaitingModel;

/// One till's screens over its services. Made and used on the JavaFX thread.
final class Screens {
  /// The ways that a share of a bill can be paid by.
  private static final List<String> SHARED =
      List.of(PayMethod.ALIPAY.channel(), PayMethod.WECHAT.channel());

  final Texts texts;
  final Notices notices = new Notices();
  final HeaderModel header = new HeaderModel();
  final Views views;
  final CustomerModel customer = new CustomerModel();
  final DraftKeeper drafts;
  final CartModel cart;
  final SaleModel sale;
  private final OffersModel offers;
  final PictureTable pictured;
  final GoodsPictures pictures;

  final Offering offering;

  /// What the shop offers.
  final OfferBook shop;

  final PayModel pay;
  final CashModel cash;
  final MemberModel member;
  final PadModel pad;
  final BankModel bank;
  final HoldModel hold;
  final SharesModel shares;
  final SaleDesk desk;
  final SafetyModel safety;
  final WaitingModel waiting;
  private final DrawerDesk drawer;
  final PeopleScreens people;
  private final HandScreens hands;
  private final Services services;

  Screens(Services services) {
    this.services = services;
    var settings = services.settings();
    texts = new Texts(Language.of(settings.shop().language()));
    var scanner = new ScannerKeys(ScannerKeys.Timing.USUAL);
    views =
        new Views(
            texts,
            notices,
            header,
            Clock.system(ZoneId.systemDefault()),
            scanner,
            new FreeTime(System::nanoTime));
    hands = new HandScreens(this, services, scanner);
    people = new PeopleScreens(services.staff, services.clock, views, texts, notices, header);
    drafts = new DraftKeeper(services.drafts, services.clock);
    shop = OfferTable.open(services.books);
    cart = new CartModel(drafts, () -> UUID.randomUUID().toString(), texts, notices::show);
    cart.guard(people.acts());
    Voids.watch(cart, drafts, texts, notices::show, people.voided());
    cart.notes().askWhy(() -> services.settings().counter().hands().voidReason());
    desk = new SaleDesk(services, views, notices);
    sale =
        new SaleModel(
            services.catalogue, cart, texts, notices::show, desk, () -> services.settings().tax());
    sale.tenders().guard(people.dailyActs(), people.acts());
    offering = new Offering(shop, services.catalogue, services.clock, ShiftDesk.ZONE);
    cart.offering(offering::on);
    var coupons = new CouponModel(cart, offering, texts, Away.real(), notices::show);
    sale.others().coupons(coupons::take);
    pictured = PictureTable.open(services.books);
    pictures = new GoodsPictures(pictured, Away.real());
    sale.search().pictures(pictures);
    sale.labels(() -> services.settings().counter().hands().layouts());
    sale.weigh().listensTo(() -> ScaleDesk.of(services.settings().counter().scale()), Fx::run);
    offers = new OffersModel(PayMethod.ALL, sale);
    offers.payouts(() -> !services.staff.desk().isOpen());
    offers.splits(() -> services.channels.all().stream().anyMatch(c -> c.splitting().isPresent()));
    pay = payModel();
    drawer = new DrawerDesk(services, notices);
    cash =
        new CashModel(
            CashTaker.of(services.cashDesk, drawer::taken),
            desk.byHand(),
            Away.real(),
            notices::show);
    shares =
        new SharesModel(
            desk.sharing(),
            desk.sharing(),
            customer,
            notices::show,
            services.clock,
            Away.real(),
            SHARED);
    waiting =
        new WaitingModel(new Waiting(services, this), cart::sale, services.clock, Away.real());
    safety = new SafetyModel(this::pending, Away.real());
    member = new MemberModel(services.stored.door(), desk.byBalance(), Away.real(), notices::show);
    member.guard(people.acts());
    pad = new PadModel(services.stored.door(), desk.byBalance(), Away.real(), notices::show);
    bank = desk.byBalance().byCard().offer(texts);
    desk.between(new DeskModels(sale, pay, cash, shares, customer, member, pad, bank, drawer));
    hold = desk.byHold().offer(texts, notices);
    offer();
    show(settings);
    new GuestDesk(services, this).connect();
    cart.historyProperty().subscribe(_ -> waiting.tick());
    services.givingUp.given().listen(_ -> waiting.moved());
    new OrderTray(services, this).connect();
    services.cashDesk.receipts().listen(_ -> waiting.moved());
    var lights = new Lights(services, header, offers, PayMethod.ALL);
    lights.show();
    services.channelDesk.prepared().listen(_ -> Fx.run(lights::show));
    services.watcher.views().listen(_ -> safety.moved());
    services.checkout.alarms().listen(_ -> safety.moved());
    services.refundDesk.views().listen(_ -> safety.moved());
    services.watcher.links().feed().listen(_ -> Fx.run(lights::show));
  }

  private Pending pending() {
    return services.books.read(pages -> Pending.of(pages, services.clock.instant()));
  }

  private PayModel payModel() {
    Executor blocking = work -> Thread.ofVirtual().name("desk").start(work);
    return new PayModel(
        Desk.of(services.watcher, services.pagePay::isOffered, desk.byPage()::open),
        desk,
        customer,
        notices::show,
        services.clock,
        blocking,
        Fx::run);
  }

  private void offer() {
    views.offer(
        SaleController.class,
        () -> new SaleController(sale, texts, views, offers, safety, waiting));
    views.offer(UnknownCodeController.class, () -> new UnknownCodeController(sale, texts, notices));
    views.offer(OpenPriceController.class, () -> new OpenPriceController(sale, texts));
    views.offer(WeighController.class, () -> new WeighController(sale, texts));
    views.offer(NoteController.class, () -> new NoteController(cart.notes(), texts, views));
    views.offer(AdjustController.class, () -> new AdjustController(sale.adjust(), texts, views));
    views.offer(PayController.class, () -> new PayController(pay, texts, desk.paid::tell));
    views.offer(CashController.class, () -> new CashController(cash, texts));
    drawer.offer(views, texts);
    views.offer(
        MemberController.class, () -> new MemberController(member, texts, ZoneId.systemDefault()));
    views.offer(PadController.class, () -> new PadController(pad, texts));
    views.offer(
        OrdersController.class,
        () -> new OrdersController(waiting, texts, views, ZoneId.systemDefault()));
    views.offer(SharesController.class, () -> new SharesController(shares, texts, views));
    hands.offer();
    var look = new OfficeScreens(this, services).offer();
    new DayScreens(this, services, look).offer();
    new GoodsScreens(this, services).offer();
    new RoomScreens(this, services).offer();
  }

  /// Whether the key of this way to pay does something now.
  boolean takes(String channel) {
    return offers.offersProperty().get().stream()
        .anyMatch(one -> one.open() && one.method().channel().equals(channel));
  }

  /// The customer's window beside the clerk's.
  CustomerWindow beside(Stage stage) {
    return new GuestDesk(services, this).beside(stage);
  }

  /// What the settings show on the screen.
  void show(Settings settings) {
    header.tillProperty().set(settings.shop().till());
    header.practiceProperty().set(settings.mode() == Settings.Mode.PRACTICE);
    customer.shopProperty().set(settings.shop().name());
    hands.show(settings);
    var order = settings.counter().order();
    offers.order(PayMethod.in(order));
    offers.drawer(settings.counter().place().isPresent());
    header.appearanceProperty().set(Appearance.of(settings.senses()));
    shares.order(order.stream().filter(SHARED::contains).toList());
    texts.speak(Language.of(settings.shop().language()));
  }
}
