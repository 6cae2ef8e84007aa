package saoma.settings;

import java.time.Duration;

/// Everything a shop can set, as one immutable value; a change makes a new one. Secrets are not in
/// it: it names the files they lie in, relative to the till's home or absolute.
///
/// @param closesAfterSeconds how long a code stays payable; then the till closes it at the channel
/// @param journalCopy a folder on another disk where the money journal is kept too; empty for none
/// @param lateMoney what becomes of money that comes after the end of its payment
/// @param backupCopy a folder on another disk where each backup is kept too; empty for none
/// @param cashRounding to what the shop rounds a sum that is paid in cash, always down
/// @param accounts what members may do with their balance
/// @param card the terminal on the counter
/// @param listener where channels may tell things by themselves
/// @param counter what stands on the counter, and the order of the ways to pay
/// @param fees what the channels keep
/// @param senses what the till looks and sounds like
/// @param updates the `https` address where newer versions are told of; empty for nobody
public record Settings(
    Shop shop,
    Mode mode,
    int closesAfterSeconds,
    AlipaySettings alipay,
    WechatSettings wechat,
    String journalCopy,
    LateMoney lateMoney,
    String backupCopy,
    Rounding cashRounding,
    AccountSettings accounts,
    CardSettings card,
    ListenerSettings listener,
    CounterSettings counter,
    FeeSettings fees,
    TaxSettings tax,
    SensesSettings senses,
    String updates) {
  public static final int CLOSES_AFTER_DEFAULT = 300;

  /// A till nobody has set up: practice mode, both channels at the gateway inside the till.
  public static final Settings FRESH =
      new Settings(
          new Shop("Saoma", "01", "zh"),
          Mode.PRACTICE,
          CLOSES_AFTER_DEFAULT,
          AlipaySettings.NONE,
          WechatSettings.NONE,
          "",
          LateMoney.ASK,
          "",
          Rounding.NONE,
          AccountSettings.FRESH,
          CardSettings.NONE,
          ListenerSettings.OFF,
          CounterSettings.FRESH,
          FeeSettings.USUAL,
          TaxSettings.OFF,
          SensesSettings.FRESH,
          "");

  /// @param till two digits or capitals, part of each payment number; `language`: `zh` or `en`
  /// @param taxNumber under which the tax office knows the shop; empty where it is to stand nowhere
  public record Shop(String name, String till, String language, String taxNumber) {
    /// Whose tax number stands nowhere.
    public Shop(String name, String till, String language) {
      this(name, till, language, "");
    }
  }

  /// The smallest coin the shop handles.
  public enum Rounding {
    NONE(1),
    JIAO(10),
    WU_JIAO(50),
    YUAN(100);

    private final int fen;

    Rounding(int fen) {
      this.fen = fen;
    }

    public int fen() {
      return fen;
    }
  }

  public Settings with(Rounding changed) {
    var copy = new Copy(this);
    copy.cashRounding = changed;
    return copy.made();
  }

  /// What becomes of money that comes after the end; where another paid the order, it goes back.
  public enum LateMoney {
    /// A person decides: to a sale, or back.
    ASK,
    /// It goes back by itself.
    REFUND
  }

  /// Whose money it is. Practice carries a coloured frame.
  public enum Mode {
    PRACTICE,
    SANDBOX,
    LIVE
  }

  public Settings with(LateMoney changed) {
    var copy = new Copy(this);
    copy.lateMoney = changed;
    return copy.made();
  }

  public Settings closingAfter(int seconds) {
    var copy = new Copy(this);
    copy.closesAfterSeconds = seconds;
    return copy.made();
  }

  /// @param copies and `backups`: folders, empty for none
  public Settings copying(String copies, String backups) {
    var copy = new Copy(this);
    copy.journalCopy = copies;
    copy.backupCopy = backups;
    return copy.made();
  }

  public Duration closesAfter() {
    return Duration.ofSeconds(closesAfterSeconds);
  }

  public Settings with(Shop changed) {
    var copy = new Copy(this);
    copy.shop = changed;
    return copy.made();
  }

  public Settings with(Mode changed, AlipaySettings newAlipay, WechatSettings newWechat) {
    var copy = new Copy(this);
    copy.mode = changed;
    copy.alipay = newAlipay;
    copy.wechat = newWechat;
    return copy.made();
  }

  public Settings with(AccountSettings changed) {
    var copy = new Copy(this);
    copy.accounts = changed;
    return copy.made();
  }

  public Settings with(CardSettings changed) {
    var copy = new Copy(this);
    copy.card = changed;
    return copy.made();
  }

  public Settings with(ListenerSettings changed) {
    var copy = new Copy(this);
    copy.listener = changed;
    return copy.made();
  }

  public Settings with(CounterSettings changed) {
    var copy = new Copy(this);
    copy.counter = changed;
    return copy.made();
  }

  public Settings with(FeeSettings changed) {
    var copy = new Copy(this);
    copy.fees = changed;
    return copy.made();
  }

  public Settings with(TaxSettings changed) {
    var copy = new Copy(this);
    copy.tax = changed;
    return copy.made();
  }

  public Settings with(SensesSettings changed) {
    var copy = new Copy(this);
    copy.senses = changed;
    return copy.made();
  }

  /// One setting after another may be changed in it.
  private static final class Copy {
    private Shop shop;
    private Mode mode;
    private int closesAfterSeconds;
    private AlipaySettings alipay;
    private WechatSettings wechat;
    private String journalCopy;
    private LateMoney lateMoney;
    private String backupCopy;
    private Rounding cashRounding;
    private AccountSettings accounts;
    private CardSettings card;
    private ListenerSettings listener;
    private CounterSettings counter;
    private FeeSettings fees;
    private TaxSettings tax;
    private SensesSettings senses;
    private String updates;

    Copy(Settings from) {
      shop = from.shop;
      mode = from.mode;
      closesAfterSeconds = from.closesAfterSeconds;
      alipay = from.alipay;
      wechat = from.wechat;
      journalCopy = from.journalCopy;
      lateMoney = from.lateMoney;
      backupCopy = from.backupCopy;
      cashRounding = from.cashRounding;
      accounts = from.accounts;
      card = from.card;
      listener = from.listener;
      counter = from.counter;
      fees = from.fees;
      tax = from.tax;
      senses = from.senses;
      updates = from.updates;
    }

    Settings made() {
      return new Settings(
          shop,
          mode,
          closesAfterSeconds,
          alipay,
          wechat,
          journalCopy,
          lateMoney,
          backupCopy,
          cashRounding,
          accounts,
          card,
          listener,
          counter,
          fees,
          tax,
          senses,
          updates);
    }
  }
}
