package saoma.wire;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import org.jspecify.annotations.Nullable;

/// Remembers whether a call got as far as a connection, the only thing that tells "no byte can have
/// left" from "perhaps it arrived".
final class Progress extends EventListener {
  private volatile boolean connected;
  private volatile boolean greeting;

  /// That of the request, or a new one that nobody asks.
  static Progress of(Call call) {
    var progress = call.request().tag(Progress.class);
    return progress == null ? new Progress() : progress;
  }

  boolean connected() {
    return connected;
  }

  /// Whether TLS was begun and not brought to its end. Nothing of a request leaves before that end:
  /// Java sends no early data.
  boolean greeting() {
    return greeting && !connected;
  }

  @Override
  public void secureConnectStart(Call call) {
    greeting = true;
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    connected = true;
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, okhttp3.Protocol protocol) {
    connected = true;
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    connected = true;
  }
}
