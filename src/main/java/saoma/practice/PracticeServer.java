package saoma.practice;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import saoma.practice.alipay.AlipayAccount;
import saoma.practice.alipay.AlipayBooks;
import saoma.practice.alipay.AlipayGateway;
import saoma.practice.alipay.AlipayNotices;
import saoma.practice.bill.BillDesk;
import saoma.practice.fault.Call;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.Faults;
import saoma.practice.fault.Mail;
import saoma.practice.fault.Stage;
import saoma.practice.fault.Subject;
import saoma.practice.notice.Courier;
import saoma.practice.notice.Waiting;
import saoma.practice.phone.Phones;
import saoma.practice.terminal.PoiServer;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Purse;
import saoma.practice.trade.TradeBook;
import saoma.practice.unionpay.AcpServer;
import saoma.practice.wechat.WechatAccount;
import saoma.practice.wechat.WechatGateway;
import saoma.practice.wechat.WechatNotices;
import saoma.wire.Http;
import saoma.wire.Signer;
import saoma.wire.Verifier;

/// The practice gateway: both channels and the phones' pages behind one port. It keeps its keys,
/// its trades and its port in its folder, so that a restart, also after a kill, goes on where it
/// was and a shown code still works.
public final class PracticeServer implements AutoCloseable {
  static final String APP_ID = "9021000100000001";
  static final String SELLER_ID = "2088000000000002";
  static final String APPID = "wx5a0a5a0a5a0a5a0a";
  static final String MCHID = "1900000001";
  static final String SERIAL = "5A0A5A0A5A0A5A0A5A0A5A0A5A0A5A0A5A0A5A0A";
  static final String PUBLIC_KEY_ID = "PUB_KEY_ID_0119000000012026010100000000000001";

  private static final Http.Limits DELIVERY =
      new Http.Limits(
          Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(5), 64 * 1024);

  private final Javalin web;
  private final TradeBook book;
  private final Courier courier;
  private final Http http;
  private final PracticeAddresses addresses;
  private final Faults faults;
  private final TerminalDoor terminal;
  private final AcpServer acp;

  private PracticeServer(
      Javalin web,
      TradeBook book,
      Courier courier,
      Http http,
      PracticeAddresses addresses,
      Faults faults,
      TerminalDoor terminal,
      AcpServer acp) {
    this.acp = acp;
    this.terminal = terminal;
    this.web = web;
    this.book = book;
    this.courier = courier;
    this.http = http;
    this.addresses = addresses;
    this.faults = faults;
  }

  /// Starts and returns once requests are served.
  ///
  /// @throws IOException if the folder cannot be used or the port is taken
  public static PracticeServer start(PracticeConfig config) throws IOException {
    return start(config, Delivery.practised());
  }

  /// The same with another schedule of notifications.
  public static PracticeServer start(PracticeConfig config, Delivery delivery) throws IOException {
    return start(config, delivery, FaultPlan.HONEST);
  }

  /// The same with things going wrong from the first request on.
  public static PracticeServer start(PracticeConfig config, FaultPlan plan) throws IOException {
    return start(config, Delivery.practised(), plan);
  }

  private static PracticeServer start(PracticeConfig config, Delivery delivery, FaultPlan plan)
      throws IOException {
    Files.createDirectories(config.folder());
    var numbers = new Numbers(new SecureRandom());
    var keys = PracticeKeys.in(config.folder(), numbers);
    keys.writeCertificate(config.folder(), MCHID, config.clock().instant());
    var book = TradeBook.open(config.folder().resolve("trades.jsonl"));
    try {
      return serve(config, delivery, numbers, keys, book, new Faults(plan));
    } catch (IOException | RuntimeException e) {
      book.close();
      throw e;
    }
  }

  private static PracticeServer serve(
      PracticeConfig config,
      Delivery delivery,
      Numbers numbers,
      PracticeKeys keys,
      TradeBook book,
      Faults faults)
      throws IOException {
    var place = new Place(config.loopbackOnly());
    var http = new Http(DELIVERY, true);
    var courier = new Courier(http, delivery.waiting());
    var given = AlipayBooks.open(config.folder());
    var alipay = alipayAccount(keys, config);
    var wechat = wechatAccount(keys);
    notify(
        book, new Mail(faults, courier::send), alipay, wechat, numbers, config.clock(), delivery);
    var bills = new BillDesk(book, numbers, config.clock());
    var purse = new Purse(numbers, config.clock());
    var terminal = TerminalDoor.open(config, place, numbers);
    var sms = new SmsRoutes(config.clock());
    var acpKeys = UnionPayKeys.in(config.folder(), config.clock().instant());
    var acp =
        new AcpServer(acpKeys.account(), config.folder(), config.clock(), numbers, sms::deliver);
    var routes =
        new PracticeRoutes(
            new AlipayGateway(
                alipay,
                book,
                purse,
                given,
                numbers,
                config.clock(),
                place::page,
                bills,
                place::bill),
            new WechatGateway(
                wechat,
                book,
                purse,
                numbers,
                config.clock(),
                place::page,
                courier::allows,
                bills,
                place::at),
            new Phones(book, numbers, config.clock()),
            new PurseRoutes(purse, config.clock()),
            book,
            config.clock(),
            faults,
            new Stage(Waiting.real()),
            bills,
            new TerminalRoutes(terminal.poi()),
            sms,
            new UnionPayRoutes(acp));
    var web = new Listening(config, routes).start(place);
    var folder = config.folder().toAbsolutePath().normalize();
    var addresses =
        PracticeAddresses.of(
            folder,
            place,
            terminal.address(folder),
            new UnionPayKeys(folder, acpKeys.account()).address(place.till()));
    return new PracticeServer(web, book, courier, http, addresses, faults, terminal, acp);
  }

  private static void notify(
      TradeBook book,
      Mail mail,
      AlipayAccount alipay,
      WechatAccount wechat,
      Numbers numbers,
      InstantSource clock,
      Delivery delivery) {
    var alipayNotices = new AlipayNotices(alipay, numbers, clock, delivery.alipay());
    var wechatNotices = new WechatNotices(wechat, numbers, clock, delivery.wechat());
    book.listen((event, trade) -> {
      var notice =
          switch (trade.opening().wallet()) {
            case ALIPAY -> alipayNotices.of(event, trade);
            case WECHAT -> wechatNotices.of(event, trade);
          };
      var opening = trade.opening();
      notice.ifPresent(
          one -> mail.send(new Subject(opening.wallet(), Call.NOTICE, opening.outTradeNo()), one));
    });
  }

  private static AlipayAccount alipayAccount(PracticeKeys keys, PracticeConfig config)
      throws IOException {
    return new AlipayAccount(
        APP_ID,
        SELLER_ID,
        Verifier.rsa(keys.alipayApp().getPublic()),
        Signer.rsa(keys.alipay().getPrivate()),
        keys.contentKey(),
        AlipayKeys.in(config.folder(), keys, keys.alipayAuthority(), config.clock().instant())
            .papers());
  }

  private static WechatAccount wechatAccount(PracticeKeys keys) {
    return new WechatAccount(
        APPID,
        MCHID,
        SERIAL,
        Verifier.rsa(keys.wechatMerchant().getPublic()),
        PUBLIC_KEY_ID,
        Signer.rsa(keys.wechat().getPrivate()),
        keys.apiV3Key(),
        keys.apiV2Key());
  }

  public PracticeAddresses addresses() {
    return addresses;
  }

  /// What goes wrong here, to be changed while it runs.
  public Faults faults() {
    return faults;
  }

  /// The card terminal.
  public PoiServer terminal() {
    return terminal.server();
  }

  /// UnionPay's gateway.
  public AcpServer unionpay() {
    return acp;
  }

  /// Stops serving and delivering; what was recorded stays.
  @Override
  public void close() throws IOException {
    terminal.close();
    web.stop();
    courier.close();
    http.close();
    book.close();
  }
}
