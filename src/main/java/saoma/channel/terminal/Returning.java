package saoma.channel.terminal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import saoma.channel.Answer.Advice;
import saoma.channel.Answer.Cause;
import saoma.channel.ChargeId;
import saoma.channel.Heard;
import saoma.channel.RefundAnswer;
import saoma.channel.RefundAnswer.Absent;
import saoma.channel.RefundAnswer.Done;
import saoma.channel.RefundAnswer.Refused;
import saoma.channel.RefundAnswer.Unknown;
import saoma.channel.RefundRequest;
import saoma.channel.terminal.Codes.Told;
import saoma.channel.terminal.Message.Original;
import saoma.channel.terminal.Reply.Empty;
import saoma.channel.terminal.Reply.Nothing;
import saoma.money.Money;
import saoma.payment.Proof;

/// Giving money back by `Reversal`. The terminal's yes means that the host has taken the order and
/// will carry it out by itself; no later message of this protocol ever says more, and a query only
/// repeats it. So that yes is `Done`: "on its way back". `Processing` would wait for a word that
/// never comes. What the host cannot do afterwards stands in the acquirer's report, and until then
/// the shop still has the money: nobody was paid twice.
final class Returning {
  private final Account account;
  private final Line line;
  private final InstantSource clock;
  private final Supplier<String> once;

  Returning(Account account, Line line, InstantSource clock, Supplier<String> once) {
    this.account = account;
    this.line = line;
    this.clock = clock;
    this.once = once;
  }

  RefundAnswer refund(RefundRequest request) {
    var original = original(request);
    if (original.isEmpty()) {
      var heard = Heard.nothing("no such payment at the terminal");
      return new Refused("no original", Advice.CALL_MANAGER, heard);
    }
    var id = ServiceIds.of(request.number());
    return send(id, request.number(), original.get(), request.amount());
  }

  private static Optional<Original> original(RefundRequest request) {
    return Optional.ofNullable(request.paid()).map(Returning::original);
  }

  private static Original original(Proof proof) {
    return new Original(proof.tradeNumber(), proof.paidAt());
  }

  RefundAnswer query(RefundRequest request) {
    return ask(ServiceIds.of(request.number()), request.amount());
  }

  /// A part approval goes back whole, under a name of its own, however often this is called.
  RefundAnswer handBack(ChargeId payment, Approval.Part part) {
    var id = ServiceIds.handBack(payment.number());
    var before = ask(id, part.taken());
    return before instanceof Absent
        ? send(id, payment.number(), part.original(), part.taken())
        : before;
  }

  private RefundAnswer send(String id, String number, Original original, Money amount) {
    var message = Message.reversal(id, number, original, amount, original.at());
    return switch (line.ask(message)) {
      case Reply.Told(var body) -> read(body, Told.AT_ONCE, amount);
      case Empty _ -> new Unknown(Cause.UNREADABLE, Heard.nothing("empty"));
      case Nothing nothing -> new Unknown(nothing.cause(), Heard.nothing(nothing.code()));
    };
  }

  private RefundAnswer ask(String id, Money amount) {
    return switch (line.ask(Message.reversalStatus(id, once.get(), account))) {
      case Reply.Told(var body) -> {
        if (!body.result().equals("Success")) {
          yield Codes.reversalStatus(body.condition(), body.heard());
        }
        yield Repeated.of(body, "Reversal", id)
            .map(again -> read(again, Told.AFTERWARDS, amount))
            .orElseGet(() -> new Unknown(Cause.MISMATCH, body.heard()));
      }
      case Empty _ -> new Unknown(Cause.UNREADABLE, Heard.nothing("empty"));
      case Nothing nothing -> new Unknown(nothing.cause(), Heard.nothing(nothing.code()));
    };
  }

  private RefundAnswer read(Body body, Told told, Money amount) {
    var heard = body.heard();
    return switch (body.result()) {
      case "Success" ->
          fits(body, amount) ? new Done(when(body), heard) : new Unknown(Cause.MISMATCH, heard);
      case "Failure" -> Codes.reversal(told, body.condition(), heard);
      default -> new Unknown(Cause.SETTINGS, heard);
    };
  }

  /// The terminal need not say how much; what it says must be what was asked.
  private static boolean fits(Body body, Money amount) {
    return !body.has("ReversedAmount")
        || body.money(amount.currency().getCurrencyCode(), "ReversedAmount")
            .filter(amount::equals)
            .isPresent();
  }

  private Instant when(Body body) {
    return body.time("POIData", "POITransactionID", "TimeStamp").orElseGet(clock::instant);
  }
}
