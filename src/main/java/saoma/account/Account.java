package saoma.account;

import java.util.OptionalLong;

/// One account of the ledger. Members' accounts hold what the shop owes them and never go below
/// zero; all others are the other side of that, and their sum is minus the members' sum.
public sealed interface Account {
  /// What a member paid in.
  record Principal(long member) implements Account {
    @Override
    public String code() {
      return "principal:" + member;
    }

    @Override
    public OptionalLong owner() {
      return OptionalLong.of(member);
    }
  }

  /// What the shop gave a member on top.
  record Bonus(long member) implements Account {
    @Override
    public String code() {
      return "bonus:" + member;
    }

    @Override
    public OptionalLong owner() {
      return OptionalLong.of(member);
    }
  }

  /// Money that came in by a tender (`alipay`, `cash`) to be kept for a member.
  record Clearing(String tender) implements Account {
    @Override
    public String code() {
      return "clearing:" + tender;
    }

    @Override
    public OptionalLong owner() {
      return OptionalLong.empty();
    }
  }

  /// What the bonuses cost the shop.
  record BonusGiven() implements Account {
    @Override
    public String code() {
      return "bonus-given";
    }

    @Override
    public OptionalLong owner() {
      return OptionalLong.empty();
    }
  }

  /// What members paid for with their balance.
  record Sales() implements Account {
    @Override
    public String code() {
      return "sales";
    }

    @Override
    public OptionalLong owner() {
      return OptionalLong.empty();
    }
  }

  /// The name in the books; never changes.
  String code();

  /// The member whose account it is; empty for the shop's own.
  OptionalLong owner();

  /// @throws IllegalArgumentException if no account is called so
  static Account of(String code) {
    var colon = code.indexOf(':');
    var name = colon < 0 ? code : code.substring(0, colon);
    var rest = code.substring(colon + 1);
    return switch (name) {
      case "principal" -> new Principal(Long.parseLong(rest));
      case "bonus" -> new Bonus(Long.parseLong(rest));
      case "clearing" -> new Clearing(rest);
      case "bonus-given" -> new BonusGiven();
      case "sales" -> new Sales();
      default -> throw new IllegalArgumentException("no account is called " + code);
    };
  }
}
