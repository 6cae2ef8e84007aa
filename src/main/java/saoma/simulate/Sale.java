package saoma.simulate;

import saoma.order.Cart;

/// One sale as the clerk has it in mind.
final class Sale {
  final int index;
  final String name;
  final Cart cart;
  final long member;
  String channel;
  String attempt = "";
  int tries;
  int parts;
  boolean over;
  boolean customerPaid;

  Sale(int index, Cart cart, String channel) {
    this.index = index;
    this.name = "sale-" + index;
    this.cart = cart;
    this.member = index % History.MEMBERS + 1L;
    this.channel = channel;
  }
}
