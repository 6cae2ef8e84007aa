package saoma.simulate;

import java.util.EnumSet;
import java.util.Set;

/// A safety rule that is switched off on purpose, in the ports round the till and never in the till
/// itself. A simulation that does not notice has gone blind.
public enum Mutation {
  INTENT_NOT_FORCED("the attempt is not forced to disk before the charge leaves"),
  RECEIPT_BEFORE_FORCE("the receipt is shown before the money is forced to disk"),
  NOTHING_FORCED("no commit is forced (a database that writes when it likes)"),
  TIME_OUT_IS_DECLINED("a call that timed out counts as a refusal"),
  LOST_REVERSE_IS_CLOSED("a reverse that got no answer counts as done"),
  LOST_REVERSE_IS_GONE("a reverse that got no answer is thought not to arrive any more"),
  OTHER_MONEY_IS_CLOSED("an answer about another amount counts as closed"),
  REVERSE_BELIEVED("the reverse's own answer is believed, without the query after it"),
  ABSENT_IS_CLOSED("once a reverse was tried, a number that is absent counts as closed"),
  NO_SETTLING("a withdrawn code counts as dead at once"),
  LATE_PAID_IGNORED("money that comes after giving up is not looked at"),
  NO_AFTERWATCH("what has ended is never asked again"),
  UNRESOLVED_FORGOTTEN("what nobody knows is not asked any more"),
  NO_RECOVERY("a new process does not ask about the payments of the old one"),
  NO_DOUBLE_CLICK_GUARD("a second press makes a second attempt"),
  NEW_NUMBER_ON_REPEAT("a repeated charge takes a new number"),
  NUMBER_USED_AGAIN("a new process counts its numbers from the beginning"),
  UPDATE_WITHOUT_VERSION("a payment is moved although somebody moved it first"),
  SIGNATURE_NOT_CHECKED("an answer is believed whoever signed it"),
  WRONG_AMOUNT_ACCEPTED("paid is paid, whatever the amount"),
  OTHER_ORDER_ACCEPTED("paid is paid, whichever order the answer is about"),
  REFUND_NOT_FORCED("a refund is not forced to disk before it leaves"),
  NEW_REFUND_NUMBER("a repeated refund takes a new number"),
  NO_REFUND_RECOVERY("a new process does not go on with the refunds of the old one"),
  TAKE_SENT_AGAIN("a take that got no answer is sent again, under a new number"),
  LOST_TAKE_IS_UNSENT("a take that got no answer is thought not to have left"),
  TAKE_ABSENT_IS_CLOSED("a take that the channel does not know counts as closed"),
  MARK_NOT_FORCED("that a device is about to be asked is not forced to disk before it is"),
  DEVICE_ABSENT_IS_OVER("a payment that the device does not know yet counts as closed"),
  POSTED_APART("a posting stays when the transaction that made it is lost"),
  BALANCE_REFUND_TWICE("a refund to a balance that is repeated is posted again"),
  PERMIT_KEPT("a member's word is good for more than one payment"),
  UNPAID_SHARE_UNSEEN("a share that nobody has paid yet is not seen beside the others"),
  HOLD_NOT_FORCED("a deposit is not forced to disk before it is asked for"),
  CAPTURE_FORGOTTEN("what was taken of a deposit is not written down with it"),
  TAKEN_OVER_IS_PAID("a bank that takes a payment over counts as one that has carried it out"),
  NOTICE_BELIEVED("what a channel tells by itself is believed without a question"),
  NOTICE_TAKEN_AT_ONCE("a channel hears that its telling was taken before the books hold it");

  private final String sentence;

  Mutation(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  static Set<Mutation> none() {
    return EnumSet.noneOf(Mutation.class);
  }
}
