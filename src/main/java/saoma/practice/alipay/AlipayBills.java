package saoma.practice.alipay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import saoma.practice.bill.BillDesk;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Wallet;

/// `alipay.data.dataservice.bill.downloadurl.query`, for the business bill of a day.
final class AlipayBills {
  static final String METHOD = "alipay.data.dataservice.bill.downloadurl.query";
  private static final LocalTime READY = LocalTime.of(9, 0);

  /// As short as Alipay's own.
  private static final Duration LIVES = Duration.ofSeconds(30);

  private final AlipayAccount account;
  private final BillDesk desk;
  private final InstantSource clock;
  private final Function<String, String> address;

  /// @param address makes the address of a file from its token
  AlipayBills(
      AlipayAccount account, BillDesk desk, InstantSource clock, Function<String, String> address) {
    this.account = account;
    this.desk = desk;
    this.clock = clock;
    this.address = address;
  }

  Answer answer(Call call) {
    if (!Fields.required(call.biz(), "bill_type", 30).equals("trade")) {
      throw Refusal.business("TYPE_NOT_SUPPORTED", "账单类型不支持");
    }
    var day = day(Fields.required(call.biz(), "bill_date", 15));
    var ready = day.plusDays(1).atTime(READY).toInstant(Numbers.CHINA);
    var entries = desk.day(Wallet.ALIPAY, day);
    if (clock.instant().isBefore(ready) || entries.isEmpty()) {
      throw Refusal.business("BILL_NOT_EXIST", "账单不存在");
    }
    var zip = new BillFile(account.sellerId(), day, entries).zip();
    return Answer.done().put("bill_download_url", address.apply(desk.keep(zip, LIVES)));
  }

  private static LocalDate day(String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // Falls through: what is no day and what is another span are refused alike.
    }
    throw Refusal.business("INVAILID_ARGUMENTS", "入参不合法");
  }
}
