package saoma.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import saoma.practice.unionpay.AcpAccount;
import saoma.wire.AcpPapers;
import saoma.wire.AcpTrust;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.WrongKey;

/// The keys and certificates of both sides of the practice ACP gateway, made once and kept in its
/// folder: an authority in the place of UnionPay's, the gateway under it, and the merchant.
record UnionPayKeys(Path folder, AcpAccount account) {
  static final String MER_ID = "777290058110097";
  static final String TR_ID = "62000000001";
  private static final String AUTHORITY = "unionpay-authority";
  private static final String GATEWAY = "unionpay-gateway";
  private static final String MERCHANT = "unionpay-merchant";
  private static final long GATEWAY_SERIAL = 69026275926L;
  private static final long MERCHANT_SERIAL = 68759663125L;

  static UnionPayKeys in(Path folder, Instant now) throws IOException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var authority = threads.submit(PracticeKeys.pair(folder, AUTHORITY));
      var gateway = threads.submit(PracticeKeys.pair(folder, GATEWAY));
      var merchant = threads.submit(PracticeKeys.pair(folder, MERCHANT));
      return of(folder, new AcpPapers(authority.get(), now), gateway.get(), merchant.get());
    } catch (ExecutionException | WrongKey e) {
      throw new IOException("the practice keys of UnionPay cannot be made or read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the practice keys were made", e);
    }
  }

  private static UnionPayKeys of(Path folder, AcpPapers papers, KeyPair gateway, KeyPair merchant)
      throws IOException, WrongKey {
    kept(folder.resolve("unionpay-root.pem"), papers.root());
    kept(folder.resolve("unionpay-middle.pem"), papers.middle());
    var own =
        kept(
            folder.resolve("unionpay-merchant.pem"),
            papers.issue("041@Zpractice@merchant@00000001", merchant.getPublic(), MERCHANT_SERIAL));
    var gatewayName = "041@Zpractice@" + AcpTrust.TEST + "@00000001";
    var certificate =
        kept(
            folder.resolve("unionpay-gateway.pem"),
            papers.issue(gatewayName, gateway.getPublic(), GATEWAY_SERIAL));
    return new UnionPayKeys(
        folder,
        new AcpAccount(
            MER_ID,
            TR_ID,
            own.getSerialNumber().toString(),
            merchant.getPublic(),
            Signer.rsa(gateway.getPrivate()),
            AcpPapers.pem(certificate),
            Signer.rsa(merchant.getPrivate())));
  }

  private static X509Certificate kept(Path file, X509Certificate fresh)
      throws IOException, WrongKey {
    if (!Files.exists(file)) {
      Files.writeString(file, AcpPapers.pem(fresh));
    }
    return Keys.certificates(file).getFirst();
  }

  PracticeAddresses.UnionPay address(String base) {
    return new PracticeAddresses.UnionPay(
        base,
        MER_ID,
        TR_ID,
        PracticeKeys.privateFile(folder, MERCHANT).toString(),
        folder.resolve("unionpay-merchant.pem").toString(),
        folder.resolve("unionpay-root.pem").toString(),
        folder.resolve("unionpay-middle.pem").toString(),
        base + UnionPayRoutes.BOUND);
  }
}
