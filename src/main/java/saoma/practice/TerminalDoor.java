package saoma.practice;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import saoma.practice.terminal.Poi;
import saoma.practice.terminal.PoiReply;
import saoma.practice.terminal.PoiServer;
import saoma.practice.trade.Numbers;
import saoma.settings.WholeFile;
import saoma.wire.TerminalPapers;

/// The card terminal's own port: TLS with a certificate of its own root, as a device on a counter
/// has it, and one address behind it. Papers, passphrase and port stay in the folder, so that after
/// a restart it is still the same device.
record TerminalDoor(Javalin web, PoiServer server, int port) implements AutoCloseable {
  private static final int MAX_REQUEST = 256 * 1024;
  private static final int MAX_PORT = 65_535;
  private static final String JSON = "application/json;charset=utf-8";

  /// @throws IOException if the folder cannot be used
  static TerminalDoor open(PracticeConfig config, Place place, Numbers numbers) throws IOException {
    var folder = config.folder();
    var papers =
        TerminalPapers.kept(folder.resolve("terminal.p12"), Poi.ID, config.clock().instant());
    Files.writeString(root(folder), papers.rootPem());
    var poi = new Poi(config.clock(), numbers);
    var server = new PoiServer(poi, passphrase(folder, numbers), config.clock());
    var opened = new CompletableFuture<ServerConnector>();
    var wanted = remembered(folder, place);
    var web =
        Javalin.create(
                settings -> {
                  settings.startup.showJavalinBanner = false;
                  settings.startup.showOldJavalinVersionWarning = false;
                  settings.startup.startupWatcherEnabled = false;
                  settings.concurrency.useVirtualThreads = true;
                  settings.http.maxRequestSize = MAX_REQUEST;
                  settings.http.compressionStrategy = CompressionStrategy.NONE;
                  settings.jetty.addConnector((jetty, http) -> {
                    var connector = tls(jetty, http, papers);
                    connector.setHost(place.host());
                    connector.setPort(wanted);
                    opened.complete(connector);
                    return connector;
                  });
                  settings.routes.post("/nexo/", context -> talk(context, server));
                  settings.routes.post("/nexo", context -> talk(context, server));
                })
            .start();
    var port = opened.join().getLocalPort();
    Files.writeString(portFile(folder), Integer.toString(port));
    return new TerminalDoor(web, server, port);
  }

  /// A connection waits as long as a customer does.
  private static ServerConnector tls(Server jetty, HttpConfiguration http, TerminalPapers papers) {
    var context = new SslContextFactory.Server();
    context.setKeyStore(papers.store());
    context.setKeyStorePassword(TerminalPapers.PASSWORD);
    context.setSniRequired(false);
    // Without the check that the address is in the certificate: a terminal has no name.
    var plain = new HttpConfiguration(http);
    plain.addCustomizer(new SecureRequestCustomizer(false));
    var connector =
        new ServerConnector(
            jetty, new SslConnectionFactory(context, "http/1.1"), new HttpConnectionFactory(plain));
    connector.setIdleTimeout(300_000);
    return connector;
  }

  private static void talk(Context context, PoiServer server) {
    switch (server.answer(context.bodyAsBytes())) {
      case PoiReply.Cut _ -> new WebLine(context).cut();
      case PoiReply.Says(var status, var body) ->
          context.status(status).contentType(JSON).result(body.getBytes(StandardCharsets.UTF_8));
    }
  }

  Poi poi() {
    return server.poi();
  }

  /// What a till needs to speak with it.
  PracticeAddresses.Card address(Path folder) {
    return new PracticeAddresses.Card(
        "https://127.0.0.1:" + port,
        Poi.ID,
        PoiServer.KEY_IDENTIFIER,
        PoiServer.KEY_VERSION,
        passphraseFile(folder).toString(),
        root(folder).toString());
  }

  private static Path root(Path folder) {
    return folder.resolve("terminal-root.pem");
  }

  private static Path passphraseFile(Path folder) {
    return folder.resolve("terminal-passphrase.txt");
  }

  private static Path portFile(Path folder) {
    return folder.resolve("terminal-port.txt");
  }

  private static String passphrase(Path folder, Numbers numbers) throws IOException {
    var file = passphraseFile(folder);
    if (!Files.exists(file)) {
      WholeFile.replace(file, numbers.token().getBytes(StandardCharsets.UTF_8));
    }
    return Files.readString(file).strip();
  }

  /// The port of last time if it is free, else any.
  private static int remembered(Path folder, Place place) throws IOException {
    if (!Files.exists(portFile(folder))) {
      return 0;
    }
    try (var probe = new ServerSocket()) {
      var port = Integer.parseInt(Files.readString(portFile(folder)).strip());
      if (port <= 0 || port > MAX_PORT) {
        return 0;
      }
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(place.host(), port));
      return port;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    web.stop();
  }
}
