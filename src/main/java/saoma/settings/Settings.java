package saoma.settings;

import java.time.Duration;

/// Everything a shop can set, as one immutable value; a change makes a new one. Secrets are not in
/// it: it names the files they lie in, relative to the till's home or absolute.
///
/// @param closesAfterSeconds how long a code stays payable; then the till closes it at the channel
/// @param journalCopy a folder on another disk or a stick where the money journal is kept once
///   more; empty for none
/// @param lateMoney what becomes of money that comes after the end of its payment
/// @param backupCopy a folder on another disk or a stick where each backup is kept once more; empty
///   for none
/// @param cashRounding to what the shop rounds a sum that is paid in cash, always down
/// @param accounts what members may do with their balance
/// @param card the terminal on the counter
/// @param listener where channels may tell things by themselves
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
    ListenerSettings listener) {
  public static final int CLOSES_AFTER_DEFAULT = 300;

  /// A till nobody has set up: practice mode, both channels at the practice gateway inside the
  /// till.
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
          ListenerSettings.OFF);

  /// @param till two digits or capitals, part of each payment number
  /// @param language `zh` or `en`
  public record Shop(String name, String till, String language) {}

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
    return new Settings(
        shop,
        mode,
        closesAfterSeconds,
        alipay,
        wechat,
        journalCopy,
        lateMoney,
        backupCopy,
        changed,
        accounts,
        card,
        listener);
  }

  /// What becomes of money that comes after the end. Where another payment paid the order, it goes
  /// back either way.
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
    return new Settings(
        shop,
        mode,
        closesAfterSeconds,
        alipay,
        wechat,
        journalCopy,
        changed,
        backupCopy,
        cashRounding,
        accounts,
        card,
        listener);
  }

  public Settings closingAfter(int seconds) {
    return new Settings(
        shop,
        mode,
        seconds,
        alipay,
        wechat,
        journalCopy,
        lateMoney,
        backupCopy,
        cashRounding,
        accounts,
        card,
        listener);
  }

  /// @param copy and `backups`: folders, empty for none
  public Settings copying(String copy, String backups) {
    return new Settings(
        shop,
        mode,
        closesAfterSeconds,
        alipay,
        wechat,
        copy,
        lateMoney,
        backups,
        cashRounding,
        accounts,
        card,
        listener);
  }

  public Duration closesAfter() {
    return Duration.ofSeconds(closesAfterSeconds);
  }

  public Settings with(Shop changed) {
    return new Settings(
        changed,
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
        listener);
  }

  public Settings with(Mode changed, AlipaySettings newAlipay, WechatSettings newWechat) {
    return new Settings(
        shop,
        changed,
        closesAfterSeconds,
        newAlipay,
        newWechat,
        journalCopy,
        lateMoney,
        backupCopy,
        cashRounding,
        accounts,
        card,
        listener);
  }

  public Settings with(AccountSettings changed) {
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
        changed,
        card,
        listener);
  }

  public Settings with(CardSettings changed) {
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
        changed,
        listener);
  }

  public Settings with(ListenerSettings changed) {
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
        changed);
  }
}
