package saoma.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import saoma.practice.alipay.AlipayPapers;
import saoma.wire.AcpPapers;
import saoma.wire.Certificates;
import saoma.wire.Keys;
import saoma.wire.WrongKey;

/// The certificates of the practice application in certificate mode, made once and kept in the
/// gateway's folder: an authority in the place of Alipay's, the gateway's, and the application's.
record AlipayKeys(Path folder, AlipayPapers papers) {
  private static final long APPLICATION_SERIAL = 20_260_001L;
  private static final long ALIPAY_SERIAL = 20_260_002L;

  static AlipayKeys in(Path folder, PracticeKeys keys, KeyPair authority, Instant now)
      throws IOException {
    try {
      var papers = new AcpPapers(authority, now);
      var root = kept(rootFile(folder), List.of(papers.root()));
      var middle = papers.middle();
      var application =
          kept(
              applicationFile(folder),
              List.of(
                  papers.issue(
                      "practice application", keys.alipayApp().getPublic(), APPLICATION_SERIAL)));
      var alipay =
          kept(
              alipayFile(folder),
              List.of(
                  papers.issue("practice Alipay", keys.alipay().getPublic(), ALIPAY_SERIAL),
                  middle));
      return new AlipayKeys(
          folder,
          new AlipayPapers(
              Certificates.alipaySerial(application.getFirst()),
              Certificates.alipayRootSerial(root),
              Certificates.alipaySerial(alipay.getFirst())));
    } catch (WrongKey e) {
      throw new IOException("the practice certificates of Alipay cannot be read", e);
    }
  }

  static Path rootFile(Path folder) {
    return folder.resolve("alipay-root.pem");
  }

  static Path applicationFile(Path folder) {
    return folder.resolve("alipay-app-certificate.pem");
  }

  static Path alipayFile(Path folder) {
    return folder.resolve("alipay-certificate.pem");
  }

  private static List<X509Certificate> kept(Path file, List<X509Certificate> fresh)
      throws IOException, WrongKey {
    if (!Files.exists(file)) {
      Files.writeString(file, String.join("\r\n", fresh.stream().map(AcpPapers::pem).toList()));
    }
    return Keys.certificates(file);
  }
}
