package saoma;

import java.security.SecureRandom;
import java.text.MessageFormat;
import java.time.InstantSource;
import java.util.function.Supplier;
import saoma.account.AccountRules;
import saoma.account.CodeDesk;
import saoma.account.Gatekeeper;
import saoma.account.MemberDesk;
import saoma.account.Purse;
import saoma.account.SmsSender;
import saoma.checkout.AccountDesk;
import saoma.checkout.Books;
import saoma.settings.Settings;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;
import saoma.ui.member.MemberDoor;
import saoma.wire.Argon2id;

/// Everything about members' money, made once over the till's books.
record StoredParts(Purse purse, MemberDesk desk, Gatekeeper gate, CodeDesk codes) {
  static StoredParts of(
      Books books, Supplier<Settings> settings, InstantSource clock, SmsSender sender) {
    var accounts = new AccountDesk(books);
    Supplier<AccountRules> rules = () -> AccountRules.of(settings.get().accounts());
    var hash = new Argon2id();
    var random = new SecureRandom();
    var codes =
        new CodeDesk(
            accounts,
            clock,
            hash,
            () -> "%06d".formatted(random.nextInt(1_000_000)),
            sender,
            code -> words(settings.get().shop(), code));
    return new StoredParts(
        new Purse(accounts, rules, clock),
        new MemberDesk(accounts, clock),
        new Gatekeeper(accounts, rules, clock, hash, codes),
        codes);
  }

  private static String words(Settings.Shop shop, String code) {
    var language = Language.of(shop.language());
    return MessageFormat.format(new Texts(language).in(language, "sms.code"), shop.name(), code);
  }

  MemberDoor door() {
    return new MemberDoor(desk, gate, codes);
  }
}
