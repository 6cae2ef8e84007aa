package saoma.practice;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens the port. With no port asked for, that of last time comes first, because codes that were
/// shown before a restart carry it.
final class Listening {
  private static final int MAX_REQUEST = 256 * 1024;
  private static final int MAX_PORT = 65_535;

  private final PracticeConfig config;
  private final PracticeRoutes routes;

  Listening(PracticeConfig config, PracticeRoutes routes) {
    this.config = config;
    this.routes = routes;
  }

  Javalin start(Place place) throws IOException {
    var web = config.port() == 0 ? lastTimes(place) : fixed(place);
    place.listensOn(web.port());
    Files.writeString(file(), Integer.toString(web.port()));
    return web;
  }

  private Javalin fixed(Place place) throws IOException {
    try {
      return started(place, config.port());
    } catch (JavalinBindException e) {
      throw new IOException("port " + config.port() + " is taken or not allowed", e);
    }
  }

  private Javalin lastTimes(Place place) throws IOException {
    var port = remembered();
    try {
      return started(place, isFree(place, port) ? port : 0);
    } catch (JavalinBindException e) {
      return started(place, 0);
    }
  }

  /// Asked before, because the web server reports a taken port as an error of its own.
  private static boolean isFree(Place place, int port) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(place.host(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Javalin started(Place place, int port) {
    return Javalin.create(
            settings -> {
              settings.startup.showJavalinBanner = false;
              settings.startup.showOldJavalinVersionWarning = false;
              settings.startup.startupWatcherEnabled = false;
              settings.concurrency.useVirtualThreads = true;
              settings.http.maxRequestSize = MAX_REQUEST;
              settings.http.compressionStrategy = CompressionStrategy.NONE;
              routes.addTo(settings.routes);
            })
        .start(place.host(), port);
  }

  private int remembered() throws IOException {
    if (!Files.exists(file())) {
      return 0;
    }
    try {
      var port = Integer.parseInt(Files.readString(file()).strip());
      return port > 0 && port <= MAX_PORT ? port : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private Path file() {
    return config.folder().resolve("port.txt");
  }
}
