package saoma.wire;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How one HTTP request ended: with a whole reply of any status, or with none.
public sealed interface Exchange {
  /// A reply that arrived complete.
  ///
  /// @param headers found by `header`, whatever the case of the letters; a header that came more
  ///   than once is joined by a comma, so that a doubled signature never verifies
  /// @param body the decoded bytes
  @SuppressWarnings("ArrayRecordComponent") // Signatures are checked over these very bytes.
  record Replied(int status, Map<String, String> headers, byte[] body) implements Exchange {
    public Replied {
      var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
      sorted.putAll(headers);
      headers = Collections.unmodifiableMap(sorted);
      body = body.clone();
    }

    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    @Override
    public byte[] body() {
      return body.clone();
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /// Nothing of the content: replies carry personal data.
    @Override
    public String toString() {
      return "Replied[" + status + ", " + body.length + " bytes]";
    }
  }

  /// No reply that could be used.
  record Failed(Kind kind) implements Exchange {}

  /// What went wrong, as far as it matters: may the other side have seen the request?
  enum Kind {
    /// No byte of the request can have left: the name, the route or the connection failed.
    NO_NETWORK,
    /// Who answered did not prove to be the channel: a strange or old certificate, another name, an
    /// old TLS, or no TLS at all. No byte of the request can have left.
    NOT_PROVEN,
    /// No answer in time, or the caller was interrupted. The request may have arrived.
    TIMED_OUT,
    /// Cut or malformed. The request may have arrived.
    BROKEN,
    /// More bytes than a reply may have. The request arrived.
    TOO_LARGE
  }
}
