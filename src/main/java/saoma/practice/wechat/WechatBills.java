package saoma.practice.wechat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import saoma.practice.bill.BillDesk;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Wallet;

/// `/v3/bill/tradebill` for all trades of a day, and the file behind it.
final class WechatBills {
  static final String FILE = "/v3/billdownload/file";
  private static final LocalTime READY = LocalTime.of(10, 0);
  private static final Duration LIVES = Duration.ofMinutes(5);

  private final WechatAccount account;
  private final BillDesk desk;
  private final InstantSource clock;
  private final Function<String, String> address;

  /// @param address makes the whole address from path and query
  WechatBills(
      WechatAccount account, BillDesk desk, InstantSource clock, Function<String, String> address) {
    this.account = account;
    this.desk = desk;
    this.clock = clock;
    this.address = address;
  }

  Map<String, Object> answer(WechatRequest request) {
    var day = day(Targets.parameter(request.query(), "bill_date").orElse(""));
    if (!Targets.parameter(request.query(), "bill_type").orElse("ALL").equals("ALL")) {
      throw Refusal.parameter("bill_type", "账单类型不支持");
    }
    var ready = day.plusDays(1).atTime(READY).toInstant(Numbers.CHINA);
    if (clock.instant().isBefore(ready)) {
      throw new Refusal(400, "STATEMENT_CREATING", "账单生成中", 268435470, Map.of());
    }
    var entries = desk.day(Wallet.WECHAT, day);
    if (entries.isEmpty()) {
      throw new Refusal(400, "NO_STATEMENT_EXIST", "账单文件不存在", 268435471, Map.of());
    }
    var text = new BillFile(account, entries).text();
    var packed = Targets.parameter(request.query(), "tar_type").orElse("").equals("GZIP");
    var token = desk.keep(packed ? BillFile.packed(text) : text, LIVES);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("hash_type", "SHA1");
    answer.put("hash_value", BillFile.sha1(text));
    answer.put("download_url", address.apply(FILE + "?token=" + token));
    return answer;
  }

  Optional<byte[]> file(WechatRequest request) {
    return Targets.parameter(request.query(), "token").flatMap(desk::file);
  }

  private static LocalDate day(String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // Falls through: what is no day and what is another span are refused alike.
    }
    throw Refusal.parameter("bill_date", "日期格式错误");
  }
}
