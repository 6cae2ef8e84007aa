package saoma.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;

/// Key material as people have it: PEM with any armour, or bare Base64, in one line or many, with
/// blanks, byte order marks and invisible characters from web pages and chats. What a block is, is
/// told by its structure and never by its label: labels are often wrong, and often missing.
final class KeyText {
  private static final int MAX_BYTES = 64 * 1024;
  private static final Pattern BLOCK =
      Pattern.compile("-+ ?BEGIN ([A-Z0-9 ]+?) ?-+(.*?)-+ ?END [A-Z0-9 ]+?-{1,5}", Pattern.DOTALL);
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\s\\p{Cf}\\p{Cc}\\u00a0\\u3000\\ufeff]+");

  /// What a block is made of.
  enum Form {
    PKCS8,
    PKCS1_PRIVATE,
    SPKI,
    PKCS1_PUBLIC,
    CERTIFICATE,
    ENCRYPTED,
    /// A private key of an elliptic curve, outside PKCS#8.
    EC_PRIVATE,
    UNKNOWN
  }

  /// One key or certificate.
  record Block(Form form, ASN1Primitive content) {
    @Override
    public String toString() {
      return "Block[" + form + "]";
    }
  }

  private KeyText() {}

  /// The text of a key file, or the Base64 of a file that is plain DER.
  static String read(Path file) throws WrongKey {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        throw new WrongKey(WrongKey.Problem.UNREADABLE_FILE);
      }
      return text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new WrongKey(WrongKey.Problem.UNREADABLE_FILE);
    }
  }

  /// The blocks of a text, at least one.
  static List<Block> blocks(String text) throws WrongKey {
    if (text.length() > 2 * MAX_BYTES) {
      throw new WrongKey(WrongKey.Problem.NOT_A_KEY);
    }
    if (INVISIBLE.matcher(text).replaceAll("").isEmpty()) {
      throw new WrongKey(WrongKey.Problem.EMPTY);
    }
    var blocks = new ArrayList<Block>();
    var armour = BLOCK.matcher(text);
    while (armour.find()) {
      var content = armour.group(2);
      blocks.add(
          content.contains("ENCRYPTED")
              ? new Block(Form.ENCRYPTED, new ASN1Integer(0))
              : block(content));
    }
    if (blocks.isEmpty()) {
      blocks.add(block(text));
    }
    return blocks;
  }

  private static String text(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == 0x30 && bytes[1] < 0) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static Block block(String base64) throws WrongKey {
    try {
      var der = Base64.getDecoder().decode(INVISIBLE.matcher(base64).replaceAll(""));
      if (!isDefinite(der)) {
        throw new WrongKey(WrongKey.Problem.NOT_A_KEY);
      }
      var content = ASN1Primitive.fromByteArray(der);
      return new Block(form(content), content);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new WrongKey(WrongKey.Problem.NOT_A_KEY);
    }
  }

  /// Keys are DER: a sequence of known length. The other kind of length could nest without end.
  private static boolean isDefinite(byte[] der) {
    return der.length > 2 && der[0] == 0x30 && (der[1] & 0xff) != 0x80;
  }

  private static Form form(ASN1Primitive content) {
    if (!(content instanceof ASN1Sequence parts)) {
      return Form.UNKNOWN;
    }
    return switch (parts.size()) {
      case 0, 1 -> Form.UNKNOWN;
      case 2 -> pair(parts.getObjectAt(0), parts.getObjectAt(1));
      default -> longer(parts);
    };
  }

  private static Form pair(ASN1Encodable first, ASN1Encodable second) {
    if (first instanceof ASN1Integer && second instanceof ASN1Integer) {
      return Form.PKCS1_PUBLIC;
    }
    if (first instanceof ASN1Sequence) {
      return switch (second) {
        case ASN1BitString _ -> Form.SPKI;
        case ASN1OctetString _ -> Form.ENCRYPTED;
        case null, default -> Form.UNKNOWN;
      };
    }
    return first instanceof ASN1Integer && second instanceof ASN1OctetString
        ? Form.EC_PRIVATE
        : Form.UNKNOWN;
  }

  private static Form longer(ASN1Sequence parts) {
    var first = parts.getObjectAt(0);
    var second = parts.getObjectAt(1);
    var third = parts.getObjectAt(2);
    if (first instanceof ASN1Sequence && second instanceof ASN1Sequence) {
      return third instanceof ASN1BitString ? Form.CERTIFICATE : Form.UNKNOWN;
    }
    if (!(first instanceof ASN1Integer)) {
      return Form.UNKNOWN;
    }
    if (second instanceof ASN1Sequence && third instanceof ASN1OctetString) {
      return Form.PKCS8;
    }
    if (second instanceof ASN1Integer && parts.size() >= 9) {
      return Form.PKCS1_PRIVATE;
    }
    return second instanceof ASN1OctetString ? Form.EC_PRIVATE : Form.UNKNOWN;
  }
}
