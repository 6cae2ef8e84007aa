package saoma.ereceipt;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import saoma.wire.ShopKey;

/// A claim with the shop's signature, as a text that fits into a code and into an address. Whoever
/// has not seen the receipt cannot make one.
@SuppressWarnings("ArrayRecordComponent") // A signature is bytes.
public record ReceiptLink(Claim claim, byte[] signature) {
  /// In front of the text, behind the address of the till.
  public static final String PATH = "/r/";

  private static final int SIZE = Claim.SIZE + ShopKey.SIGNATURE;

  /// Characters of the text; a text of another length is none.
  static final int LENGTH = (SIZE * 4 + 2) / 3;

  /// Longer addresses are not looked at.
  private static final int LONGEST = 400;

  public ReceiptLink {
    signature = signature.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  static ReceiptLink of(Claim claim, ShopKey key) {
    return new ReceiptLink(claim, key.sign(claim.bytes()));
  }

  public String text() {
    var whole = ByteBuffer.allocate(SIZE).put(claim.bytes()).put(signature).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /// Reads the text, or a whole address that ends with it. Never throws; whether the signature is
  /// right is not said here.
  public static Optional<ReceiptLink> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var at = text.indexOf(PATH);
    var bare = (at < 0 ? text : text.substring(at + PATH.length())).strip();
    if (bare.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      var whole = Base64.getUrlDecoder().decode(bare);
      var from = ByteBuffer.wrap(whole);
      return Claim.read(from)
          .map(claim -> new ReceiptLink(claim, Arrays.copyOfRange(whole, Claim.SIZE, whole.length)))
          // The last letter has bits to spare: one receipt has one text.
          .filter(link -> link.text().equals(bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Whether this till signed it.
  boolean isSignedBy(ShopKey key) {
    return key.isOurs(claim.bytes(), signature);
  }

  /// Whether the owner of this public key signed it; empty if it is no key.
  public Optional<Boolean> isSignedBy(String publicKey) {
    return ShopKey.verifies(publicKey, claim.bytes(), signature);
  }

  /// The link has a signature in it that opens the receipt: no log needs it.
  @Override
  public String toString() {
    return "ReceiptLink[" + claim.name() + "]";
  }
}
