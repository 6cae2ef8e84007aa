package saoma.ui.member;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import saoma.account.Refusal;
import saoma.money.Money;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// A refusal in words: the key of a text, and the one value in it if there is one.
///
/// @param value empty where the text has none
public record Why(String key, String value) {
  public static final Why NONE = new Why("", "");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  public static Why of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NoSuchMember _ -> plain("member.no.member");
      case Refusal.NameWrong _ -> plain("member.no.name");
      case Refusal.PhoneWrong _ -> plain("member.no.phone");
      case Refusal.CardWrong _ -> plain("member.no.card");
      case Refusal.PhoneTaken _ -> plain("member.no.phone-taken");
      case Refusal.CardTaken _ -> plain("member.no.card-taken");
      case Refusal.NotEnough(var has) -> money("member.no.not-enough", has);
      case Refusal.OverPayment(var most) -> money("member.no.over-payment", most);
      case Refusal.OverDay(var left) -> money("member.no.over-day", left);
      case Refusal.PasswordWrong(var free) when free > 0 ->
          new Why("member.no.password", Integer.toString(free));
      case Refusal.PasswordWrong _ -> plain("member.no.password-last");
      case Refusal.Locked(var until) -> new Why("member.no.locked", clock(until));
      case Refusal.NoPassword _ -> plain("member.no.no-password");
      case Refusal.HasPassword _ -> plain("member.no.has-password");
      case Refusal.PasswordWeak _ -> plain("member.no.weak");
      case Refusal.CodeTooSoon(var left) ->
          new Why("member.no.too-soon", Long.toString(Math.max(1, left.toSeconds())));
      case Refusal.CodeTooMany(var until) -> new Why("member.no.too-many", clock(until));
      case Refusal.CodeNotSent _ -> plain("member.no.not-sent");
      case Refusal.CodeWrong(var left) -> new Why("member.no.code", Integer.toString(left));
      case Refusal.NoCards _ -> plain("bank.no.cards");
      case Refusal.BankSaysNo(var code) -> new Why("bank.no.bank", code);
      case Refusal.BankSilent _ -> plain("bank.no.silent");
      case Refusal.CodeTried _ -> plain("bank.no.tried");
      case Refusal.CodeOver _ -> plain("member.no.code-over");
    };
  }

  public static Why plain(String key) {
    return new Why(key, "");
  }

  private static Why money(String key, Money amount) {
    return new Why(key, Amounts.full(amount));
  }

  private static String clock(Instant at) {
    return CLOCK.format(at.atZone(ZoneId.systemDefault()));
  }

  public boolean isNone() {
    return key.isEmpty();
  }

  public String in(Texts texts) {
    return isNone() ? "" : texts.now(key, value);
  }
}
