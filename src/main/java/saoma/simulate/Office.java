package saoma.simulate;

/// What a manager rules about money that no sale took.
record Office(Till till, SimulatedBooks books) {
  /// A manager gives money back that no order took.
  void giveBackWhatCameLate(String number) {
    books.world.note("manager: gives back", number, 0);
    till.act(alive -> alive.rulings().giveBack(number, "manager", "paid too late"));
  }

  /// A manager lets late money pay its sale.
  void sellAfterAll(String number) {
    var payment = books.payments.get(number);
    if (payment != null) {
      books.world.note("manager: sells after all", number, 0);
      till.act(
          alive -> alive.rulings().attach(number, payment.orderId(), "manager", "took the milk"));
    }
  }

  /// A manager has looked, and no money moved.
  void nobodyPaid(String number) {
    books.world.note("manager: nobody paid", number, 0);
    till.act(alive -> alive.rulings().noMoneyMoved(number, "manager", "not on the channel's page"));
  }
}
