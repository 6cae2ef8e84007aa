package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import saoma.wire.WrongKey.Problem;

class KeysTest {
  private static final KeyPair PAIR = TestKeys.rsa();
  private static final byte[] PKCS8 = PAIR.getPrivate().getEncoded();
  private static final byte[] SPKI = PAIR.getPublic().getEncoded();
  private static final byte[] PKCS1 = inner(PKCS8);
  private static final byte[] PKCS1_PUBLIC = publicInner();
  private static final String CERTIFICATE = "wechat/java/merchant_certificate.pem";

  @TempDir Path folder;

  @Test
  void everyFormOfThePrivateKeyIsTheSameKey() throws Exception {
    for (var der : new byte[][] {PKCS8, PKCS1}) {
      for (var label : new String[] {"PRIVATE KEY", "RSA PRIVATE KEY", "ANY OTHER KEY"}) {
        for (var text : forms(der, label)) {
          var key = (RSAPrivateCrtKey) Keys.privateKey(text);
          assertEquals(modulus(), key.getModulus());
        }
      }
    }
  }

  @Test
  void everyFormOfThePublicKeyIsTheSameKey() throws Exception {
    for (var der : new byte[][] {SPKI, PKCS1_PUBLIC}) {
      for (var label : new String[] {"PUBLIC KEY", "RSA PUBLIC KEY"}) {
        for (var text : forms(der, label)) {
          assertEquals(PAIR.getPublic(), Keys.publicKey(text));
        }
      }
    }
  }

  @Test
  void aFileMayBeTextWithAMarkOrPlainBytes() throws Exception {
    var pem = Keys.pem(PAIR.getPrivate());
    for (var bytes :
        new byte[][] {
          pem.getBytes(StandardCharsets.UTF_8),
          ("\ufeff" + pem).getBytes(StandardCharsets.UTF_8),
          ("\ufeff" + pem).getBytes(StandardCharsets.UTF_16LE),
          pem.getBytes(StandardCharsets.UTF_16),
          PKCS8
        }) {
      var file = Files.write(folder.resolve("key"), bytes);
      assertEquals(modulus(), ((RSAPrivateCrtKey) Keys.privateKey(file)).getModulus());
    }
    var publicFile = Files.writeString(folder.resolve("public"), Keys.pem(PAIR.getPublic()));
    assertEquals(PAIR.getPublic(), Keys.publicKey(publicFile));
  }

  @Test
  void aKeyBehindACertificateInOneFileIsFound() throws Exception {
    var both = Vectors.text(CERTIFICATE) + Keys.pem(PAIR.getPrivate());
    assertEquals(modulus(), ((RSAPrivateCrtKey) Keys.privateKey(both)).getModulus());
  }

  @Test
  void nothingIsCalledEmpty() {
    for (var text : new String[] {"", "  \r\n", "\ufeff\u200b\u00a0"}) {
      assertProblem(Problem.EMPTY, () -> Keys.privateKey(text));
      assertProblem(Problem.EMPTY, () -> Keys.publicKey(text));
      assertProblem(Problem.EMPTY, () -> Keys.certificates(text));
    }
  }

  @Test
  void whatIsNoKeyIsCalledSo() {
    for (var text :
        new String[] {
          "hello",
          "2021001161683774",
          "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
          base64(new byte[300]),
          base64(Arrays.copyOf(PKCS8, PKCS8.length - 5)),
          base64(Arrays.copyOf(PKCS8, PKCS8.length + 5)),
          base64(new byte[] {0x30, 0}),
          base64(new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0}),
        }) {
      assertProblem(
          Problem.NOT_A_KEY, () -> Keys.privateKey(text), Problem.PUBLIC_KEY_IN_PRIVATE_SLOT);
      assertProblem(
          Problem.NOT_A_KEY, () -> Keys.certificates(text), Problem.KEY_IN_CERTIFICATE_SLOT);
    }
    assertProblem(Problem.NOT_A_KEY, () -> Keys.publicKey("hello"));
    assertProblem(Problem.NOT_A_KEY, () -> Keys.privateKey("A".repeat(1_000_000)));
  }

  @Test
  void aKeyInTheWrongPlaceIsNamed() throws Exception {
    var certificate = Vectors.text(CERTIFICATE);
    for (var text : forms(SPKI, "PRIVATE KEY")) {
      assertProblem(Problem.PUBLIC_KEY_IN_PRIVATE_SLOT, () -> Keys.privateKey(text));
      assertProblem(Problem.KEY_IN_CERTIFICATE_SLOT, () -> Keys.certificates(text));
    }
    for (var der : new byte[][] {PKCS8, PKCS1}) {
      assertProblem(Problem.PRIVATE_KEY_IN_PUBLIC_SLOT, () -> Keys.publicKey(base64(der)));
      assertProblem(Problem.KEY_IN_CERTIFICATE_SLOT, () -> Keys.certificates(base64(der)));
    }
    assertProblem(Problem.PUBLIC_KEY_IN_PRIVATE_SLOT, () -> Keys.privateKey(base64(PKCS1_PUBLIC)));
    assertProblem(Problem.CERTIFICATE_IN_KEY_SLOT, () -> Keys.privateKey(certificate));
    assertProblem(Problem.CERTIFICATE_IN_KEY_SLOT, () -> Keys.publicKey(certificate));
  }

  @Test
  void aKeyUnderAPasswordIsNamed() {
    var legacy =
        "-----BEGIN RSA PRIVATE KEY-----\n"
            + "Proc-Type: 4,ENCRYPTED\n"
            + "DEK-Info: AES-128-CBC,00\n\n"
            + "AAAA\n"
            + "-----END RSA PRIVATE KEY-----";
    assertProblem(Problem.ENCRYPTED_KEY, () -> Keys.privateKey(legacy));
    // EncryptedPrivateKeyInfo: an algorithm and a sealed octet string.
    var modern = new byte[] {0x30, 9, 0x30, 3, 6, 1, 42, 4, 2, 1, 2};
    assertProblem(Problem.ENCRYPTED_KEY, () -> Keys.privateKey(base64(modern)));
  }

  @Test
  void aKeyOfAnotherKindIsNamed() {
    var curve = TestKeys.ec();
    assertProblem(Problem.NOT_RSA, () -> Keys.privateKey(base64(curve.getPrivate().getEncoded())));
    assertProblem(
        Problem.NOT_RSA, () -> Keys.privateKey(base64(inner(curve.getPrivate().getEncoded()))));
    assertProblem(Problem.NOT_RSA, () -> Keys.publicKey(base64(curve.getPublic().getEncoded())));
  }

  @Test
  void aShortKeyIsNamed() {
    var small = TestKeys.rsa(1024);
    assertProblem(
        Problem.TOO_SHORT, () -> Keys.privateKey(base64(small.getPrivate().getEncoded())));
    assertProblem(Problem.TOO_SHORT, () -> Keys.publicKey(base64(small.getPublic().getEncoded())));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    assertProblem(Problem.UNREADABLE_FILE, () -> Keys.privateKey(folder.resolve("absent")));
    assertProblem(Problem.UNREADABLE_FILE, () -> Keys.publicKey(folder));
    var large = Files.write(folder.resolve("large"), new byte[100_000]);
    assertProblem(Problem.UNREADABLE_FILE, () -> Keys.certificates(large));
  }

  @Test
  void aPairFitsOrIsNamed() throws Exception {
    var other = TestKeys.rsa();
    Keys.requirePair(PAIR.getPrivate(), PAIR.getPublic());
    Keys.requireForeign(PAIR.getPrivate(), other.getPublic());
    assertProblem(
        Problem.PAIR_DOES_NOT_FIT, () -> Keys.requirePair(PAIR.getPrivate(), other.getPublic()));
    assertProblem(
        Problem.OWN_PUBLIC_KEY, () -> Keys.requireForeign(PAIR.getPrivate(), PAIR.getPublic()));
    assertEquals(PAIR.getPublic(), Keys.publicHalf(PAIR.getPrivate()));
  }

  @Test
  void noTextMakesTheReaderThrowAnythingElse() {
    var seed = 20260102L;
    var random = new SplittableRandom(seed);
    var starts = new byte[][] {PKCS8, PKCS1, SPKI, PKCS1_PUBLIC, certificateBytes()};
    for (var round = 0; round < 1000; round++) {
      var der = starts[random.nextInt(starts.length)].clone();
      for (var n = random.nextInt(1, 6); n > 0; n--) {
        der[random.nextInt(random.nextBoolean() ? 40 : der.length)] = (byte) random.nextInt();
      }
      var text = random.nextInt(4) == 0 ? "-----BEGIN X-----" + base64(der) : base64(der);
      var about = "seed " + seed + " round " + round;
      assertTotal(about, () -> Keys.privateKey(text));
      assertTotal(about, () -> Keys.publicKey(text));
      assertTotal(about, () -> Keys.certificates(text));
    }
  }

  @Test
  void nestingWithoutEndIsRefused() {
    for (var second : new int[] {0x80, 0x84}) {
      var deep = new byte[40_000];
      for (var i = 0; i < deep.length; i += 2) {
        deep[i] = 0x30;
        deep[i + 1] = (byte) second;
      }
      assertProblem(Problem.NOT_A_KEY, () -> Keys.privateKey(base64(deep)));
    }
    var inside = new byte[40_004];
    for (var i = 4; i < inside.length; i += 2) {
      inside[i] = 0x30;
      inside[i + 1] = (byte) 0x80;
    }
    System.arraycopy(new byte[] {0x30, (byte) 0x82, (byte) 0x9c, 0x40}, 0, inside, 0, 4);
    assertProblem(Problem.NOT_A_KEY, () -> Keys.privateKey(base64(inside)));
  }

  @Test
  void noProblemSpeaksOfTheKey() {
    var text = base64(Arrays.copyOf(PKCS8, PKCS8.length - 5));
    var wrong = assertThrows(WrongKey.class, () -> Keys.privateKey(text));
    assertEquals("not-a-key", wrong.getMessage());
    assertEquals(null, wrong.getCause());
  }

  private static void assertProblem(Problem expected, Executable reading, Problem... also) {
    var problem = assertThrows(WrongKey.class, reading).problem();
    assertTrue(
        problem == expected || Arrays.asList(also).contains(problem),
        "expected " + expected + ", was " + problem);
  }

  private static void assertTotal(String about, Executable reading) {
    try {
      reading.execute();
    } catch (WrongKey expected) {
      assertFalse(expected.problem().key().isEmpty());
    } catch (Throwable other) {
      fail(about, other);
    }
  }

  private static ArrayList<String> forms(byte[] der, String label) {
    var bare = base64(der);
    var lines = new String(Base64.getMimeEncoder().encode(der), StandardCharsets.US_ASCII);
    var begin = "-----BEGIN " + label + "-----";
    var end = "-----END " + label + "-----";
    var forms = new ArrayList<String>();
    forms.add(bare);
    forms.add(lines);
    forms.add("\ufeff" + bare + "\n\n");
    forms.add(bare.substring(0, 50) + "\u200b \t\u00a0" + bare.substring(50));
    forms.add(begin + "\n" + lines + "\n" + end + "\n");
    forms.add(begin + "\r\n" + lines.replace("\n", "\r\n") + "\r\n" + end + "\r\n\r\n");
    forms.add(begin + "\n" + bare + "\n" + end);
    forms.add(begin + bare + end);
    forms.add("Bag Attributes\n  x: 1\n" + begin + "\n" + lines + "\n" + end);
    return forms;
  }

  private static java.math.BigInteger modulus() {
    return ((RSAPublicKey) PAIR.getPublic()).getModulus();
  }

  private static byte[] certificateBytes() {
    try {
      return Keys.certificates(Vectors.text(CERTIFICATE)).getFirst().getEncoded();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] inner(byte[] pkcs8) {
    try {
      return PrivateKeyInfo.getInstance(pkcs8).parsePrivateKey().toASN1Primitive().getEncoded();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] publicInner() {
    try {
      return SubjectPublicKeyInfo.getInstance(SPKI).parsePublicKey().getEncoded();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
