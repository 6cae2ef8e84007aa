package saoma.ui.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.channel.CustomerCode;
import saoma.payment.Payment;

/// Writes down which way the clerk left.
final class FakeExits implements Exits {
  final List<String> taken = new ArrayList<>();

  @Override
  public void backToSale(Payment ended) {
    taken.add("back");
  }

  @Override
  public void otherWay(Payment ended) {
    taken.add("other way");
  }

  @Override
  public void again(Payment ended) {
    taken.add("again " + ended.channel());
  }

  @Override
  public void page(Payment ended) {
    taken.add("page " + ended.channel());
  }

  @Override
  public Optional<CustomerCode> shown(String scanned) {
    return CustomerCode.of(scanned);
  }

  @Override
  public void take(Payment ended, CustomerCode code) {
    taken.add("take " + code.channel());
  }

  @Override
  public void nextSale(Payment paid) {
    taken.add("next");
  }

  @Override
  public void nextSale(Payment paid, String scanned) {
    taken.add("next with " + scanned);
  }

  @Override
  public void serveNext(Payment left) {
    taken.add("serve next");
  }
}
