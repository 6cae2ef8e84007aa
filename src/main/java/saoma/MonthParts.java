package saoma;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import saoma.account.AccountRules;
import saoma.account.CodeDesk;
import saoma.account.Gatekeeper;
import saoma.account.MemberDesk;
import saoma.account.PasswordHash;
import saoma.account.Purse;
import saoma.channel.Channels;
import saoma.channel.balance.BalanceChannel;
import saoma.channel.cash.CashChannel;
import saoma.checkout.AccountDesk;
import saoma.checkout.BooksOfStaff;
import saoma.checkout.CashDesk;
import saoma.checkout.Checkout;
import saoma.checkout.GivingBack;
import saoma.checkout.RulingDesk;
import saoma.checkout.ShiftDesk;
import saoma.device.ReceiptFolder;
import saoma.month.Counter;
import saoma.month.MadeUpChannel;
import saoma.month.MadeUpTime;
import saoma.operator.OperatorDesk;
import saoma.operator.StaffDesk;
import saoma.settings.Settings;
import saoma.store.Database;
import saoma.store.DurableTx;
import saoma.store.Filling;
import saoma.store.Halt;
import saoma.store.JournalStart;
import saoma.store.journal.MoneyJournal;
import saoma.wire.Argon2id;

/// The desks of a till for a made-up month: those of `Services`, on a clock that is made up, with
/// channels that have no wire.
record MonthParts(
    Filling filling,
    Database database,
    MoneyJournal journal,
    Counter counter,
    List<MadeUpChannel> channels)
    implements AutoCloseable {
  static MonthParts open(
      Filling filling, Settings settings, MadeUpTime time, ReceiptFolder printer) {
    var database = filling.open();
    var journal = JournalStart.with(database, filling.files(), time).journal();
    var books = new DurableTx(database, settings.shop().till(), Halt.jvm(), journal);
    Supplier<Settings> shop = () -> settings;
    var made = MadeUpChannel.all(time);
    var rules = rules(settings);
    var accounts = new AccountDesk(books);
    var purse = new Purse(accounts, rules, time);
    var channels =
        new Channels(List.copyOf(made), List.of(new CashChannel(time), new BalanceChannel(purse)));
    var checkout = new Checkout(books, channels, time, shop);
    var hash = new Remembered(new Argon2id(), new HashMap<>(), new HashMap<>());
    var people = new BooksOfStaff(books);
    var operators = new OperatorDesk(people, hash, time);
    books.soldBy(operators::by);
    var codes = new CodeDesk(accounts, time, hash, () -> Counter.SMS, (_, _) -> true, text -> text);
    var counter =
        new Counter(
            time,
            books,
            channels,
            checkout,
            new CashDesk(books, checkout, time, shop),
            new GivingBack(books, checkout, channels, time),
            new RulingDesk(books, checkout, time),
            new ShiftDesk(books, time, shop, printer::hasOriginal),
            operators,
            new StaffDesk(people, hash, time, operators),
            new Counter.Accounts(
                new MemberDesk(accounts, time),
                new Gatekeeper(accounts, rules, time, hash, codes),
                codes),
            printer::print);
    return new MonthParts(filling, database, journal, counter, made);
  }

  private static Supplier<AccountRules> rules(Settings settings) {
    return () -> AccountRules.of(settings.accounts());
  }

  /// The slow hash of a real till, asked once for each secret and each hash: people log in a
  /// hundred times in a month.
  private record Remembered(
      PasswordHash slow, Map<String, Boolean> matching, Map<String, String> hashed)
      implements PasswordHash {
    @Override
    public String of(char[] secret) {
      return slow.of(secret);
    }

    @Override
    public boolean matches(char[] secret, String hash) {
      return matching.computeIfAbsent(both(secret, hash), _ -> slow.matches(secret, hash));
    }

    @Override
    public String again(char[] secret, String hash) {
      return hashed.computeIfAbsent(both(secret, hash), _ -> slow.again(secret, hash));
    }

    private static String both(char[] secret, String hash) {
      return String.valueOf(secret) + " " + hash;
    }
  }

  @Override
  public void close() throws IOException {
    filling.close(database);
    journal.close();
  }
}
