package saoma.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import saoma.money.Money;

/// Lets a member's money be spent only with the member's word for it: the password, or where none
/// was ever set a code by SMS. A try is stored before it is looked at, so neither a crash nor a
/// second till window gives one for free; the slow hashing runs between two short transactions.
public final class Gatekeeper {
  /// From the yes to the attempt.
  private static final Duration PERMIT = Duration.ofMinutes(2);

  private final AccountBooks books;
  private final Supplier<AccountRules> rules;
  private final InstantSource clock;
  private final PasswordHash hash;
  private final CodeDesk codes;

  public Gatekeeper(
      AccountBooks books,
      Supplier<AccountRules> rules,
      InstantSource clock,
      PasswordHash hash,
      CodeDesk codes) {
    this.books = books;
    this.rules = rules;
    this.clock = clock;
    this.hash = hash;
    this.codes = codes;
  }

  public boolean hasPassword(long member) {
    return books.read(pages -> pages.guards().of(member)).hasPassword();
  }

  /// Whether the member may spend so much now, before anybody is asked for a password.
  public Optional<Refusal> refusal(long member, Money amount) {
    return books.read(
        pages -> Spending.refusal(pages.accounts(), rules.get(), member, amount, clock.instant()));
  }

  /// @param password is not kept; the caller wipes it
  public Reply<Permit> byPassword(String sale, long member, Money amount, char[] password) {
    var refusal = refusal(member, amount);
    if (refusal.isPresent()) {
      return new Reply.Refused<>(refusal.get());
    }
    return switch (counted(member)) {
      case Reply.Refused<Guard>(var why) -> new Reply.Refused<>(why);
      case Reply.Granted<Guard>(var guard) -> {
        var stored = guard.password();
        yield stored != null && hash.matches(password, stored)
            ? right(sale, member, amount)
            : new Reply.Refused<>(wrong(guard));
      }
    };
  }

  private static Refusal wrong(Guard guard) {
    var until = guard.lockedUntil();
    return until == null
        ? new Refusal.PasswordWrong(LockRule.FREE - guard.wrong())
        : new Refusal.Locked(until);
  }

  private Reply<Guard> counted(long member) {
    return books.durable(pages -> {
      var guard = pages.guards().of(member);
      var now = clock.instant();
      if (!guard.hasPassword()) {
        return new Reply.Refused<>(new Refusal.NoPassword());
      }
      if (isLocked(guard, now)) {
        return new Reply.Refused<>(wrong(guard));
      }
      var tried = guard.tried(now);
      pages.guards().put(tried);
      return new Reply.Granted<>(tried);
    });
  }

  private static boolean isLocked(Guard guard, Instant now) {
    var until = guard.lockedUntil();
    return until != null && now.isBefore(until);
  }

  private Reply<Permit> right(String sale, long member, Money amount) {
    return books.durable(pages -> {
      pages.guards().put(pages.guards().of(member).right());
      return new Reply.Granted<>(permit(pages, sale, member, amount));
    });
  }

  private Permit permit(AccountPages pages, String sale, long member, Money amount) {
    var permit = new Permit(sale, member, amount, clock.instant().plus(PERMIT));
    pages.guards().permit(permit);
    return permit;
  }

  /// Where no password is set.
  public Reply<Permit> byCode(String sale, long member, Money amount, char[] code) {
    var refusal = refusal(member, amount);
    if (refusal.isEmpty() && hasPassword(member)) {
      refusal = Optional.of(new Refusal.HasPassword());
    }
    if (refusal.isPresent()) {
      return new Reply.Refused<>(refusal.get());
    }
    return codes
        .check(member, code)
        .<Reply<Permit>>map(Reply.Refused::new)
        .orElseGet(
            () -> books.durable(pages -> new Reply.Granted<>(permit(pages, sale, member, amount))));
  }

  /// Sets a password, the first or one in place of one that was forgotten. The code by SMS stands
  /// for the member; a lock ends with it.
  ///
  /// @return why not; empty if it is set
  public Optional<Refusal> setPassword(long member, char[] code, char[] password) {
    if (!PasswordRule.allows(password)) {
      return Optional.of(new Refusal.PasswordWeak());
    }
    var refused = codes.check(member, code);
    if (refused.isPresent()) {
      return refused;
    }
    var hashed = hash.of(password);
    return books.durable(pages -> {
      pages.guards().put(pages.guards().of(member).with(hashed));
      return Optional.empty();
    });
  }
}
