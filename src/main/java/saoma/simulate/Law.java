package saoma.simulate;

/// What must hold. Each is written once, here; `Inspector` looks whether it does, after every event
/// or once everything has come to rest.
public enum Law {
  INTENT_FIRST(
      When.ALWAYS, "An attempt is on disk before its first byte leaves.", "付款请求发出之前，先写入磁盘。"),
  NUMBER_ONCE(
      When.ALWAYS, "A number never stands for two different charges.", "一个付款单号绝不用于两笔不同的收款。"),
  ONE_CODE(
      When.ALWAYS,
      "No attempt begins while an earlier code of the same order, ever shown and not withdrawn at"
          + " its channel, can still be paid or was paid.",
      "同一订单先前展示过的码若仍可付款或已付款，不得开始新的收款。"),
  ONE_CHARGE(
      When.ALWAYS,
      "At no instant has an order's money come twice, unless the customer scanned a code after its"
          + " channel had withdrawn it.",
      "任何时刻一张订单不会收两次钱，除非顾客扫了渠道已撤销的码。"),
  NOTHING_INVENTED(
      When.ALWAYS,
      "What the till has taken as paid is at the gateway, the same amount, and stays there.",
      "收银机认定的收款，网关必有等额款项，且一直都在。"),
  PAID_STAYS(When.ALWAYS, "A payment that was seen paid is never unpaid again.", "已付的付款不会再变为未付。"),
  RECEIPT_KEPT(
      When.ALWAYS,
      "A receipt that was shown is on disk, and unchanged after any crash.",
      "展示过的小票已在磁盘上，任何崩溃后都不变。"),
  ONE_REFUND(
      When.ALWAYS,
      "A refund is on disk before it leaves, and no more goes back than the refunds on disk say.",
      "退款先写入磁盘再发出，退回的钱不超过已记录的退款。"),
  REFUND_KEPT(
      When.ALWAYS,
      "A refund that somebody was told of is on disk, and there after any crash.",
      "告知过的退款已在磁盘上，任何崩溃后都还在。"),
  BOOKS_CLOSE(
      When.ALWAYS,
      "Versions, journal and receipt numbers have no gap and no fork; an order is settled exactly"
          + " if it has one receipt of one payment of its own amount.",
      "版本、日志与小票号连续无分叉；订单结清当且仅当有一张等额小票。"),
  LEDGER_BALANCES(
      When.ALWAYS,
      "Every posting sums to zero, no member has less than nothing, and what the shop owes is the"
          + " sum of what its members have, after any crash.",
      "每笔分录合计为零，会员余额绝不为负，店铺负债恒等于会员余额之和，任何崩溃后都如此。"),
  LEDGER_TIED(
      When.ALWAYS,
      "Every posting belongs to its payment, its paid top-up or its refund, once and for the same"
          + " amount.",
      "每笔分录都对应一笔付款、一笔已付的充值或一笔退款，只此一次且金额相等。"),
  MEMBER_SAID_YES(
      When.ALWAYS,
      "Nothing is asked of a member's balance without that member's word, each word used once.",
      "未经会员本人确认不动用余额，每次确认只用一次。"),
  DEPOSIT_KEPT(
      When.ALWAYS,
      "A deposit is on disk before it is asked for; never is more asked of it than is held; and"
          + " once all is at rest nothing is held of which the till says that it is over.",
      "押金先写入磁盘再请求冻结，扣款绝不超过冻结余额，最终没有收银机以为已结束却仍冻结的款项。"),
  TOLD_IS_ASKED(
      When.ALWAYS,
      "What a channel tells by itself, forged or of another amount, moves nothing: money is taken"
          + " as paid on the answer to a question, and is on disk before the telling is taken.",
      "渠道主动通知（无论伪造或金额不符）不改变任何付款：认定已付只凭查询答复，落盘之后才应答通知。"),
  NO_SURPRISE(
      When.ALWAYS,
      "No act of a clerk and no step of the asking ends in an unexpected error.",
      "任何操作都不会以意外错误结束。"),
  MONEY_AGREES(
      When.AT_REST,
      "Till and gateway agree to the fen, or the difference stands on the list that a person sees.",
      "收银机与网关分文不差，否则差额在人工清单上。"),
  IT_ENDS(
      When.AT_REST,
      "Once the network is well every attempt comes to an end, or stands on the list because nobody"
          + " can know.",
      "网络恢复后，每笔付款都有结果，确实无从得知的列入清单。");

  private final When when;
  private final String english;
  private final String chinese;

  Law(When when, String english, String chinese) {
    this.when = when;
    this.english = english;
    this.chinese = chinese;
  }

  /// When it is looked at.
  public enum When {
    ALWAYS,
    AT_REST
  }

  public When when() {
    return when;
  }

  public String english() {
    return english;
  }

  public String chinese() {
    return chinese;
  }
}
