package saoma.channel.unionpay;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import saoma.channel.Answer.Cause;
import saoma.channel.BillAnswer;
import saoma.channel.BillCells;
import saoma.channel.BillSink;
import saoma.channel.Bills;
import saoma.channel.Heard;
import saoma.channel.unionpay.Evidence.Genuine;
import saoma.wire.AcpForm;

/// UnionPay's file of a clearing day (76/01, `protocols/card.md`, 4.6): the whole file stands in
/// one signed answer. A clearing day begins at eleven the evening before and its file is there from
/// nine.
final class UnionPayBills implements Bills {
  private static final LocalTime READY = LocalTime.of(9, 0);

  private final Account account;
  private final Messages messages;
  private final Gateway gateway;
  private final InstantSource clock;

  UnionPayBills(Account account, Messages messages, Gateway gateway, InstantSource clock) {
    this.account = account;
    this.messages = messages;
    this.gateway = gateway;
    this.clock = clock;
  }

  @Override
  public BillAnswer fetch(LocalDate day, BillSink sink) {
    var now = clock.instant();
    var today = now.atOffset(BillCells.CHINA).toLocalDate();
    if (!day.isBefore(today)) {
      return new BillAnswer.NotReady(Heard.nothing("NOT_OVER"));
    }
    // Only day and month are asked for, so a year later the answer would be another day's.
    if (day.isBefore(today.minusYears(1).plusDays(1))) {
      return new BillAnswer.Denied("TOO_OLD", Heard.nothing("TOO_OLD"));
    }
    var asked = messages.file(day, now);
    var evidence = gateway.file(asked);
    return evidence instanceof Genuine genuine && isAbout(genuine.form(), asked)
        ? answered(genuine, day, now, sink)
        : new BillAnswer.Unknown(Evidence.cause(evidence), Evidence.nothing(evidence));
  }

  private BillAnswer answered(Genuine genuine, LocalDate day, Instant now, BillSink sink) {
    var heard = Evidence.nothing(genuine);
    return switch (genuine.code()) {
      case "00" ->
          UnionPayBill.read(
              new ByteArrayInputStream(
                  genuine.form().text("fileContent").getBytes(StandardCharsets.ISO_8859_1)),
              day,
              account.merId(),
              sink);
      case "98" ->
          now.isBefore(day.plusDays(1).atTime(READY).toInstant(BillCells.CHINA))
              ? new BillAnswer.NotReady(heard)
              : new BillAnswer.NoBill(heard);
      case "11", "31", "32" -> new BillAnswer.Denied(genuine.code(), heard);
      default -> new BillAnswer.Unknown(Cause.SERVER_TROUBLE, heard);
    };
  }

  /// An answer says what it is the answer to. Whose day it is stands in the file once more.
  private static boolean isAbout(AcpForm form, AcpForm asked) {
    var date = form.text("settleDate");
    return Stream.of("merId", "txnType", "txnTime")
            .allMatch(name -> form.text(name).equals(asked.text(name)))
        && (date.isEmpty() || date.equals(asked.text("settleDate")));
  }
}
