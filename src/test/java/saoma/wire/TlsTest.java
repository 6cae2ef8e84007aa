package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.wire.Exchange.Failed;
import saoma.wire.Exchange.Kind;
import saoma.wire.Exchange.Replied;

/// Who is on the other end of the line. A test authority is made known as an administrator would,
/// to Java as a whole: the client itself has no door for it.
class TlsTest {
  private static final KeyPair AUTHORITY = TestKeys.rsa();
  private static final KeyPair SERVER = TestKeys.rsa();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Http.Limits LIMITS = new Http.Limits(PATIENCE, PATIENCE, PATIENCE, 10_000);
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private Path folder;
  private final MockWebServer server = new MockWebServer();
  private Http http;
  private Certificate trustedClient;

  @BeforeEach
  void trustTheAuthority() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    store.setCertificateEntry("authority", authority());
    var file = folder.resolve("trust.p12");
    try (var out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", new String(PASSWORD));
    http = new Http(LIMITS);
  }

  @AfterEach
  void forgetTheAuthority() {
    System.clearProperty("javax.net.ssl.trustStore");
    System.clearProperty("javax.net.ssl.trustStorePassword");
    http.close();
    server.close();
  }

  @Test
  void aServerThatProvesItselfIsHeard() throws Exception {
    serve(certificate(AUTHORITY, "localhost", 1));
    assertEquals("paid", assertInstanceOf(Replied.class, get()).text());
  }

  @Test
  void whoShowsPapersIsHeardWhereTheyAreAskedFor() throws Exception {
    var file = folder.resolve("client.p12");
    ClientPapers.make(file, "1900000001", TestKeys.rsa(), "1900000001", Instant.now());
    var client = KeyStore.getInstance("PKCS12");
    client.load(Files.newInputStream(file), "1900000001".toCharArray());
    trustedClient = client.getCertificate("client");
    server.requireClientAuth();
    serve(certificate(AUTHORITY, "localhost", 1));
    assertInstanceOf(Failed.class, get());
    assertEquals(0, server.getRequestCount(), "without papers nothing is served");
    var proven = http.presenting(ClientPapers.read(file, "1900000001"));
    var address = "https://localhost:" + server.getPort() + "/";
    assertEquals("paid", assertInstanceOf(Replied.class, proven.get(address, Map.of())).text());
    assertInstanceOf(Failed.class, get(), "they are shown by that one only");
  }

  @Test
  void aServerThatVouchesForItselfIsNobody() throws Exception {
    serve(certificate(SERVER, "localhost", 1));
    assertRefused();
  }

  @Test
  void aServerOfAnotherNameIsNobody() throws Exception {
    serve(certificate(AUTHORITY, "openapi.alipay.com", 1));
    assertRefused();
  }

  @Test
  void aCertificateThatIsOverProvesNothing() throws Exception {
    serve(certificate(AUTHORITY, "localhost", -1));
    assertRefused();
  }

  @Test
  void aHandshakeThatIsCutSentNothing() throws Exception {
    try (var socket = new ServerSocket(0)) {
      var cut = CompletableFuture.runAsync(() -> acceptAndClose(socket));
      assertEquals(
          new Failed(Kind.NOT_PROVEN),
          http.get("https://localhost:" + socket.getLocalPort() + "/", Map.of()));
      cut.join();
    }
  }

  @Test
  void aRedirectToPlainHttpIsNotFollowed() throws Exception {
    serve(
        certificate(AUTHORITY, "localhost", 1),
        new MockResponse.Builder().code(302).addHeader("Location", "http://localhost:1/").build());
    assertEquals(302, assertInstanceOf(Replied.class, get()).status());
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void nothingOlderThanTls12IsOffered() throws Exception {
    try (var socket = new ServerSocket(0)) {
      var offered = CompletableFuture.supplyAsync(() -> offeredVersions(socket));
      http.get("https://localhost:" + socket.getLocalPort() + "/", Map.of());
      assertEquals(new TreeSet<>(java.util.List.of(0x0303, 0x0304)), offered.join());
    }
  }

  private void assertRefused() {
    assertEquals(new Failed(Kind.NOT_PROVEN), get());
    assertEquals(0, server.getRequestCount(), "no byte of the request was seen");
  }

  private Exchange get() {
    return http.get("https://localhost:" + server.getPort() + "/", Map.of());
  }

  private void serve(X509Certificate certificate) throws Exception {
    serve(certificate, new MockResponse.Builder().body("paid").build());
  }

  private void serve(X509Certificate certificate, MockResponse response) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    store.setKeyEntry("s", SERVER.getPrivate(), PASSWORD, new Certificate[] {certificate});
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust(), null);
    server.useHttps(context.getSocketFactory());
    server.enqueue(response);
    server.start();
  }

  /// Whom the server believes; nobody is asked unless it wants to see who calls.
  private TrustManager[] trust() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    store.setCertificateEntry("client", trustedClient == null ? authority() : trustedClient);
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static X509Certificate authority() throws Exception {
    return built(AUTHORITY, "Authority", AUTHORITY, true, 1);
  }

  /// @param days until it is over; negative when it is
  private static X509Certificate certificate(KeyPair signer, String host, int days)
      throws Exception {
    return built(signer, host, SERVER, false, days);
  }

  private static X509Certificate built(
      KeyPair signer, String host, KeyPair subject, boolean authority, int days) throws Exception {
    var now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(signer == AUTHORITY ? "CN=Authority" : "CN=" + host),
            BigInteger.valueOf(now.toEpochMilli()),
            Date.from(now.minus(Duration.ofDays(9))),
            Date.from(now.plus(Duration.ofDays(days))),
            new X500Name("CN=" + host),
            subject.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(signer.getPrivate())));
  }

  private static void acceptAndClose(ServerSocket socket) {
    try (var caller = socket.accept()) {
      caller.getInputStream().read();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// The versions that a client's first message names (RFC 8446 §4.2.1).
  private static TreeSet<Integer> offeredVersions(ServerSocket socket) {
    try (var caller = socket.accept()) {
      var in = new DataInputStream(caller.getInputStream());
      in.skipNBytes(3);
      var hello = ByteBuffer.wrap(in.readNBytes(in.readUnsignedShort()));
      hello.position(4 + 2 + 32);
      hello.position(hello.position() + 1 + hello.get(hello.position()));
      hello.position(hello.position() + 2 + hello.getShort(hello.position()));
      hello.position(hello.position() + 1 + hello.get(hello.position()));
      hello.getShort();
      while (hello.hasRemaining()) {
        var type = hello.getShort();
        var length = hello.getShort();
        if (type == 43) {
          var versions = new TreeSet<Integer>();
          for (var left = hello.get() / 2; left > 0; left--) {
            versions.add((int) hello.getShort());
          }
          assertTrue(versions.size() > 0);
          return versions;
        }
        hello.position(hello.position() + length);
      }
      throw new AssertionError("no versions were named");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
