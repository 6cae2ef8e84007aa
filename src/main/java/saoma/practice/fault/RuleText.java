package saoma.practice.fault;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import saoma.practice.trade.Wallet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One rule as JSON.
final class RuleText {
  private static final long LONGEST_DELAY = 600_000;
  private static final long LONGEST_GAP = 60_000;
  private static final long LATEST = 86_400_000;
  private static final long TEN_YEARS = 315_360_000;
  private static final long MANY = 1_000_000_000;
  private static final Set<String> MATCH = Set.of("channel", "call", "number", "nth", "times");
  private static final Pattern NUMBER = Pattern.compile("[!-~]{1,64}");
  private static final Pattern CODE =
      Pattern.compile("((?:[2-5][0-9]{2}|[1-9][0-9]{4})/)?[A-Za-z0-9._-]{1,64}");

  private RuleText() {}

  static Rule rule(JsonNode node, String where) throws WrongPlan {
    var members = new Members(node, where, where + ".");
    var word = members.text("fault").orElseThrow(() -> members.wrong("fault", "is missing"));
    var kind = Kind.of(word).orElseThrow(() -> members.wrong("fault", "no such fault"));
    var known = new HashSet<>(MATCH);
    known.add("fault");
    parameter(kind).ifPresent(known::add);
    members.only(known);
    var wallet = wallet(members);
    var call = call(members);
    var fault = fault(kind, members);
    requireFitting(members, fault, wallet, call);
    var number = members.text("number");
    if (number.filter(text -> !NUMBER.matcher(text).matches()).isPresent()) {
      throw members.wrong("number", "must be 1 to 64 visible ASCII characters");
    }
    return new Rule(
        wallet,
        call,
        number,
        members.whole("nth", 1, MANY, 1),
        members.whole("times", 0, MANY, 1),
        fault);
  }

  private static Optional<Wallet> wallet(Members members) throws WrongPlan {
    var word = members.text("channel");
    var wallet = word.flatMap(PlanText::wallet);
    if (word.isPresent() && wallet.isEmpty()) {
      throw members.wrong("channel", "must be alipay or wechat");
    }
    return wallet;
  }

  private static Optional<Call> call(Members members) throws WrongPlan {
    var word = members.text("call");
    var call = word.flatMap(Call::of);
    if (word.isPresent() && call.isEmpty()) {
      throw members.wrong("call", "no such call");
    }
    return call;
  }

  private static void requireFitting(
      Members members, Fault fault, Optional<Wallet> wallet, Optional<Call> call) throws WrongPlan {
    for (var w : Wallet.values()) {
      for (var c : Call.values()) {
        if (wallet.filter(x -> x != w).isEmpty()
            && call.filter(x -> x != c).isEmpty()
            && fault.fits(w, c)) {
          return;
        }
      }
    }
    throw members.wrong("fault", "cannot happen to this call");
  }

  /// The one member that a fault needs besides its name.
  static Optional<String> parameter(Kind kind) {
    return switch (kind) {
      case DELAY, TRICKLE, NOTICE_LATE -> Optional.of("millis");
      case STATUS_BEFORE, STATUS_AFTER, MAINTENANCE -> Optional.of("status");
      case CLOCK_SKEW -> Optional.of("seconds");
      case CODE_BEFORE, CODE_AFTER -> Optional.of("code");
      case DROP_BEFORE,
          DROP_AFTER,
          HANG_UP,
          WRONG_SIGNATURE,
          NO_SIGNATURE,
          WRONG_AMOUNT,
          OTHER_ORDER,
          ENDLESS,
          REDIRECT,
          NOT_JSON,
          NOTICE_TWICE,
          NOTICE_LOST,
          NOTICE_REORDERED,
          NOTICE_FORGED ->
          Optional.empty();
    };
  }

  private static Fault fault(Kind kind, Members members) throws WrongPlan {
    return switch (kind) {
      case DELAY -> new Fault.Delay(members.whole("millis", 1, LONGEST_DELAY));
      case DROP_BEFORE -> new Fault.Drop(Fault.Moment.BEFORE);
      case DROP_AFTER -> new Fault.Drop(Fault.Moment.AFTER);
      case HANG_UP -> new Fault.HangUp();
      case STATUS_BEFORE -> new Fault.Status(status(members), Fault.Moment.BEFORE);
      case STATUS_AFTER -> new Fault.Status(status(members), Fault.Moment.AFTER);
      case WRONG_SIGNATURE -> new Fault.WrongSignature();
      case NO_SIGNATURE -> new Fault.NoSignature();
      case WRONG_AMOUNT -> new Fault.WrongAmount();
      case OTHER_ORDER -> new Fault.OtherOrder();
      case TRICKLE -> new Fault.Trickle(members.whole("millis", 1, LONGEST_GAP));
      case ENDLESS -> new Fault.Endless();
      case CLOCK_SKEW -> new Fault.ClockSkew(members.whole("seconds", -TEN_YEARS, TEN_YEARS));
      case MAINTENANCE -> maintenance(members);
      case REDIRECT -> new Fault.Redirect();
      case CODE_BEFORE -> new Fault.Code(code(members), Fault.Moment.BEFORE);
      case CODE_AFTER -> new Fault.Code(code(members), Fault.Moment.AFTER);
      case NOT_JSON -> new Fault.NotJson();
      case NOTICE_TWICE -> new Fault.NoticeTwice();
      case NOTICE_LOST -> new Fault.NoticeLost();
      case NOTICE_LATE -> new Fault.NoticeLate(members.whole("millis", 1, LATEST));
      case NOTICE_REORDERED -> new Fault.NoticeReordered();
      case NOTICE_FORGED -> new Fault.NoticeForged();
    };
  }

  private static int status(Members members) throws WrongPlan {
    return Math.toIntExact(members.whole("status", 400, 599));
  }

  private static Fault maintenance(Members members) throws WrongPlan {
    var status = Math.toIntExact(members.whole("status", 200, 503));
    if (status != 200 && status != 503) {
      throw members.wrong("status", "must be 200 or 503");
    }
    return new Fault.Maintenance(status);
  }

  private static String code(Members members) throws WrongPlan {
    return members
        .text("code")
        .filter(text -> CODE.matcher(text).matches())
        .orElseThrow(
            () -> members.wrong("code", "must be as 40004/ACQ.SYSTEM_ERROR or 500/SYSTEM_ERROR"));
  }

  /// The rule into an empty object, as it is read.
  static ObjectNode of(Rule rule, ObjectNode into) {
    rule.wallet().ifPresent(wallet -> into.put("channel", PlanText.word(wallet)));
    rule.call().ifPresent(call -> into.put("call", call.word()));
    rule.number().ifPresent(number -> into.put("number", number));
    into.put("nth", rule.nth()).put("times", rule.times());
    into.put("fault", rule.fault().kind().word());
    switch (rule.fault()) {
      case Fault.Delay(var millis) -> into.put("millis", millis);
      case Fault.Trickle(var millis) -> into.put("millis", millis);
      case Fault.NoticeLate(var millis) -> into.put("millis", millis);
      case Fault.Status(var status, var _) -> into.put("status", status);
      case Fault.Maintenance(var status) -> into.put("status", status);
      case Fault.ClockSkew(var seconds) -> into.put("seconds", seconds);
      case Fault.Code(var name, var _) -> into.put("code", name);
      case Fault.Drop _,
          Fault.HangUp _,
          Fault.WrongSignature _,
          Fault.NoSignature _,
          Fault.WrongAmount _,
          Fault.OtherOrder _,
          Fault.Endless _,
          Fault.Redirect _,
          Fault.NotJson _,
          Fault.NoticeTwice _,
          Fault.NoticeLost _,
          Fault.NoticeReordered _,
          Fault.NoticeForged _ -> {}
    }
    return into;
  }
}
