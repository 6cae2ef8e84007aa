package saoma.simulate;

import java.util.HashSet;
import java.util.Set;
import saoma.order.Cart;

/// One sale as the clerk has it in mind.
final class Sale {
  final int index;
  final String name;
  final Cart cart;
  final long member;
  String channel;
  String attempt = "";

  /// What the customer left; empty until it is held.
  String deposit = "";

  int tries;
  int parts;

  /// What is alive of those who pay together.
  final Set<String> shares = new HashSet<>();

  int sharesOver;
  boolean inTray;
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
