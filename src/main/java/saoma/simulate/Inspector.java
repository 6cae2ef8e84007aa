package saoma.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import saoma.account.Transfer;
import saoma.channel.Answer;
import saoma.channel.RefundRequest;
import saoma.checkout.CashDesk;
import saoma.checkout.PartPaid;
import saoma.checkout.Standing;
import saoma.hold.Hold;
import saoma.money.Money;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Unresolved;
import saoma.payment.Refund;
import saoma.payment.RefundState;

/// Knows both sides, which nobody in the shop does, and compares them with the laws after each
/// event, and once more when everything has come to rest.
final class Inspector {
  private final List<Violation> violations = new ArrayList<>();
  private final Set<Trade> touchedTrades = new LinkedHashSet<>();
  private final Set<String> movedPayments = new LinkedHashSet<>();
  private final Map<Long, List<Trade>> byOrder = new HashMap<>();
  private final Map<Long, Receipt> shown = new LinkedHashMap<>();
  private final Map<String, PaymentState> movedFrom = new HashMap<>();
  private final List<String> toldRefunds = new ArrayList<>();
  private final World world;
  final SimulatedBooks books;
  final Gateway alipay;
  final Gateway wechat;
  final Terminal terminal;
  final Gateway bank;
  final Purses purses;
  private final Auditor auditor;
  private final Map<String, Integer> words = new HashMap<>();
  private final Set<String> answeredPaid = new HashSet<>();

  /// What channels told of by themselves, true or not.
  final Set<String> told = new HashSet<>();

  private final List<Counterparty> gateways;

  Inspector(World world, Set<Mutation> flaws) {
    this.world = world;
    books = new SimulatedBooks(world, this, flaws);
    alipay = new Gateway(Gateway.Kind.ALIPAY, world, this);
    wechat = new Gateway(Gateway.Kind.WECHAT, world, this);
    bank = new Gateway(Gateway.Kind.UNIONPAY, world, this);
    terminal = new Terminal(world, this);
    purses = new Purses(books);
    auditor = new Auditor(books, this);
    gateways = List.of(alipay, wechat, bank, terminal, purses);
    world.afterEach(this::instant);
  }

  List<Violation> violations() {
    return violations;
  }

  void broken(Law law, String about) {
    if (violations.stream().noneMatch(v -> v.law() == law)) {
      world.note(World.BROKEN + law, about, 0);
      violations.add(new Violation(law, about));
    }
  }

  /// The trade was paid, or its money went back.
  void touched(Trade trade) {
    touchedTrades.add(trade);
    var mates = byOrder.computeIfAbsent(trade.order, _ -> new ArrayList<>());
    if (!mates.contains(trade)) {
      mates.add(trade);
    }
  }

  /// A channel answered a question.
  void answered(String number, Answer answer) {
    if (answer instanceof Answer.Paid) {
      answeredPaid.add(number);
    }
  }

  /// A channel heard that what it told was taken.
  void taken(String number) {
    var payment = books.payments.get(number);
    if (payment == null || !payment.state().hasMoney() || !books.onDisk(number)) {
      broken(Law.TOLD_IS_ASKED, number + " was taken and is not in the books");
    }
  }

  void journalled(String number, PaymentState from, PaymentState to) {
    var now = books.payments.get(number);
    if (now == null || !now.state().equals(to)) {
      broken(Law.BOOKS_CLOSE, number);
    }
    var before = movedFrom.get(number);
    if (before != null && !before.equals(from)) {
      broken(Law.BOOKS_CLOSE, number);
    }
  }

  void moved(Payment from, Payment to) {
    movedFrom.put(to.number(), from.state());
    movedPayments.add(to.number());
    if (to.state().hasMoney()
        && told.contains(to.number())
        && !answeredPaid.contains(to.number())) {
      broken(Law.TOLD_IS_ASKED, to.number() + " was not asked about");
    }
    if (from.state().hasMoney() && !to.state().hasMoney()) {
      broken(Law.PAID_STAYS, to.number());
    }
    world.note(to.state().getClass().getSimpleName(), to.number(), to.version());
  }

  void journalled(Refund refund, RefundState to) {
    var now = books.refunds.get(refund.number());
    if (now == null || !now.state().equals(to)) {
      broken(Law.BOOKS_CLOSE, refund.number());
    }
  }

  void moved(Refund from, RefundState to) {
    world.note("refund " + to.getClass().getSimpleName(), from.number(), from.version() + 1);
    if (from.state() instanceof RefundState.Done) {
      broken(Law.ONE_REFUND, from.number());
    }
  }

  /// A refund is about to leave.
  void sentRefund(RefundRequest request) {
    if (!books.refunds.containsKey(request.number()) || !books.onDisk(request.number())) {
      broken(Law.ONE_REFUND, request.number());
    }
  }

  /// Somebody hears that a refund was begun.
  void told(Refund refund) {
    toldRefunds.add(refund.number());
    if (!books.onDisk(refund.number())) {
      broken(Law.REFUND_KEPT, refund.number());
    }
  }

  /// A deposit is about to be asked for.
  void asked(String number) {
    if (books.holds().byNumber(number).isEmpty() || !books.onDisk(number)) {
      broken(Law.DEPOSIT_KEPT, number);
    }
  }

  /// The till wants a part of a deposit.
  void asksOfDeposit(String number, long fen) {
    var deposit = alipay.deposits.find(number);
    if (deposit == null || deposit.captured() + fen > deposit.amount) {
      broken(Law.DEPOSIT_KEPT, number + " has less than " + fen);
    }
  }

  private void isLetGo(Hold hold) {
    var deposit = alipay.deposits.find(hold.number());
    var still = deposit == null ? 0 : deposit.held();
    if (hold.state().isFinal() && still > 0) {
      broken(Law.DEPOSIT_KEPT, hold.number() + " still holds " + still);
    }
    if (!hold.state().isFinal()) {
      broken(Law.IT_ENDS, "deposit " + hold.number());
    }
  }

  /// A charge is about to leave.
  void sent(String number) {
    if (!books.payments.containsKey(number) || !books.onDisk(number)) {
      broken(Law.INTENT_FIRST, number);
    }
  }

  /// Something was written about a payment from a balance, or about a top-up.
  void posted(Transfer transfer) {
    var trade = purses.find(transfer.about());
    if (trade != null) {
      touched(trade);
    }
  }

  /// A member gave the word for one payment of this sale.
  void saidYes(String sale) {
    words.merge(sale, 1, Integer::sum);
  }

  /// An attempt was begun for this order.
  void begun(Payment payment) {
    if (Purses.has(payment)) {
      var order = books.orders.get(payment.orderId());
      if (order == null || words.merge(order.sale(), -1, Integer::sum) < 0) {
        broken(Law.MEMBER_SAID_YES, payment.number());
      }
    }
    for (var mate : books.attempts.getOrDefault(payment.orderId(), List.of())) {
      if (!mate.equals(payment.number()) && endangers(mate, payment.orderId())) {
        broken(Law.ONE_CODE, mate + " beside " + payment.number());
      }
    }
  }

  /// One of several shares was begun: it may be alive beside others, but all together ask for no
  /// more than the order costs.
  void begunBeside(Payment payment) {
    var order = books.orders.get(payment.orderId());
    var asked = payment.amount().minor();
    for (var mate : books.attempts.getOrDefault(payment.orderId(), List.of())) {
      var counts = order != null && order.isPaidBy(mate);
      if (!mate.equals(payment.number()) && (counts || endangers(mate, payment.orderId()))) {
        asked += books.live(mate).amount().minor();
      }
    }
    if (order == null || asked > order.total().minor()) {
      broken(Law.ONE_CODE, "shares beside " + payment.number());
    }
  }

  private boolean endangers(String number, long order) {
    for (var gateway : gateways) {
      var trade = gateway.find(number);
      if (trade != null
          && trade.order == order
          && trade.endangers(world.now())
          && !isPartOrGoesBack(trade)) {
        return true;
      }
    }
    return false;
  }

  /// A tender that counts, or whose money is asked back in full.
  private boolean isPartOrGoesBack(Trade trade) {
    var order = books.orders.get(trade.order);
    return (order != null && order.isPaidBy(trade.number))
        || (trade.gross() > 0 && books.mayBeGivenBack(trade.number) >= trade.gross());
  }

  /// What is left to pay of a sale, as the clerk's screen has it.
  Money due(String sale, Money total) {
    return PartPaid.of(books, sale).map(PartPaid::due).orElse(total);
  }

  /// What nobody pays and nobody is asked for.
  Money room(String sale, Money total) {
    return Standing.of(books, sale).filter(Standing::isOpen).map(Standing::room).orElse(total);
  }

  /// The clerk sees a receipt.
  void shown(Receipt receipt) {
    if (!receipt.tenders().stream().allMatch(tender -> books.onDisk(tender.payment()))) {
      broken(Law.RECEIPT_KEPT, "receipt " + receipt.number() + " shown before it was on disk");
    }
    var before = shown.putIfAbsent(receipt.number(), receipt);
    if (before != null) {
      kept(before);
    }
  }

  /// After every event: what it touched.
  void instant() {
    if (!touchedTrades.isEmpty()) {
      touchedTrades.forEach(this::oneCharge);
      touchedTrades.clear();
    }
    if (!movedPayments.isEmpty()) {
      movedPayments.forEach(this::agreesWithItsOrder);
      movedPayments.clear();
    }
  }

  private void oneCharge(Trade trade) {
    var alive = 0;
    var taken = 0L;
    var mates = byOrder.getOrDefault(trade.order, List.of());
    for (var mate : mates) {
      purses.refresh(mate);
      var counts = mate.net() > 0 && !mate.customersOwnRisk();
      alive += counts ? 1 : 0;
      taken += counts ? Math.max(0, mate.gross() - books.mayBeGivenBack(mate.number)) : 0;
    }
    var order = books.orders.get(trade.order);
    if (alive > 1 && (order == null || taken > order.total().minor())) {
      broken(Law.ONE_CHARGE, "order " + trade.order);
    }
    var payment = books.payments.get(trade.number);
    if (trade.given > books.mayBeGivenBack(trade.number)) {
      broken(Law.ONE_REFUND, trade.number);
    }
    if (payment != null && payment.state() instanceof Paid && trade.gross() == 0) {
      broken(Law.NOTHING_INVENTED, trade.number);
    }
  }

  private void agreesWithItsOrder(String number) {
    var payment = books.payments.get(number);
    if (payment == null) {
      return;
    }
    if (payment.state().hasMoney() && gross(number) != payment.amount().minor()) {
      broken(Law.NOTHING_INVENTED, number);
    }
    if (payment.state() instanceof Paid) {
      var order = books.orders.get(payment.orderId());
      var receipt = books.receiptOf.get(payment.orderId());
      var whole =
          order != null
              && order.isSettled()
              && receipt != null
              && receipt.tenders().stream().map(Tender::payment).toList().equals(order.paidBy())
              && receipt.total().equals(order.total());
      var inPart = order != null && !order.isSettled() && order.isPaidBy(number);
      var givenBack = order != null && !order.isSettled() && books.refundsOf.containsKey(number);
      var list = order != null && !order.isSettled() && fitsNot(payment, order);
      if (!whole && !inPart && !givenBack && !list) {
        broken(Law.BOOKS_CLOSE, "order " + payment.orderId());
      }
    }
  }

  /// Money that came late and is more than is due, or a part of a sale that was given up: where the
  /// shop wants to be asked it stands on the list that a person sees.
  private boolean fitsNot(Payment payment, Order order) {
    var due = due(order.sale(), order.total());
    var fits =
        order.state() == OrderState.OPEN
            ? payment.amount().compareTo(due) <= 0
            : payment.amount().equals(order.total());
    return payment.state() instanceof Paid paid
        && paid.late()
        && !fits
        && books.payments().unclaimed().contains(payment);
  }

  /// What came to the drawer is where the clerk put it, whatever a gateway says.
  private long gross(String number) {
    var payment = books.payments.get(number);
    if (payment != null && CashDesk.isByHand(payment.channel())) {
      return payment.amount().minor();
    }
    for (var gateway : gateways) {
      var trade = gateway.find(number);
      if (trade != null) {
        return trade.gross();
      }
    }
    return 0;
  }

  /// What a channel says of another amount proves nothing, so only a person can end it.
  private boolean isOfAnotherAmount(Payment payment) {
    for (var gateway : gateways) {
      var trade = gateway.find(payment.number());
      if (trade != null && trade.amount != payment.amount().minor()) {
        return true;
      }
    }
    return false;
  }

  /// After a crash, and at the end.
  void nothingForgotten() {
    auditor.audit();
    shown.values().forEach(this::kept);
    for (var number : toldRefunds) {
      if (!books.refunds.containsKey(number)) {
        broken(Law.REFUND_KEPT, number);
      }
    }
  }

  private void kept(Receipt receipt) {
    var number = receipt.number();
    if (number > books.receipts.size() || !books.receipts.get((int) number - 1).equals(receipt)) {
      broken(Law.RECEIPT_KEPT, "receipt " + number);
    }
  }

  /// Everything has come to rest.
  void atRest() {
    nothingForgotten();
    for (int i = 0; i < books.receipts.size(); i++) {
      if (books.receipts.get(i).number() != i + 1) {
        broken(Law.BOOKS_CLOSE, "receipt " + (i + 1));
      }
    }
    gateways.forEach(gateway -> gateway.all().forEach(this::isKnown));
    books.payments.values().forEach(this::hasEnded);
    books.payments.values().forEach(auditor::ended);
    books.orders.values().forEach(this::keepsNoPart);
    books.holds().all().forEach(this::isLetGo);
    for (var refund : books.refunds.values()) {
      if (!refund.state().isFinal()) {
        broken(Law.IT_ENDS, refund.number());
      }
    }
  }

  /// Money there is money here, of the same amount, or somebody sees the attempt on the list.
  private void isKnown(Trade trade) {
    if (trade.gross() == 0) {
      return;
    }
    var payment = books.payments.get(trade.number);
    if (payment == null) {
      broken(Law.MONEY_AGREES, trade.number + " is unknown here");
      return;
    }
    var counted =
        payment.state().hasMoney()
            && payment.amount().minor() - books.givenBack(trade.number) == trade.net();
    if (!counted && !(payment.state() instanceof Unresolved)) {
      broken(Law.MONEY_AGREES, trade.number);
    }
  }

  /// A sale that was not finished has given back what was paid of it.
  private void keepsNoPart(Order order) {
    var waits =
        books.attempts.getOrDefault(order.id(), List.of()).stream()
            .anyMatch(number -> !books.live(number).state().isFinal());
    if (!order.isSettled() && !order.paidBy().isEmpty() && !waits) {
      broken(Law.MONEY_AGREES, "order " + order.id() + " keeps a part");
    }
    var receipt = books.receiptOf.get(order.id());
    if (receipt != null) {
      long sum = receipt.tenders().stream().mapToLong(tender -> tender.amount().minor()).sum();
      if (sum != receipt.total().minor()) {
        broken(Law.BOOKS_CLOSE, "receipt " + receipt.number() + " adds up to " + sum);
      }
    }
  }

  private void hasEnded(Payment payment) {
    if (payment.state().isFinal()) {
      if (payment.state() instanceof Paid && gross(payment.number()) != payment.amount().minor()) {
        broken(Law.MONEY_AGREES, payment.number() + " is not there");
      }
      return;
    }
    if (!(payment.state() instanceof Unresolved && isOfAnotherAmount(payment))) {
      broken(Law.IT_ENDS, payment.number());
    }
  }
}
