package saoma.channel;

import java.util.List;
import saoma.channel.Answer.Cause;
import saoma.split.Receiver;

/// Whom a channel has bound for this shop.
public sealed interface BoundAnswer {
  record Found(List<Receiver> receivers) implements BoundAnswer {
    public Found {
      receivers = List.copyOf(receivers);
    }
  }

  record Unknown(Cause cause) implements BoundAnswer {}
}
