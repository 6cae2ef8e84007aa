package saoma.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.MemoryCatalogue;
import saoma.catalogue.Product;
import saoma.catalogue.Shelf;
import saoma.channel.CustomerCode;
import saoma.channel.Span;
import saoma.checkout.PartPaid.Part;
import saoma.checkout.Standing;
import saoma.device.ScannerKeys;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.Draft;
import saoma.settings.TaxSettings;
import saoma.ui.HeaderModel.LinkState;
import saoma.ui.Texts.Language;
import saoma.ui.cash.CashController;
import saoma.ui.hands.ScannerController;
import saoma.ui.hands.ScannerModel;
import saoma.ui.safety.Pending;
import saoma.ui.safety.SafetyModel;
import saoma.ui.sale.AdjustController;
import saoma.ui.sale.CartModel;
import saoma.ui.sale.DraftKeeper;
import saoma.ui.sale.LastSale;
import saoma.ui.sale.NoteController;
import saoma.ui.sale.Offer.Known;
import saoma.ui.sale.OffersModel;
import saoma.ui.sale.OpenPriceController;
import saoma.ui.sale.PayDesk;
import saoma.ui.sale.PayMethod;
import saoma.ui.sale.PriceCheckController;
import saoma.ui.sale.PriceCheckModel;
import saoma.ui.sale.SaleController;
import saoma.ui.sale.SaleModel;
import saoma.ui.sale.UnknownCodeController;
import saoma.ui.sale.WeighController;
import saoma.ui.waiting.HandedSale;
import saoma.ui.waiting.WaitingDesk;
import saoma.ui.waiting.WaitingModel;

/// A till with a shelf in memory, a clock that stands still and no money behind it; its keys are
/// pressed as a keyboard does, event by event. Made on the JavaFX thread.
public final class TestTill {
  public static final String WATER = "2100000000012";
  public static final String MILK = "2100000000067";
  public static final String RICE = "2300000000016";
  public static final String NO_PRICE = "6901028075763";

  /// What the clerk asked the payment desk for.
  public record Asked(String channel, Cart cart, String sale) {}

  private static final long SCANNER_GAP = 5_000_000;
  private static final long HAND_GAP = 200_000_000;

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger sales = new AtomicInteger();
  private final MemoryDrafts kept = new MemoryDrafts();
  private final List<Asked> asked = new ArrayList<>();
  private int askedForMember;
  private final List<String> givenUp = new ArrayList<>();
  private final Texts texts;
  private final Notices notices = new Notices();
  private final HeaderModel header = new HeaderModel();
  private final CartModel cart;
  private final SaleModel sale;
  private final OffersModel offers;
  private final Map<String, Known> channels = new HashMap<>();
  private final AtomicReference<Pending> pending = new AtomicReference<>(Pending.NOTHING);
  private final SafetyModel safety = new SafetyModel(pending::get, Away.real());
  private final AtomicReference<List<Standing>> unfinished = new AtomicReference<>(List.of());
  private final AtomicReference<List<HandedSale>> handed = new AtomicReference<>(List.of());
  private final List<String> broughtBack = new ArrayList<>();
  private final WaitingModel waiting;
  private final Views views;
  private final TestDrawer drawer;

  public TestTill(Language language) {
    var clock = Clock.fixed(Instant.parse("2026-11-23T10:42:00Z"), ZoneOffset.UTC);
    texts = new Texts(language);
    var catalogue = new MemoryCatalogue();
    catalogue.put(Shelf.builtIn());
    catalogue.put(List.of(new Product(NO_PRICE, "利群香烟", "Liqun cigarettes", "包", null)));
    cart =
        new CartModel(
            new DraftKeeper(kept, clock),
            () -> "sale-" + sales.incrementAndGet(),
            texts,
            notices::show);
    waiting = new WaitingModel(new Waits(), cart::sale, clock, Away.real());
    sale = new SaleModel(catalogue, cart, texts, notices::show, new Desk(), () -> TaxSettings.OFF);
    header
        .links()
        .add(new HeaderModel.Link("alipay", "channel.alipay", HeaderModel.LinkState.FINE));
    header
        .links()
        .add(new HeaderModel.Link("wechat", "channel.wechat", HeaderModel.LinkState.NOT_ASKED));
    var scanner = new ScannerKeys(ScannerKeys.Timing.USUAL);
    views = new Views(texts, notices, header, clock, scanner, nanos::get);
    offers = new OffersModel(PayMethod.ALL, sale);
    for (var method : PayMethod.ALL) {
      channels.put(method.channel(), new Known(Span.ANY, LinkState.FINE));
    }
    offers.known(channels);
    views.offer(
        SaleController.class,
        () -> new SaleController(sale, texts, views, offers, safety, waiting));
    views.offer(UnknownCodeController.class, () -> new UnknownCodeController(sale, texts, notices));
    views.offer(OpenPriceController.class, () -> new OpenPriceController(sale, texts));
    views.offer(WeighController.class, () -> new WeighController(sale, texts));
    views.offer(
        PriceCheckController.class,
        () -> new PriceCheckController(new PriceCheckModel(catalogue), texts, views));
    views.offer(NoteController.class, () -> new NoteController(cart.notes(), texts, views));
    views.offer(AdjustController.class, () -> new AdjustController(sale.adjust(), texts, views));
    drawer = new TestDrawer(sale, views);
    views.offer(CashController.class, () -> new CashController(drawer.model(), texts));
    views.offer(
        ScannerController.class,
        () ->
            new ScannerController(
                new ScannerModel(scanner::timing, scanner::use, Away.real(), notices::show),
                texts,
                views));
    views.show(View.SALE);
  }

  /// What the shop knows of a channel from now on; nothing takes it away.
  public void channel(String code, @Nullable Known known) {
    if (known == null) {
      channels.remove(code);
    } else {
      channels.put(code, known);
    }
    offers.known(channels);
  }

  public TestDrawer drawer() {
    return drawer;
  }

  public Views views() {
    return views;
  }

  public Texts texts() {
    return texts;
  }

  public Notices notices() {
    return notices;
  }

  public HeaderModel header() {
    return header;
  }

  public SafetyModel safety() {
    return safety;
  }

  /// What the books will say when they are read next.
  public void pending(Pending next) {
    pending.set(next);
    safety.moved();
  }

  public WaitingModel waiting() {
    return waiting;
  }

  /// What the books will say of the sales that wait.
  public void unfinished(List<Standing> next) {
    unfinished.set(next);
    waiting.moved();
  }

  public void handed(List<HandedSale> next) {
    handed.set(next);
    waiting.moved();
  }

  public List<String> broughtBack() {
    return List.copyOf(broughtBack);
  }

  public OffersModel offers() {
    return offers;
  }

  public SaleModel sale() {
    return sale;
  }

  public Cart cart() {
    return cart.now();
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /// How often F4 was pressed.
  public int askedForMember() {
    return askedForMember;
  }

  public List<String> givenUp() {
    return List.copyOf(givenUp);
  }

  public Optional<Draft> kept() {
    return kept.load();
  }

  /// A scanner: the whole code and Enter, each key 5 ms after the one before.
  public void scan(String code) throws Exception {
    burst(code, 3 * HAND_GAP);
  }

  /// The trigger bounces: the same code again at once.
  public void bounce(String code) throws Exception {
    burst(code, 10 * SCANNER_GAP);
  }

  private void burst(String code, long pause) throws Exception {
    UiTest.onFx(() -> {
      nanos.addAndGet(pause);
      for (var character : code.toCharArray()) {
        nanos.addAndGet(SCANNER_GAP);
        character(character);
      }
      nanos.addAndGet(SCANNER_GAP);
      key(KeyCode.ENTER, "\r", false);
      return code;
    });
  }

  /// A hand: each key 200 ms after the one before.
  public void type(String text) throws Exception {
    for (var character : text.toCharArray()) {
      UiTest.onFx(() -> {
        nanos.addAndGet(HAND_GAP);
        character(character);
        nanos.addAndGet(HAND_GAP);
        return character;
      });
    }
    UiTest.until(views::isQuiet);
    UiTest.settle();
  }

  public void press(KeyCode code) throws Exception {
    press(code, false);
  }

  public void pressControl(KeyCode code) throws Exception {
    press(code, true);
  }

  public void pressShift(KeyCode code) throws Exception {
    UiTest.onFx(() -> {
      nanos.addAndGet(HAND_GAP);
      fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, false, false, false));
      fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, true, false, false, false));
      return code;
    });
    UiTest.settle();
  }

  private void press(KeyCode code, boolean control) throws Exception {
    UiTest.onFx(() -> {
      nanos.addAndGet(HAND_GAP);
      key(code, code == KeyCode.ENTER ? "\r" : "", control);
      return code;
    });
    UiTest.settle();
  }

  /// More lines than the screen is high.
  public void fill() throws Exception {
    for (var product : Shelf.builtIn()) {
      scan(product.code());
    }
  }

  public void sold() {
    sale.sold(new LastSale(Money.fen(27_50), "channel.alipay", "10:41"));
  }

  private void character(char character) {
    var code = KeyCode.getKeyCode(String.valueOf(character).toUpperCase(Locale.ROOT));
    key(code == null ? KeyCode.UNDEFINED : code, String.valueOf(character), false);
  }

  private void key(KeyCode code, String typed, boolean control) {
    fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    if (!typed.isEmpty()) {
      fire(
          new KeyEvent(
              KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, control, false, false));
    }
    fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, control, false, false));
  }

  private void fire(KeyEvent event) {
    Node focused = views.scene().getFocusOwner();
    Event.fireEvent(focused == null ? views.scene() : focused, event);
  }

  private final class Desk implements PayDesk {
    @Override
    public void pay(String channel, Cart now, String name, Optional<Money> part) {
      asked.add(new Asked(channel, now, name));
    }

    @Override
    public void member() {
      askedForMember++;
    }

    @Override
    public void cash(Cart now, String name) {
      asked.add(new Asked("cash", now, name));
      drawer.model().open(now, name, sale.tenders().due(), Optional.empty());
      views.show(View.CASH);
    }

    @Override
    public void share(Cart now, String name) {
      asked.add(new Asked("share", now, name));
    }

    @Override
    public void free(Cart now, String name) {
      asked.add(new Asked("free", now, name));
    }

    @Override
    public void giveBack(Part part, String name) {
      givenUp.add(part.payment());
    }

    @Override
    public void take(CustomerCode code, Cart cart, String name) {
      asked.add(new Asked("code of " + code.channel(), cart, name));
    }

    @Override
    public void giveUp(String name, Runnable given) {
      givenUp.add(name);
      given.run();
    }
  }

  private final class Waits implements WaitingDesk {
    @Override
    public List<Standing> unfinished() {
      return unfinished.get();
    }

    @Override
    public List<HandedSale> handed() {
      return handed.get();
    }

    @Override
    public Duration left(String payment) {
      return Duration.ofSeconds(90);
    }

    @Override
    public void bringBack(String name) {
      broughtBack.add(name);
    }

    @Override
    public void park(String name) {
      broughtBack.add("parks " + name);
    }
  }
}
