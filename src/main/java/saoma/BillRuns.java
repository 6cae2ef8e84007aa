package saoma;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import saoma.ChannelSetup.Prepared;
import saoma.channel.BillAnswer;
import saoma.channel.BillSink;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.alipay.AlipayBill;
import saoma.channel.unionpay.UnionPayBill;
import saoma.channel.wechat.WechatBill;
import saoma.cli.BillRun;
import saoma.cli.CannotEnter;
import saoma.settings.Home;

/// Gets bills with the channels that a till's settings describe, and reads files with their
/// readers.
record BillRuns(InstantSource clock) implements BillRun {
  @Override
  public BillAnswer fetch(Home home, String channel, LocalDate day, BillSink sink)
      throws CannotEnter {
    var settings = Wiring.settings(home);
    try (var desk = new ChannelDesk(home, clock, new Channels(List.of()))) {
      var prepared = desk.prepare(settings).get(channel);
      return switch (prepared) {
        case null -> throw new CannotEnter("The settings have switched " + channel + " off.");
        case Prepared.Unusable(var problem) ->
            throw new CannotEnter(
                "The settings of "
                    + channel
                    + " do not work yet: "
                    + problem.field()
                    + " ("
                    + problem.problem()
                    + ").");
        case Prepared.Usable(var usable) -> fetch(usable, day, sink);
      };
    }
  }

  private static BillAnswer fetch(Channel channel, LocalDate day, BillSink sink)
      throws CannotEnter {
    var bills =
        channel.bills().orElseThrow(() -> new CannotEnter(channel.code() + " has no daily bill."));
    return bills.fetch(day, sink);
  }

  @Override
  public BillAnswer read(Path file, String channel, LocalDate day, BillSink sink)
      throws CannotEnter {
    try (var in = Files.newInputStream(file)) {
      return switch (channel) {
        case "alipay" -> AlipayBill.read(in, day, "", sink);
        case "wechat" -> WechatBill.read(in, day, "", sink);
        case "unionpay" -> UnionPayBill.read(in, day, "", sink);
        default -> throw new CannotEnter("No bills of " + channel + " are known.");
      };
    } catch (IOException e) {
      throw new CannotEnter("The file " + file + " cannot be read.", e);
    }
  }
}
