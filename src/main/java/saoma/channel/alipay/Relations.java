package saoma.channel.alipay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import saoma.channel.Answer.Cause;
import saoma.channel.BindAnswer;
import saoma.channel.BoundAnswer;
import saoma.channel.alipay.Evidence.Genuine;
import saoma.channel.alipay.Evidence.Nothing;
import saoma.channel.alipay.Evidence.Unsigned;
import saoma.split.Receiver;

/// Whom the shop may split with (open platform, `alipay.trade.royalty.relation.*` and
/// `alipay.trade.royalty.rate.query`). No money moves here.
final class Relations {
  private static final String PREFIX = "alipay.trade.royalty.";
  private static final int PAGE = 20;

  /// A thousand receivers; a gateway that never says "last page" must not hold the till.
  private static final int MOST_PAGES = 50;

  private static final int LONGEST = 100;
  private static final int PERCENT = 100;

  private final Gateway gateway;

  Relations(Gateway gateway) {
    this.gateway = gateway;
  }

  BindAnswer bind(Receiver receiver, String number) {
    return relate("relation.bind", receiver, number);
  }

  BindAnswer unbind(Receiver receiver, String number) {
    return relate("relation.unbind", receiver, number);
  }

  private BindAnswer relate(String method, Receiver receiver, String number) {
    var content = SplitContent.relation(receiver, number);
    return read(gateway.call(PREFIX + method, "", content));
  }

  static BindAnswer read(Evidence evidence) {
    var unknown = unknown(evidence);
    if (unknown.isPresent()) {
      return new BindAnswer.Unknown(unknown.get());
    }
    var node = ((Genuine) evidence).node();
    if (!Codes.isSuccess((Genuine) evidence)) {
      return new BindAnswer.Refused(Codes.name(node));
    }
    return switch (node.text("result_code")) {
      case "SUCCESS" -> new BindAnswer.Done();
      case "FAIL" -> new BindAnswer.Refused("FAIL");
      default -> new BindAnswer.Unknown(Cause.SETTINGS);
    };
  }

  /// What proves nothing: no signature, trouble at the platform, too many calls.
  private static Optional<Cause> unknown(Evidence evidence) {
    return switch (evidence) {
      case Nothing(var cause, var _) -> Optional.of(cause);
      case Unsigned(var code, var _, var _) -> Optional.of(Codes.unsigned(code));
      case Genuine genuine ->
          switch (genuine.code()) {
            case "20000" -> Optional.of(Cause.SERVER_TROUBLE);
            case "40005" -> Optional.of(Cause.LIMITED);
            default ->
                Codes.lastPart(genuine.subCode()).equals("SYSTEM_ERROR")
                    ? Optional.of(Cause.SERVER_TROUBLE)
                    : Optional.empty();
          };
    };
  }

  BoundAnswer all(String number) {
    var found = new ArrayList<Receiver>();
    for (var page = 1; page <= MOST_PAGES; page++) {
      var content = SplitContent.page(number + page, page, PAGE);
      var evidence = gateway.call(PREFIX + "relation.batchquery", "", content);
      var unknown = unknown(evidence);
      if (unknown.isPresent()) {
        return new BoundAnswer.Unknown(unknown.get());
      }
      var genuine = (Genuine) evidence;
      if (!Codes.isSuccess(genuine)) {
        return new BoundAnswer.Unknown(Cause.SETTINGS);
      }
      found.addAll(receivers(genuine.node()));
      if (page >= genuine.node().count("total_page_num").orElse(1)) {
        break;
      }
    }
    return new BoundAnswer.Found(found);
  }

  static List<Receiver> receivers(Node node) {
    return node.list("receiver_list").stream().flatMap(one -> receiver(one).stream()).toList();
  }

  private static Optional<Receiver> receiver(Node entity) {
    var account = entity.text("account");
    var name = entity.text("name");
    if (account.isBlank() || account.length() > LONGEST || name.length() > LONGEST) {
      return Optional.empty();
    }
    return switch (entity.text("type")) {
      case "userId" -> Optional.of(new Receiver(Receiver.Kind.USER, account, name));
      case "loginName" -> Optional.of(new Receiver(Receiver.Kind.LOGON, account, name));
      default -> Optional.empty();
    };
  }

  /// `max_ratio` is a whole percentage.
  OptionalInt most(String number) {
    var evidence = gateway.call(PREFIX + "rate.query", "", SplitContent.rate(number));
    return evidence instanceof Genuine genuine && Codes.isSuccess(genuine)
        ? ratio(genuine.node())
        : OptionalInt.empty();
  }

  static OptionalInt ratio(Node node) {
    var ratio = node.count("max_ratio");
    return ratio.isPresent() && ratio.getAsInt() > 0 && ratio.getAsInt() <= PERCENT
        ? ratio
        : OptionalInt.empty();
  }
}
