package saoma.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The channels this till has, by their code, in the order they stand on the screen.
public final class Channels {
  private final Map<String, Channel> own;
  private volatile Map<String, Channel> byCode;

  public Channels(List<Channel> channels) {
    this(channels, List.of());
  }

  /// @param own what is the till's own, such as its drawer: always there, and in no list of those
  ///   that are asked over a wire
  public Channels(List<Channel> channels, List<Channel> own) {
    this.own = index(own);
    byCode = index(channels);
  }

  /// The settings changed. Payments under way go on with the channel of the same code.
  public void replace(List<Channel> channels) {
    byCode = index(channels);
  }

  /// Empty for a channel that was switched off after a payment of it was stored.
  public Optional<Channel> byCode(String code) {
    return Optional.ofNullable(byCode.getOrDefault(code, own.get(code)));
  }

  /// Without the till's own.
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
