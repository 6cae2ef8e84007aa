package saoma.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saoma.account.Transfer;
import saoma.money.Money;
import saoma.operator.AuditRow;
import saoma.operator.Person;
import saoma.order.Receipt;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.shift.Behind.Fact;
import saoma.shift.Booking;
import saoma.shift.Source;
import saoma.shift.Tenders;
import saoma.shift.Topic;
import saoma.shift.Who;
import saoma.store.journal.Entry;

/// Which facts of one record a tally counted. Pure; what they come to is the record's own word, and
/// told here only so that facts of one record can be told apart.
record BookedFacts(Source source) {
  private static final Set<Topic> GONE_BACK =
      Set.of(Topic.RETURN, Topic.TOP_UP_RETURN, Topic.APART_BACK, Topic.HOUR_BACK);

  /// What of each rate and category goes back hangs on what went back before.
  private static final Set<Topic> PART_BACK =
      Set.of(Topic.TAX_NET_BACK, Topic.TAX_BACK, Topic.CATEGORY_BACK, Topic.ITEM_BACK);

  /// @param own what it alone adds; null where it takes more than the record to know
  record Named(Fact fact, Who who, @Nullable Booking own) {}

  List<Named> of(List<Entry> entries) {
    return entries.stream().flatMap(this::named).map(one -> with(one, entries)).toList();
  }

  /// Who was at the till stands on the receipt, which most payments have at once.
  private static Named with(Named named, List<Entry> entries) {
    return named.fact() instanceof Fact.Paid(var payment, _)
        ? new Named(named.fact(), seller(payment, entries), named.own())
        : named;
  }

  private static Who seller(String payment, List<Entry> entries) {
    return entries.stream()
        .filter(Entry.ReceiptIssued.class::isInstance)
        .map(entry -> ((Entry.ReceiptIssued) entry).receipt())
        .filter(receipt -> receipt.isPaidBy(payment))
        .findFirst()
        .map(Receipt::seller)
        .orElse(Who.NOBODY);
  }

  private Stream<Named> named(Entry entry) {
    if (entry instanceof Entry.ReceiptIssued(var receipt)) {
      return sold(receipt);
    }
    if (entry instanceof Entry.ReceiptCopied(var number, _) && source.topic() == Topic.COPY) {
      return Stream.of(new Named(new Fact.Copied(number), Who.NOBODY, null));
    }
    if (entry instanceof Entry.PaymentMoved(var number, var channel, _, var to)) {
      return came(new Fact.Paid(number, channel), to);
    }
    if (entry instanceof Entry.PaymentAdded(var payment)) {
      return came(new Fact.Paid(payment.number(), payment.channel()), payment.state());
    }
    if (entry instanceof Entry.RefundMoved moved && moved.to() instanceof RefundState.Done) {
      return wentBack(moved);
    }
    if (entry instanceof Entry.TransferPosted(var transfer)) {
      return posted(transfer);
    }
    if (entry instanceof Entry.Tallied tallied && source.topic() == Topic.PRICE_CHECK) {
      return mine(tallied.bookings())
          .map(one -> new Named(new Fact.PriceChecked(), Who.NOBODY, one))
          .stream();
    }
    return entry instanceof Entry.Audited(var row) ? audited(row) : Stream.of();
  }

  private Optional<Booking> mine(List<Booking> all) {
    return all.stream().flatMap(one -> source.taken(one).stream()).reduce(Booking::plus);
  }

  private Stream<Named> sold(Receipt receipt) {
    var all = new ArrayList<>(Facts.of(receipt));
    all.addAll(ItemFacts.of(receipt));
    // Which category a product had then is not in the record.
    var isOfGoods = all.stream().anyMatch(one -> one.topic() == Topic.SALE);
    var own = mine(all).orElse(null);
    return own != null || (isOfGoods && source.topic() == Topic.CATEGORY)
        ? Stream.of(new Named(new Fact.Sold(receipt.number()), receipt.seller(), own))
        : Stream.of();
  }

  private Stream<Named> came(Fact.Paid fact, PaymentState to) {
    if (!fact.channel().equals(source.key())) {
      return Stream.of();
    }
    return switch (to) {
      case Paid(var proof, var late) ->
          came(fact, source.topic() == Topic.LATE && late, proof.amount());
      case Disputed(var proof) -> came(fact, source.topic() == Topic.AFTER_END, proof.amount());
      case PaymentState.Created _,
          PaymentState.Awaiting _,
          PaymentState.Reversing _,
          PaymentState.Declined _,
          PaymentState.Closed _,
          PaymentState.Unresolved _ ->
          Stream.of();
    };
  }

  private Stream<Named> came(Fact fact, boolean special, Money amount) {
    if (source.topic() == Topic.FEE) {
      return Stream.of(new Named(fact, Who.NOBODY, null));
    }
    return special || source.topic() == Topic.TENDER_IN
        ? Stream.of(new Named(fact, Who.NOBODY, whole(amount)))
        : Stream.of();
  }

  private Booking whole(Money amount) {
    return new Booking(source.topic(), source.key(), 1, Facts.fen(amount));
  }

  private Stream<Named> wentBack(Entry.RefundMoved moved) {
    var number = moved.number();
    var byHand = Refund.isHandNumber(number);
    var topic = source.topic();
    var tender = byHand ? Tenders.CASH : moved.channel();
    var fact = new Fact.GivenBack(number, Refund.paymentOf(number), tender);
    if (GONE_BACK.contains(topic) || (topic == Topic.TENDER_BACK && tender.equals(source.key()))) {
      return Stream.of(new Named(fact, Who.NOBODY, whole(moved.amount())));
    }
    return PART_BACK.contains(topic)
            || (topic == Topic.FEE_BACK && !byHand && moved.channel().equals(source.key()))
        ? Stream.of(new Named(fact, Who.NOBODY, null))
        : Stream.of();
  }

  private Stream<Named> posted(Transfer transfer) {
    var fact = new Fact.Moved(transfer.kind().name(), transfer.member(), transfer.about());
    return mine(Facts.of(transfer)).map(own -> new Named(fact, Who.NOBODY, own)).stream();
  }

  private Stream<Named> audited(AuditRow row) {
    var note = row.note();
    var fact = new Fact.Done(row.seq(), note.about(), note.reason());
    return mine(Facts.of(row)).map(own -> new Named(fact, who(note.by()), own)).stream();
  }

  private static Who who(Person person) {
    return person.isNobody() ? Who.NOBODY : new Who(person.code(), person.name());
  }
}
