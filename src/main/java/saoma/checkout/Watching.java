package saoma.checkout;

/// The till's own threads that ask.
record Watching(Watcher watcher, RefundDesk refunds) implements Askers {
  @Override
  public void askNow(String payment) {
    watcher.askNow(payment);
  }

  @Override
  public void told(String payment) {
    watcher.told(payment);
  }

  @Override
  public void askAboutRefund(String refund) {
    refunds.askNow(refund);
  }

  @Override
  public Feed.Pin onPayment(String payment, Runnable moved) {
    return watcher
        .views()
        .listen(view ->
            view.filter(one -> one.payment().number().equals(payment)).ifPresent(_ -> moved.run()));
  }

  @Override
  public Feed.Pin onRefund(String refund, Runnable moved) {
    return refunds
        .views()
        .listen(view ->
            view.filter(one -> one.refund().number().equals(refund)).ifPresent(_ -> moved.run()));
  }
}
