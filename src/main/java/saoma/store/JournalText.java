package saoma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentEvent.*;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.*;
import saoma.payment.Proof;
import saoma.payment.ShownCode;

/// Events and states as the journal writes them: `PAID trade="2026…" paidAt="…" fen=2750 …`.
/// Written out by hand, so that renaming a record or turning its components round never changes
/// what stands in a journal.
final class JournalText {
  private final StringBuilder text;

  private JournalText(String name) {
    text = new StringBuilder(name);
  }

  static String of(PaymentState state) {
    return switch (state) {
      case Created _ -> "CREATED";
      case Awaiting s -> named("AWAITING").code(s.code()).done();
      case Reversing s -> named("REVERSING").add("why", s.why().name()).code(s.code()).done();
      case Paid s -> named("PAID").proof(s.proof()).add("late", s.late() ? "yes" : "no").done();
      case Declined s -> named("DECLINED").add("reason", s.reason()).done();
      case Closed s -> named("CLOSED").add("how", s.how()).done();
      case Unresolved s -> named("UNRESOLVED").code(s.code()).done();
      case Disputed s -> named("DISPUTED").proof(s.proof()).done();
    };
  }

  static String of(PaymentEvent event) {
    return switch (event) {
      case Submitted _ -> "SUBMITTED";
      case CodeIssued e -> named("CODE_ISSUED").code(e.code()).done();
      case CodeRefused e -> named("CODE_REFUSED").add("reason", e.reason()).done();
      case TakeFailed e -> named("TAKE_FAILED").add("why", e.why().name()).done();
      case ChannelPaid e -> named("CHANNEL_PAID").proof(e.proof()).done();
      case ChannelDeclined e -> named("CHANNEL_DECLINED").add("reason", e.reason()).done();
      case ChannelClosed e -> named("CHANNEL_CLOSED").add("how", e.how()).done();
      case DeadlinePassed _ -> "DEADLINE_PASSED";
      case ClerkCancelled _ -> "CLERK_CANCELLED";
      case ExpiredUnseen _ -> "EXPIRED_UNSEEN";
      case GaveUp e -> named("GAVE_UP").add("reason", e.reason()).done();
      case ChannelDiffers e -> named("CHANNEL_DIFFERS").add("what", e.what()).done();
      case NoNews e -> named("NO_NEWS").add("what", e.what()).done();
      case ManagerRuled e ->
          named("MANAGER_RULED")
              .add("ruling", e.ruling().name())
              .add("by", e.by())
              .add("reason", e.reason())
              .done();
    };
  }

  static JournalText named(String name) {
    return new JournalText(name);
  }

  JournalText add(String key, String value) {
    text.append(' ').append(key).append("=\"");
    value
        .chars()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            text.append('\\').append((char) c);
          } else if (c < ' ') {
            text.append("\\u%04x".formatted(c));
          } else {
            text.append((char) c);
          }
        });
    text.append('"');
    return this;
  }

  JournalText add(String key, Instant at) {
    return add(key, at.toString());
  }

  private JournalText code(@Nullable ShownCode code) {
    return code == null ? this : add("code", code.text()).add("expiresAt", code.expiresAt());
  }

  private JournalText proof(Proof proof) {
    return add("trade", proof.tradeNumber()).add("paidAt", proof.paidAt()).money(proof.amount());
  }

  JournalText money(Money amount) {
    return add("minor", Long.toString(amount.minor()))
        .add("currency", amount.currency().getCurrencyCode());
  }

  String done() {
    return text.toString();
  }
}
