package saoma.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.TlsVersion;

/// An HTTP client for calls about money: each request is sent once and only once. No retry, no
/// redirect, no cookie, no log; one deadline for the whole call; a reply is counted while it is
/// read, after unpacking. Blocking, and interruptible on every kind of thread: an interrupted call
/// is given up as `TIMED_OUT` and the thread stays interrupted.
///
/// HTTP/1.1 only, and idle connections are dropped after five seconds: a stale socket would turn a
/// plain query into an answer that proves nothing.
public final class Http implements AutoCloseable {
  private static final String AGENT = "Saoma/0.1";
  private static final int IDLE_CONNECTIONS = 5;
  private static final int IDLE_SECONDS = 5;
  private static final int CALLS_AT_ONCE = 256;

  /// Nothing older, no fall-back, and certificates and names are always checked: there is no
  /// setting that says otherwise.
  private static final ConnectionSpec TLS =
      new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
          .tlsVersions(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2)
          .build();

  private final OkHttpClient client;
  private final ExecutorService threads;
  private final long maxReplyBytes;
  private final boolean allowPlain;

  /// How long and how much.
  ///
  /// @param call the deadline of a whole call, from the name look-up to the last byte
  /// @param maxReplyBytes of the unpacked body
  public record Limits(Duration connect, Duration read, Duration call, long maxReplyBytes) {
    public static final Limits DEFAULT =
        new Limits(
            Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(15), 256 * 1024);
  }

  /// A client that speaks `https` only.
  public Http(Limits limits) {
    this(limits, false);
  }

  /// @param allowPlain whether `http` may be spoken with this machine and with the shop's own
  ///   network: what practice mode needs, and nothing that carries money
  public Http(Limits limits, boolean allowPlain) {
    this(limits, allowPlain, UnaryOperator.identity());
  }

  /// A client for one card terminal: it speaks with nobody else.
  public static Http toTerminal(Limits limits, boolean allowPlain, TerminalTls tls) {
    return new Http(limits, allowPlain, tls::applyTo);
  }

  /// The same client, and a server that asks who it is, is shown these. Whoever closes one of the
  /// two closes both.
  public Http presenting(ClientPapers papers) {
    return new Http(papers.applyTo(client.newBuilder()).build(), this);
  }

  private Http(OkHttpClient client, Http like) {
    this.client = client;
    this.threads = like.threads;
    this.maxReplyBytes = like.maxReplyBytes;
    this.allowPlain = like.allowPlain;
  }

  private Http(Limits limits, boolean allowPlain, UnaryOperator<OkHttpClient.Builder> trust) {
    this.allowPlain = allowPlain;
    this.maxReplyBytes = limits.maxReplyBytes();
    threads = Executors.newVirtualThreadPerTaskExecutor();
    var dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(CALLS_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
    client =
        trust
            .apply(new OkHttpClient.Builder())
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionSpecs(allowPlain ? List.of(TLS, ConnectionSpec.CLEARTEXT) : List.of(TLS))
            .connectTimeout(limits.connect())
            .readTimeout(limits.read())
            .writeTimeout(limits.read())
            .callTimeout(limits.call())
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .addNetworkInterceptor(Http::withoutInvitation)
            .eventListenerFactory(Progress::of)
            .build();
  }

  /// Whether this address may be called: well formed, and `https` or an allowed plain one.
  public boolean allows(String url) {
    var parsed = HttpUrl.parse(url);
    return parsed != null && (parsed.isHttps() || (allowPlain && NearHost.is(parsed.host())));
  }

  /// @throws IllegalArgumentException if the address is not allowed, see `allows`
  public Exchange get(String url, Map<String, String> headers) {
    return send(request(url, headers).get());
  }

  /// Fetches a file. What a good reply brings goes to `to` while it comes and is not in the
  /// exchange; any other reply comes as always. Whatever the ending, `to` is the caller's to close,
  /// and what was written is worth something only after a reply of 200.
  ///
  /// @param most bytes of the file
  /// @param within the deadline of the whole call, in place of the usual one
  /// @throws IllegalArgumentException if the address is not allowed, see `allows`
  public Exchange download(
      String url, Map<String, String> headers, OutputStream to, long most, Duration within) {
    var patient = client.newBuilder().callTimeout(within).build();
    // Packed on the way would be unpacked on the way, and its size not known.
    var request = request(url, headers).header("Accept-Encoding", "identity").get();
    return send(
        patient,
        request,
        (response, progress) ->
            response.code() == 200
                ? ReplyReader.copied(response, progress, to, most)
                : read(response, progress));
  }

  /// @throws IllegalArgumentException if the address is not allowed, see `allows`
  public Exchange post(String url, Map<String, String> headers, String contentType, byte[] body) {
    return send(request(url, headers).post(new OneShotBody(contentType, body)));
  }

  /// Lets go of threads and connections; calls under way end as they can.
  @Override
  public void close() {
    client.dispatcher().cancelAll();
    threads.shutdown();
    client.connectionPool().evictAll();
  }

  private Request.Builder request(String url, Map<String, String> headers) {
    if (!allows(url)) {
      throw new IllegalArgumentException("this address may not be called");
    }
    var request = new Request.Builder().url(url).header("User-Agent", AGENT);
    headers.forEach(request::header);
    return request;
  }

  private interface Reader {
    Exchange read(Response response, Progress progress);
  }

  private Exchange send(Request.Builder request) {
    return send(client, request, this::read);
  }

  private static Exchange send(OkHttpClient client, Request.Builder request, Reader reader) {
    var progress = new Progress();
    var call = client.newCall(request.tag(Progress.class, progress).build());
    var ending = new CompletableFuture<Exchange>();
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call done, Response response) {
            ending.complete(reader.read(response, progress));
          }

          @Override
          public void onFailure(Call done, IOException e) {
            ending.complete(ReplyReader.failed(e, progress));
          }
        });
    try {
      return ending.get();
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      return new Exchange.Failed(Exchange.Kind.TIMED_OUT);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call ended without an ending", e);
    }
  }

  private Exchange read(Response response, Progress progress) {
    return ReplyReader.whole(response, progress, maxReplyBytes);
  }

  /// OkHttp follows the invitation of a 503 with `Retry-After: 0` by itself, which no setting turns
  /// off for a GET. Without the header it stays one request.
  private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    return response.code() == 503
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }
}
