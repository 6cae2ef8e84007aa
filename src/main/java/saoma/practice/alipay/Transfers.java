package saoma.practice.alipay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import saoma.money.Money;
import saoma.practice.alipay.Transfer.Ending;
import saoma.practice.trade.Numbers;
import saoma.practice.trade.Wallet;
import tools.jackson.databind.JsonNode;

/// `alipay.fund.trans.*`: transfers to accounts at once, to banks after a while. Names of payees
/// play what can happen: 错名 has another name, 查无 is nobody, 失败 fails at the bank, 退票 comes back
/// from it.
final class Transfers {
  private static final Money LEAST = Money.fen(10);

  /// Per transfer to a person, as the older contracts had it.
  private static final Money MOST = Money.fen(5_000_000);

  private static final Set<String> ACCOUNTS = Set.of("ALIPAY_LOGON_ID", "ALIPAY_USER_ID");

  private final TransferBook book;
  private final Numbers numbers;
  private final InstantSource clock;

  Transfers(TransferBook book, Numbers numbers, InstantSource clock) {
    this.book = book;
    this.numbers = numbers;
    this.clock = clock;
  }

  Answer transfer(Call call) {
    requirePapers(call);
    var biz = call.biz();
    var number = Fields.required(biz, "out_biz_no", 64);
    var amount = Fields.amount(biz, "trans_amount");
    var payee = biz.path("payee_info");
    var bank = bank(biz, payee);
    var digest = digest(number, amount, payee);
    var before = book.find(number);
    if (before.isPresent()) {
      if (!before.get().digest().equals(digest)) {
        throw Refusal.business("PAYMENT_INFO_INCONSISTENCY", "转账信息不一致");
      }
      return told(before.get());
    }
    requireAmount(amount);
    requirePayee(payee, biz);
    var now = clock.instant();
    if (amount.compareTo(book.left(now)) > 0) {
      throw Refusal.business("PAYER_BALANCE_NOT_ENOUGH", "付款方余额不足");
    }
    var made =
        new Transfer(
            number,
            amount.minor(),
            digest,
            numbers.trade(Wallet.ALIPAY, now),
            now.toEpochMilli(),
            bank,
            bank ? ending(payee) : Ending.PAID);
    book.add(made);
    return told(made);
  }

  Answer query(Call call) {
    requirePapers(call);
    var number = Fields.required(call.biz(), "out_biz_no", 64);
    Fields.required(call.biz(), "product_code", 64);
    Fields.required(call.biz(), "biz_scene", 64);
    var transfer =
        book.find(number).orElseThrow(() -> Refusal.business("ORDER_NOT_EXIST", "转账订单不存在"));
    return told(transfer).put("trans_amount", Money.fen(transfer.fen()).digits());
  }

  /// The real gateway takes transfers from applications with certificates alone.
  private static void requirePapers(Call call) {
    if (!call.certified()) {
      throw Refusal.missing("isv.missing-app-cert-sn");
    }
  }

  private static boolean bank(JsonNode biz, JsonNode payee) {
    var product = Fields.required(biz, "product_code", 64);
    if (!Fields.required(biz, "biz_scene", 64).equals("DIRECT_TRANSFER")) {
      throw invalid("biz_scene");
    }
    Fields.required(payee, "identity", 64);
    var type = Fields.required(payee, "identity_type", 32);
    if (type.equals("ALIPAY_LOGON_ID") || type.equals("BANKCARD_ACCOUNT")) {
      Fields.required(payee, "name", 64);
    }
    return switch (product) {
      case "TRANS_ACCOUNT_NO_PWD" -> {
        if (!ACCOUNTS.contains(type)) {
          throw invalid("identity_type");
        }
        yield false;
      }
      case "TRANS_BANKCARD_NO_PWD" -> {
        if (!type.equals("BANKCARD_ACCOUNT")) {
          throw invalid("identity_type");
        }
        Fields.required(payee.path("bankcard_ext_info"), "account_type", 1);
        yield true;
      }
      default -> throw Refusal.business("PRODUCT_NOT_SIGN", "产品未签约");
    };
  }

  private static void requireAmount(Money amount) {
    if (amount.compareTo(LEAST) < 0) {
      throw Refusal.business("EXCEED_LIMIT_MM_MIN_AMOUNT", "低于最低限额");
    }
    if (amount.compareTo(MOST) > 0) {
      throw Refusal.business("EXCEED_LIMIT_SM_AMOUNT", "单笔超限");
    }
  }

  private static void requirePayee(JsonNode payee, JsonNode biz) {
    switch (payee.path("name").asString("")) {
      case "错名" -> throw Refusal.business("PAYEE_USER_INFO_ERROR", "收款方姓名不匹配");
      case "查无" -> throw Refusal.business("PAYEE_NOT_EXIST", "收款方不存在");
      default -> {}
    }
    if (biz.path("remark").asString("").contains("违禁")) {
      throw Refusal.business("REMARK_HAS_SENSITIVE_WORD", "备注含有敏感词");
    }
  }

  private static Ending ending(JsonNode payee) {
    return switch (payee.path("name").asString("")) {
      case "失败" -> Ending.FAILED;
      case "退票" -> Ending.RETURNED;
      default -> Ending.PAID;
    };
  }

  private Answer told(Transfer transfer) {
    var standing = transfer.standing(clock.instant());
    var answer =
        Answer.done()
            .put("out_biz_no", transfer.number())
            .put("order_id", transfer.order())
            .put("pay_fund_order_id", transfer.order())
            .put("status", standing.name())
            .put("trans_date", AlipayTrades.time(transfer.at()));
    return switch (standing) {
      case FAIL -> answer.put("error_code", "PAYEE_ACCOUNT_STATUS_ERROR");
      case REFUND -> answer.put("error_code", "PAYEE_CARD_INFO_ERROR");
      case DEALING, SUCCESS -> answer;
    };
  }

  private static Refusal invalid(String why) {
    return Refusal.business("INVALID_PARAMETER", "参数有误：" + why);
  }

  private static String digest(String number, Money amount, JsonNode payee) {
    try {
      var text = number + " " + amount.digits() + " " + payee;
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
