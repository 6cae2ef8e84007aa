package saoma.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import saoma.practice.trade.Numbers;
import saoma.wire.AesCbc;
import saoma.wire.ClientPapers;
import saoma.wire.Keys;
import saoma.wire.WrongKey;

/// The keys of both sides: made once, all at the same time because each takes a moment, and read
/// again at every later start. They open practice money only, and still nobody but the owner may
/// read them.
///
/// @param apiV3Key 32 characters
/// @param apiV2Key 32 letters and digits
/// @param contentKey what content is encrypted with at Alipay
record PracticeKeys(
    KeyPair alipayApp,
    KeyPair alipay,
    KeyPair alipayAuthority,
    KeyPair wechatMerchant,
    KeyPair wechat,
    String apiV3Key,
    String apiV2Key,
    AesCbc contentKey) {
  static final String ALIPAY_APP = "alipay-app";
  static final String ALIPAY = "alipay";
  static final String ALIPAY_AUTHORITY = "alipay-authority";
  static final String WECHAT_MERCHANT = "wechat-merchant";
  static final String WECHAT = "wechat";
  private static final int BITS = 2048;

  /// Nothing secret.
  @Override
  public String toString() {
    return "PracticeKeys";
  }

  static PracticeKeys in(Path folder, Numbers numbers) throws IOException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var app = threads.submit(pair(folder, ALIPAY_APP));
      var alipay = threads.submit(pair(folder, ALIPAY));
      var authority = threads.submit(pair(folder, ALIPAY_AUTHORITY));
      var merchant = threads.submit(pair(folder, WECHAT_MERCHANT));
      var wechat = threads.submit(pair(folder, WECHAT));
      return new PracticeKeys(
          app.get(),
          alipay.get(),
          authority.get(),
          merchant.get(),
          wechat.get(),
          sharedKey(apiV3KeyFile(folder), numbers),
          sharedKey(apiV2KeyFile(folder), numbers),
          contentKey(folder, numbers));
    } catch (WrongKey e) {
      throw new IOException("the practice content key cannot be read", e);
    } catch (ExecutionException e) {
      throw new IOException("the practice keys cannot be made or read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the practice keys were made", e);
    }
  }

  static Path privateFile(Path folder, String name) {
    return folder.resolve(name + "-private.pem");
  }

  static Path publicFile(Path folder, String name) {
    return folder.resolve(name + "-public.pem");
  }

  static Path apiV3KeyFile(Path folder) {
    return folder.resolve("wechat-api-v3-key.txt");
  }

  static Path apiV2KeyFile(Path folder) {
    return folder.resolve("wechat-api-v2-key.txt");
  }

  /// What the merchant shows to take a payment back over v2.
  static Path merchantCertificateFile(Path folder) {
    return folder.resolve("wechat-merchant.p12");
  }

  static Path contentKeyFile(Path folder) {
    return folder.resolve("alipay-content-key.txt");
  }

  private static AesCbc contentKey(Path folder, Numbers numbers) throws IOException, WrongKey {
    var file = contentKeyFile(folder);
    if (!Files.exists(file)) {
      // 144 random bits as text; 16 of its letters are a key.
      var letters = numbers.token().substring(0, 16).getBytes(StandardCharsets.US_ASCII);
      write(file, Base64.getEncoder().encodeToString(letters));
    }
    return AesCbc.read(file);
  }

  /// The password is the merchant's number, as with WeChat's own file.
  void writeCertificate(Path folder, String mchid, Instant now) throws IOException {
    var file = merchantCertificateFile(folder);
    if (!Files.exists(file)) {
      ClientPapers.make(file, mchid, wechatMerchant, mchid, now);
    }
  }

  static Callable<KeyPair> pair(Path folder, String name) {
    return () -> {
      var file = privateFile(folder, name);
      if (!Files.exists(file)) {
        write(file, generated());
      }
      return read(file, publicFile(folder, name));
    };
  }

  private static PrivateKey generated() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    return generator.generateKeyPair().getPrivate();
  }

  private static KeyPair read(Path file, Path publicFile) throws IOException, WrongKey {
    var own = Keys.privateKey(file);
    PublicKey published = Keys.publicHalf(own);
    if (!Files.exists(publicFile)) {
      write(publicFile, published);
    }
    return new KeyPair(published, own);
  }

  private static String sharedKey(Path file, Numbers numbers) throws IOException {
    if (!Files.exists(file)) {
      write(
          file,
          (numbers.token() + numbers.token()).replaceAll("[^0-9A-Za-z]", "a").substring(0, 32));
    }
    return Files.readString(file).strip();
  }

  private static void write(Path file, Key key) throws IOException {
    write(file, Keys.pem(key));
  }

  /// Whole or not at all, and never readable by others in between.
  private static void write(Path file, String text) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    var fresh = Files.createTempFile(folder, "new-", ".tmp");
    if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
