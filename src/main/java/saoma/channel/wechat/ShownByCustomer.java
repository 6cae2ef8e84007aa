package saoma.channel.wechat;

import saoma.channel.Answer;
import saoma.channel.Charge;
import saoma.channel.ChargeId;
import saoma.channel.CustomerCode;

/// Codes that customers show, over the interface of the merchant's contract: v3 codepay or v2
/// micropay. All that is said of `Channel` holds here.
interface ShownByCustomer {
  Answer take(Charge charge, CustomerCode code);

  Answer query(ChargeId id);

  /// A take whose amount is not known.
  Answer find(String number);

  Answer takeBack(ChargeId id);
}
