package saoma.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Codes by SMS. One is open for each member; it lives five minutes and three tries. The next is
/// sent after a minute at the earliest, five in an hour at most: a phone is not to be flooded, and
/// a shop pays for each. Only its hash is stored, before it is sent.
public final class CodeDesk {
  public static final Duration PAUSE = Duration.ofSeconds(60);
  static final Duration LIFE = Duration.ofMinutes(5);
  static final Duration WINDOW = Duration.ofHours(1);
  static final int MOST = 5;
  static final int TRIES = 3;

  private final AccountBooks books;
  private final InstantSource clock;
  private final PasswordHash hash;
  private final Supplier<String> codes;
  private final SmsSender sender;
  private final Function<String, String> words;

  /// @param codes six digits each, that nobody can foretell
  /// @param words the text around a code, in the shop's language
  public CodeDesk(
      AccountBooks books,
      InstantSource clock,
      PasswordHash hash,
      Supplier<String> codes,
      SmsSender sender,
      Function<String, String> words) {
    this.books = books;
    this.clock = clock;
    this.hash = hash;
    this.codes = codes;
    this.sender = sender;
    this.words = words;
  }

  /// @return why not; empty if it is on its way
  public Optional<Refusal> send(long member) {
    var early = books.read(pages -> tooEarly(pages.guards().of(member), clock.instant()));
    if (early.isPresent()) {
      return early;
    }
    var code = codes.get();
    var hashed = hash.of(code.toCharArray());
    return switch (stored(member, hashed)) {
      case Reply.Refused<Member>(var why) -> Optional.of(why);
      case Reply.Granted<Member>(var to) ->
          sender.send(to.phone(), words.apply(code))
              ? Optional.empty()
              : Optional.of(new Refusal.CodeNotSent());
    };
  }

  private Reply<Member> stored(long member, String hashed) {
    return books.durable(pages -> {
      var to = pages.members().byId(member);
      var guard = pages.guards().of(member);
      var now = clock.instant();
      var early = tooEarly(guard, now);
      if (to.isEmpty() || early.isPresent()) {
        return new Reply.Refused<>(early.orElseGet(Refusal.NoSuchMember::new));
      }
      var since = guard.sentSince();
      var fresh = since == null || !now.isBefore(since.plus(WINDOW));
      pages
          .guards()
          .put(
              guard.sending(
                  hashed, now, fresh ? 1 : guard.sent() + 1, fresh || since == null ? now : since));
      return new Reply.Granted<>(to.get());
    });
  }

  private static Optional<Refusal> tooEarly(Guard guard, Instant now) {
    var last = guard.codeSent();
    if (last != null && now.isBefore(last.plus(PAUSE))) {
      return Optional.of(new Refusal.CodeTooSoon(Duration.between(now, last.plus(PAUSE))));
    }
    var since = guard.sentSince();
    return since != null && now.isBefore(since.plus(WINDOW)) && guard.sent() >= MOST
        ? Optional.of(new Refusal.CodeTooMany(since.plus(WINDOW)))
        : Optional.empty();
  }

  /// Uses the open code up if this is it.
  ///
  /// @return why not; empty if it was right
  Optional<Refusal> check(long member, char[] code) {
    var counted =
        books.durable(pages -> {
          var guard = pages.guards().of(member);
          if (!isOpen(guard, clock.instant())) {
            return Optional.<Guard>empty();
          }
          pages.guards().put(guard.codeTried());
          return Optional.of(guard.codeTried());
        });
    if (counted.isEmpty()) {
      return Optional.of(new Refusal.CodeOver());
    }
    var stored = counted.get().code();
    if (stored == null || !hash.matches(code, stored)) {
      return Optional.of(new Refusal.CodeWrong(TRIES - counted.get().codeWrong()));
    }
    return books.durable(pages -> {
      var guard = pages.guards().of(member);
      if (!stored.equals(guard.code())) {
        return Optional.of(new Refusal.CodeOver());
      }
      pages.guards().put(guard.codeUsed());
      return Optional.empty();
    });
  }

  private static boolean isOpen(Guard guard, Instant now) {
    var sent = guard.codeSent();
    return guard.code() != null
        && sent != null
        && now.isBefore(sent.plus(LIFE))
        && guard.codeWrong() < TRIES;
  }
}
