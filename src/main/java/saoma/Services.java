package saoma;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.balance.BalanceChannel;
import saoma.channel.cash.CashChannel;
import saoma.checkout.CashDesk;
import saoma.checkout.Checkout;
import saoma.checkout.GivingBack;
import saoma.checkout.GivingUp;
import saoma.checkout.Hints;
import saoma.checkout.HoldDesk;
import saoma.checkout.PagePay;
import saoma.checkout.PayoutDesk;
import saoma.checkout.Reconciler;
import saoma.checkout.RefundDesk;
import saoma.checkout.RulingDesk;
import saoma.checkout.ShiftDesk;
import saoma.checkout.SplitDesk;
import saoma.checkout.Watcher;
import saoma.notify.Doorman;
import saoma.order.Drafts;
import saoma.reconcile.Fees;
import saoma.settings.Home;
import saoma.settings.Settings;
import saoma.settings.SettingsFile;
import saoma.store.Database;
import saoma.store.DiskRoom;
import saoma.store.DiskRoom.Room;
import saoma.store.DraftTable;
import saoma.store.DurableTx;
import saoma.store.Halt;
import saoma.store.ProductTable;
import saoma.store.Recovered;
import saoma.store.SharedFolder;
import saoma.store.journal.MoneyJournal;
import saoma.wire.TokenKey;

/// One till's services, each made once. No screen is needed for any of them.
final class Services implements AutoCloseable {
  final Home home;
  final InstantSource clock;
  final Database database;
  final MoneyJournal journal;

  /// What the start had to give back or put aside; a screen tells it.
  final Recovered recovered;

  final CopyDesk copies;
  final BackupDesk backups;
  final UpdateDesk updates;

  final RecountDesk recount;

  final DurableTx books;
  final ProductTable catalogue;
  final Drafts drafts;
  final Channels channels;
  final ChannelDesk channelDesk;
  final Checkout checkout;
  final Watcher watcher;
  final GivingUp givingUp;
  final CashDesk cashDesk;
  final HoldDesk holdDesk;
  final PayoutDesk payoutDesk;
  final SplitDesk splitDesk;
  final StoredParts stored;
  final PagePay pagePay;
  final CardParts cards;

  final RefundDesk refundDesk;
  final GivingBack givingBack;
  final RulingDesk rulingDesk;
  final MatchDesk matchDesk;

  /// The door for what channels tell by themselves.
  final ListenerDesk listenerDesk;

  /// What phones and programs in the shop reach.
  final NearDoors near;

  final StaffParts staff;

  final PrintDesk printer;
  final ShiftDesk shiftDesk;

  private final SettingsFile file;
  private final AtomicBoolean preparing = new AtomicBoolean();
  private volatile Settings settings;

  /// @throws saoma.store.CannotOpen if the database is not safe to sell on
  Services(Home home, Settings settings, InstantSource clock) {
    this.home = home;
    this.clock = clock;
    this.settings = settings;
    file = new SettingsFile(home.settingsFile());
    var disk = DiskRoom.of(home.root());
    disk.require();
    SharedFolder.refuse(home.root());
    database = Database.open(home.database());
    var started = TillJournal.start(database, home, clock);
    journal = started.journal();
    recovered = started.recovered();
    copies = new CopyDesk(home, started);
    copies.use(settings);
    books = new DurableTx(database, settings.shop().till(), Halt.jvm(), journal);
    catalogue = ProductTable.open(books, FirstStart.goods(home));
    drafts = new DraftTable(books);
    stored = StoredParts.of(books, this::settings, clock, this::sms);
    channels =
        new Channels(
            List.of(), List.of(new CashChannel(clock), new BalanceChannel(stored.purse())));
    cards = CardParts.of(books, home, channels, this::settings, clock);
    channelDesk = new ChannelDesk(home, clock, channels, cards);
    checkout = new Checkout(books, channels, clock, this::settings, this::hasRoom);
    cashDesk = new CashDesk(books, checkout, clock, this::settings);
    var pause = new SystemPause();
    watcher = new Watcher(checkout, channels, clock, pause);
    holdDesk = new HoldDesk(books, checkout, watcher, channels, clock, pause);
    staff = StaffParts.of(books, clock);
    books.soldBy(staff.desk()::by);
    books.costing((payment, amount, back) ->
        new Fees(settings().fees()).of(payment.channel(), payment.way(), amount, back));
    payoutDesk =
        new PayoutDesk(
            books, checkout, channels, staff, new TokenKey(home.tokenKey()), clock, pause);
    splitDesk =
        new SplitDesk(
            books, checkout, watcher, channels, () -> settings().alipay().split(), clock, pause);
    givingUp = new GivingUp(books, checkout, watcher);
    recount = new RecountDesk(books, checkout, channels, this::settings, clock, pause);
    refundDesk = new RefundDesk(books, checkout, channels, watcher.links(), clock, pause);
    pagePay = new PagePay(checkout, channels, watcher);
    var hints = new Hints(books, watcher, refundDesk, pause);
    listenerDesk =
        new ListenerDesk(
            new Doorman(
                code -> channels.byCode(code).flatMap(Channel::notifications),
                hints::heard,
                hints::perhaps),
            pause::nanos);
    givingBack = new GivingBack(books, checkout, channels, clock);
    rulingDesk = new RulingDesk(books, checkout, clock);
    matchDesk =
        new MatchDesk(
            books,
            new Reconciler(books, checkout, refundDesk, clock),
            rulingDesk,
            channels,
            this::settings,
            clock);
    backups =
        new BackupDesk(
            home, new BackupDesk.World(clock, pause, disk), this::settings, database::copyInto);
    updates = UpdateDesk.of(this::settings, pause);
    near = NearDoors.of(home, books, catalogue, givingUp, this::settings, clock, pause);
    printer = PrintDesk.of(home, books, clock, near.phones()::code);
    shiftDesk = new ShiftDesk(books, clock, this::settings, printer::hasOriginal);
    printer.use(settings.counter().printer());
  }

  Settings settings() {
    return settings;
  }

  private boolean sms(String phone, String text) {
    return channelDesk.sms(settings, phone, text);
  }

  private boolean hasRoom() {
    return !(backups.rooms().newest() instanceof Room.TooLittle);
  }

  /// Keeps changed settings, then works by them.
  ///
  /// @throws IOException if they were not kept; nothing has changed then
  void change(Settings wanted) throws IOException {
    var room = home.room();
    if (!room.allows(wanted)) {
      throw new IOException("this room is for practice money");
    }
    var changed = room.signed(wanted);
    file.save(changed);
    settings = changed;
    channelDesk.use(listenerDesk.use(changed));
    near.use(changed);
    copies.use(changed);
    updates.settingsChanged();
    printer.use(changed.counter().printer());
  }

  /// Starts what the screen need not wait for; a second call does nothing.
  void prepareChannels() {
    if (!preparing.compareAndSet(false, true)) {
      return;
    }
    Thread.ofVirtual().name("channels").start(this::useChannels);
  }

  private void useChannels() {
    try {
      channelDesk.use(listenerDesk.use(settings));
      near.use(settings);
      recount.start();
      holdDesk.recover();
      payoutDesk.recover();
      splitDesk.recover();
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Services.class).error("the channels were not prepared", e);
    }
  }

  @Override
  public void close() {
    printer.close();
    backups.close();
    updates.close();
    recount.close();
    listenerDesk.close();
    near.close();
    payoutDesk.close();
    splitDesk.close();
    holdDesk.close();
    watcher.close();
    refundDesk.close();
    channelDesk.close();
    catalogue.close();
    database.close();
    copies.close();
    TillJournal.close(journal);
  }
}
