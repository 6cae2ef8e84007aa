package saoma.device;

import static java.util.Map.entry;

import java.util.Map;
import saoma.shift.Figure;
import saoma.shift.Keys;
import saoma.shift.Leftover;
import saoma.shift.Leftover.*;
import saoma.shift.Section;

/// What figures are called on paper, in both languages.
final class ReportWords {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("sales.total", "合计 Total"),
          entry("sales.net", "净销售 Net"),
          entry("sales.gross", "销售 Gross"),
          entry("sales.returns", "退货 Returns"),
          entry("counts.receipts", "销售单数 Receipts"),
          entry("counts.items", "件数 Items"),
          entry("counts.average", "客单价 Average"),
          entry("counts.returns", "退款笔数 Refunds"),
          entry("counts.top-ups", "充值单数 Top-ups"),
          entry("counts.price-checks", "查价 Price checks"),
          entry("counts.copies", "补打 Copies"),
          entry("discounts.given", "折扣 Discounts"),
          entry("prices.changed", "改价少收 Changed prices"),
          entry("tax.gross", "含税合计 With tax"),
          entry("tax.net", "不含税 Net"),
          entry("tax.tax", "税额 Tax"),
          entry("tenders.net", "收款净额 Received"),
          entry("tenders.rounding", "抹零 Rounding"),
          entry("tender.in", "收 In"),
          entry("tender.back", "退 Back"),
          entry("channel.in", "收 In"),
          entry("channel.back", "退 Back"),
          entry("channel.fee", "手续费 Fee"),
          entry("channel.fee-back", "退回手续费 Fee back"),
          entry("channel.late", "迟到 Late"),
          entry("channel.after-end", "结束后到账 After end"),
          entry("pending.waiting", "待付款 Waiting"),
          entry("pending.unknown", "结果未知 Unknown"),
          entry("asserted.ours", "称已收到 Said ours"),
          entry("asserted.never-came", "称未到账 Said not come"),
          entry("asserted.goes-back", "称应退回 To give back"),
          entry("categories.net", "全部 All"),
          entry("categories.items", "件数 Items"),
          entry("category.sales", "销售 Sales"),
          entry("category.returns", "退货 Returns"),
          entry("category.unknown", "未分类 Not known"),
          entry("items.net", "全部 All"),
          entry("items.items", "件数 Items"),
          entry("items.other", "其他商品 All others"),
          entry("items.other-items", "其他商品 All others"),
          entry("items.unknown", "未统计 Not counted"),
          entry("item.sales", "销售 Sales"),
          entry("item.returns", "退货 Returns"),
          entry("items.other-sales", "销售 Sales"),
          entry("items.other-returns", "退货 Returns"),
          entry("sales.before", "折前 Before discounts"),
          entry("apart.closing", "现有 Now"),
          entry("apart.opening", "期初 Before"),
          entry("apart.change", "变动 Change"),
          entry("apart.taken", "收到 Came"),
          entry("apart.placed", "入小票 On receipts"),
          entry("apart.back", "退回 Given back"),
          entry("stored.sold", "售出储值 Stored value sold"),
          entry("stored.sold-back", "储值退款 Stored value back"),
          entry("hour.sales", "销售 Sales"),
          entry("hour.returns", "退货 Returns"),
          entry("grand.sales.before", "此前销售 Sales before"),
          entry("grand.returns.before", "此前退货 Returns before"),
          entry("check.difference", "差额 Difference"),
          entry("check.came", "收到 Came"),
          entry("check.sold", "卖出 Sold"),
          entry("stored.closing", "期末 Closing"),
          entry("stored.opening", "期初 Opening"),
          entry("stored.top-up", "充值 Top-ups"),
          entry("stored.bonus", "赠送 Bonus"),
          entry("stored.change-kept", "存零 Change kept"),
          entry("stored.used", "消费 Used"),
          entry("stored.returned", "退回余额 Returned"),
          entry("stored.top-up-back", "充值退回 Top-ups back"),
          entry("stored.bonus-back", "赠送收回 Bonus back"),
          entry("sellers.sold", "全部 All"),
          entry("hours.net", "全部 All"),
          entry("drawer.expected", "应有 Expected"),
          entry("drawer.expected-then", "应有 Expected"),
          entry("drawer.float", "备用金 Float"),
          entry("drawer.float-added", "补备用金 Float added"),
          entry("drawer.float-left", "上班留下 Left before"),
          entry("drawer.float-counted", "备用金清点 Float counted"),
          entry("drawer.float-difference", "备用金差额 Float over/short"),
          entry("drawer.cash-in", "现金收 Cash in"),
          entry("drawer.cash-back", "现金退 Cash back"),
          entry("drawer.change-kept", "存零 Change kept"),
          entry("drawer.pay-in", "放入 Paid in"),
          entry("drawer.pay-out", "支出 Paid out"),
          entry("drawer.safe-drop", "入保险柜 Safe drops"),
          entry("drawer.earlier-count", "先前清点 Earlier count"),
          entry("drawer.counted", "清点 Counted"),
          entry("drawer.difference", "长短款 Over/short"),
          entry("drawer.kept", "留存 Kept as float"),
          entry("drawer.deposit", "上缴 To bank"),
          entry("grand.net", "累计净额 Grand net"),
          entry("grand.sales", "累计销售 Grand sales"),
          entry("grand.returns", "累计退货 Grand returns"));

  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          entry("VOID_LINE", "删除或撤销 Line voids"),
          entry("VOID_SALE", "整单取消 Sales given up"),
          entry("CHANGE_PRICE", "改价 Price changes"),
          entry("DISCOUNT", "折扣 Discounts"),
          entry("REFUND_ANOTHER_WAY", "现金退款 Refunds in cash"),
          entry("RULING", "款项裁定 Rulings"),
          entry("DRAWER", "开钱箱 Drawer opened"),
          entry("REPRINT", "补打 Reprints"),
          entry("SETTINGS", "设置 Settings"),
          entry("OPERATORS", "人员 People"),
          entry("OVERRIDDEN", "授权 Overrides"),
          entry("WRONG_PIN", "密码错误 Wrong PINs"),
          entry("DENIED", "拒绝 Denied"),
          entry("RIGHTS_CHANGED", "权限更改 Rights changed"),
          entry("PINS_RESET", "密码重置 PINs reset"),
          entry("CLOCK_SET", "改时钟 Clock set"));

  private ReportWords() {}

  static String of(Figure one) {
    return switch (one.name()) {
      case "tender.net", "channel.net", "channel.payable", "seller.tender" ->
          ReceiptParts.name(one.of());
      case "channel.pending" -> ReceiptParts.name(one.of()) + " 在途 Pending";
      case "channel.asserted" -> ReceiptParts.name(one.of()) + " 人工认定 Asserted";
      case "tender.in",
          "tender.back",
          "channel.in",
          "channel.back",
          "channel.fee",
          "channel.fee-back" ->
          NAMES.getOrDefault(one.name(), one.name());
      case "tax.net", "tax.tax" -> NAMES.getOrDefault(one.name(), one.name());
      case "tax.rate" -> rate(one.of());
      case "discount.kind" ->
          switch (one.of()) {
            case "SALE" -> "整单 On the sale";
            case "OFFER" -> "优惠活动 Offers";
            default -> "单品 On a line";
          };
      case "category.net", "category.items" -> one.of().isEmpty() ? "无类别 No category" : one.of();
      case "item.net", "item.items" -> article(one.of());
      case "item.sales", "item.returns" -> NAMES.getOrDefault(one.name(), one.name());
      case "hour.net" -> one.of() + ":00";
      case "exception" -> EXCEPTIONS.getOrDefault(one.of(), one.of());
      case "seller.sold",
          "exception.by",
          "drawer.move",
          "drawer.pieces",
          "discount.name",
          "price.reason" ->
          named(one.of());
      default -> (NAMES.getOrDefault(one.name(), one.name()) + " " + one.of()).strip();
    };
  }

  private static String article(String key) {
    return (Keys.second(key) + " " + Keys.first(key)).strip();
  }

  private static String rate(String key) {
    var way = Keys.second(key).equals("ADDED") ? " 价外 added" : " 价内 included";
    return Keys.first(key) + way;
  }

  private static String named(String of) {
    return of.isEmpty() ? "-" : of;
  }

  static String of(Section.Kind kind) {
    return switch (kind) {
      case SALES -> "销售 SALES";
      case COUNTS -> "笔数 COUNTS";
      case DISCOUNTS -> "折扣与改价 DISCOUNTS";
      case TAX -> "税 TAX";
      case TENDERS -> "收款方式 TENDERS";
      case CHANNELS -> "渠道 CHANNELS";
      case APART -> "未入账款项 MONEY OF NO SALE";
      case CROSS_CHECK -> "核对 CROSS-CHECK";
      case STORED_VALUE -> "储值 STORED VALUE";
      case SELLERS -> "收银员 OPERATORS";
      case CATEGORIES -> "类别 CATEGORIES";
      case ITEMS -> "畅销商品 TOP ITEMS";
      case HOURS -> "时段 HOURS";
      case EXCEPTIONS -> "异常 EXCEPTIONS";
      case DRAWER -> "钱箱 DRAWER";
      case GRAND_TOTALS -> "总累计 GRAND TOTALS";
    };
  }

  static String of(Leftover one) {
    return switch (one) {
      case PendingPayment p -> "待付款 Pending " + p.channel();
      case UnknownPayment p -> "结果未知 Unknown " + p.channel();
      case DisputedMoney p -> "结束后到账 Disputed " + p.channel();
      case UnclaimedMoney p -> "无主款项 Unclaimed " + p.channel();
      case ParkedSale _ -> "挂单 Parked sale";
      case UnprintedReceipt _ -> "未打印小票 Not printed";
      case UnsentRefund r -> "退款未到 Refund " + r.channel();
    };
  }
}
