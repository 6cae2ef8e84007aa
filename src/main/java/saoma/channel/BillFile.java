package saoma.channel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import saoma.channel.Answer.Cause;
import saoma.wire.Exchange;
import saoma.wire.Exchange.Failed;
import saoma.wire.Exchange.Kind;
import saoma.wire.Exchange.Replied;
import saoma.wire.Http;

/// Fetches the file of a bill into a place of its own, which only this user can read and which is
/// gone afterwards. Reading from the line would make the channel wait for whoever takes the lines,
/// and the addresses live for seconds.
public final class BillFile {
  /// A day of millions of payments, packed.
  private static final long MOST = 1L << 30;

  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final Http http;

  public BillFile(Http http) {
    this.http = http;
  }

  /// @param heard what the channel said about the file, for all that is said here
  /// @param read takes the file if it came whole
  public BillAnswer fetched(
      String url,
      Map<String, String> headers,
      Heard heard,
      Function<InputStream, BillAnswer> read) {
    try {
      var file = Files.createTempFile("saoma-bill-", ".tmp");
      try {
        return fetched(file, url, headers, heard, read);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return new BillAnswer.Unknown(Cause.UNREADABLE, Heard.nothing("NO_ROOM"));
    }
  }

  private BillAnswer fetched(
      Path file,
      String url,
      Map<String, String> headers,
      Heard heard,
      Function<InputStream, BillAnswer> read)
      throws IOException {
    Exchange exchange;
    try (var to = Files.newOutputStream(file)) {
      exchange = http.download(url, headers, to, MOST, WITHIN);
    }
    return switch (exchange) {
      case Failed(var kind) -> new BillAnswer.Unknown(cause(kind), Heard.nothing(kind.name()));
      case Replied reply when reply.status() != 200 ->
          new BillAnswer.Unknown(
              reply.status() == 429 ? Cause.LIMITED : Cause.SERVER_TROUBLE,
              new Heard("HTTP " + reply.status(), heard.trace(), heard.redacted()));
      case Replied _ -> {
        try (var in = Files.newInputStream(file)) {
          yield read.apply(in);
        }
      }
    };
  }

  private static Cause cause(Kind kind) {
    return switch (kind) {
      case NO_NETWORK, NOT_PROVEN -> Cause.NO_NETWORK;
      case TIMED_OUT -> Cause.TIMED_OUT;
      case BROKEN -> Cause.SERVER_TROUBLE;
      case TOO_LARGE -> Cause.UNREADABLE;
    };
  }
}
