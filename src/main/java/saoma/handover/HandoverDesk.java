package saoma.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.checkout.Books;
import saoma.checkout.GivingUp;
import saoma.checkout.Standing;
import saoma.handover.Problem.Found;
import saoma.money.Money;

/// Takes orders from programs, says how they stand, and ends them. The caller's number is the key:
/// repeating a request is asking how it stands. Blocks on the database.
///
/// The request is on disk before the books have its order, and the order before the answer; what a
/// crash stops in between is finished at the next start.
final class HandoverDesk {
  /// How long an order waits that has no deadline.
  static final Duration USUAL = Duration.ofHours(24);

  static final Duration LONGEST = Duration.ofDays(30);

  /// Who gives a sale up, in the books.
  static final String BY = "handover";

  private final Handovers handed;
  private final Books books;
  private final Shelf shelf;
  private final GivingUp givingUp;
  private final CallRules rules;
  private final InstantSource clock;

  HandoverDesk(
      Handovers handed,
      Books books,
      Shelf shelf,
      GivingUp givingUp,
      CallRules rules,
      InstantSource clock) {
    this.handed = handed;
    this.books = books;
    this.shelf = shelf;
    this.givingUp = givingUp;
    this.rules = rules;
    this.clock = clock;
  }

  Reply create(Wanted wanted) {
    var request = WantedText.canonical(wanted);
    var digest = WantedText.digest(request);
    var known = handed.byNumber(wanted.number());
    if (known.isPresent()) {
      return again(known.get(), digest);
    }
    var now = clock.instant();
    try {
      var total = checked(wanted, now);
      var deadline = wanted.deadline() == null ? now.plus(USUAL) : wanted.deadline();
      var fresh = new Handed(wanted.number(), digest, request, now, deadline, Fate.OPEN, null, 0);
      if (!handed.add(fresh, total.minor())) {
        // Somebody was first, between the two looks.
        return again(handed.byNumber(wanted.number()).orElseThrow(), digest);
      }
      complete(fresh);
      return new Reply.Done(reading(fresh, true));
    } catch (Found e) {
      return new Reply.Refused(e.problem());
    }
  }

  private Money checked(Wanted wanted, Instant now) throws Found {
    var deadline = wanted.deadline();
    if (deadline != null && (!deadline.isAfter(now) || deadline.isAfter(now.plus(LONGEST)))) {
      throw new Found(Problem.malformed("deadline: within the next 30 days"));
    }
    for (var url : List.of(wanted.success(), wanted.failure())) {
      if (!rules.isAllowed(url)) {
        throw new Found(
            Problem.of(
                422,
                "address-not-allowed",
                "The till may not call there",
                "An address as digits, on this machine; in the shop's network where the"
                    + " settings allow it."));
      }
    }
    return shelf.cart(wanted).total();
  }

  private Reply again(Handed known, String digest) {
    if (!known.digest().equals(digest)) {
      return new Reply.Refused(
          Problem.of(
              409,
              "number-taken",
              "This number was used for another order",
              "The same number with another body is another order."));
    }
    if (known.fate() == Fate.OPEN) {
      complete(known);
    }
    return new Reply.Done(reading(handed.byNumber(known.number()).orElseThrow(), false));
  }

  /// Opens the order in the books, unless they have it. A price that changed in the instant of a
  /// crash ends it: nobody was told yet that it was taken.
  void complete(Handed one) {
    try {
      var cart = shelf.cart(WantedText.again(one.request()));
      books.durable(pages ->
          pages
              .orders()
              .bySale(one.sale())
              .orElseGet(() -> pages.orders().open(one.sale(), cart, one.madeAt())));
    } catch (Found e) {
      if (books.read(pages -> pages.orders().bySale(one.sale())).isEmpty()) {
        decide(one, Fate.GIVEN_UP, 0);
      }
    }
  }

  Optional<Reading> read(String number) {
    return handed.byNumber(number).map(one -> reading(one, false));
  }

  private Reading reading(Handed one, boolean fresh) {
    return new Reading(one, Standing.of(books, one.sale()), fresh);
  }

  /// Wants the end of an order. Where nothing can be paid it has ended when this returns; else the
  /// codes are withdrawn first, and it ends or is paid.
  Reply cancel(String number) {
    var one = handed.byNumber(number);
    if (one.isEmpty()) {
      return new Reply.Refused(Problem.unknown());
    }
    if (one.get().fate() == Fate.OPEN) {
      settle(one.get());
      end(one.get(), Fate.GIVEN_UP);
      settle(one.get());
    }
    var now = handed.byNumber(number).orElseThrow();
    return now.fate() == Fate.PAID
        ? new Reply.Refused(
            Problem.of(
                409, "paid", "This order is paid", "What is paid goes back at the till only."))
        : new Reply.Done(reading(now, false));
  }

  /// Stores the wish first, so that a start after a crash goes on with it.
  void end(Handed one, Fate wish) {
    if (handed.byNumber(one.number()).filter(now -> now.fate() == Fate.OPEN).isPresent()) {
      handed.wish(one.number(), wish);
      givingUp.giveUp(one.sale(), BY);
    }
  }

  /// Tells what the books say, if that is not what was told.
  synchronized void settle(Handed seen) {
    var one = handed.byNumber(seen.number()).orElseThrow();
    var standing = Standing.of(books, one.sale());
    if (standing.isEmpty()) {
      if (one.fate() == Fate.OPEN) {
        complete(one);
      }
      return;
    }
    var order = standing.get().order();
    var fate =
        switch (order.state()) {
          case OPEN -> one.fate();
          case SETTLED, RETURNED -> Fate.PAID;
          case CANCELLED -> ended(one.fate(), one.wish());
        };
    if (fate != one.fate()) {
      decide(one, fate, order.total().minor());
    }
  }

  private static Fate ended(Fate told, @Nullable Fate wish) {
    if (told != Fate.OPEN) {
      return told;
    }
    return wish == null ? Fate.GIVEN_UP : wish;
  }

  private void decide(Handed one, Fate fate, long total) {
    var wanted = WantedText.again(one.request());
    var url = fate == Fate.PAID ? wanted.success() : wanted.failure();
    handed.decide(one.number(), fate, total, url, clock.instant());
  }

  /// Whether nobody began to pay it.
  boolean isUntouched(Handed one) {
    return Standing.of(books, one.sale())
        .filter(now -> now.isOpen() && now.alive().isEmpty() && now.counted().isEmpty())
        .isPresent();
  }
}
