package saoma;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log of a till: a file a day in its folder, at most 10 MB each and thirty of them.
final class Logs {
  private Logs() {}

  /// Says nothing of these classes, for runs in which the same happens a million times.
  static void quiet(String classes) {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(classes).setLevel(Level.OFF);
  }

  /// Says again what happens to these classes.
  static void loud(String classes) {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(classes).setLevel(null);
  }

  static void into(Path folder) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(
        "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %thread %logger{24} %replace(%msg){'[\\r\\n]+','"
            + " '}%n%ex");
    encoder.start();
    var file = new RollingFileAppender<ILoggingEvent>();
    file.setContext(context);
    file.setFile(folder.resolve("saoma.log").toString());
    var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(folder.resolve("saoma.%d{yyyy-MM-dd}.%i.log").toString());
    rolling.setMaxFileSize(FileSize.valueOf("10MB"));
    rolling.setMaxHistory(30);
    rolling.setTotalSizeCap(FileSize.valueOf("300MB"));
    rolling.start();
    file.setRollingPolicy(rolling);
    file.setEncoder(encoder);
    file.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
  }
}
