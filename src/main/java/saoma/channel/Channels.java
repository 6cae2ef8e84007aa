package saoma.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The channels this till has, by their code, in the order they stand on the screen.
public final class Channels {
  private volatile Map<String, Channel> byCode;

  public Channels(List<Channel> channels) {
    byCode = index(channels);
  }

  /// The settings changed. Payments under way go on with the channel of the same code.
  public void replace(List<Channel> channels) {
    byCode = index(channels);
  }

  /// Empty for a channel that was switched off after a payment of it was stored.
  public Optional<Channel> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public List<Channel> all() {
    return List.copyOf(byCode.values());
  }

  private static Map<String, Channel> index(List<Channel> channels) {
    var index = new LinkedHashMap<String, Channel>();
    for (var channel : channels) {
      if (index.put(channel.code(), channel) != null) {
        throw new IllegalArgumentException("two channels are called " + channel.code());
      }
    }
    return index;
  }
}
