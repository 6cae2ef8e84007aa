package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.wire.NexoEnvelope.Opened.Flaw;
import saoma.wire.NexoEnvelope.Opened.Genuine;
import saoma.wire.NexoEnvelope.Opened.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The secured form against the vector, and against whoever wants to be believed without the key.
class NexoEnvelopeTest {
  private final JsonNode vector = vector();
  private final JsonNode request = vector.path("derived_request");
  private final String plain = request.path("plaintext").stringValue();
  private final byte[] nonce = Base64.getDecoder().decode(request.path("nonce_b64").stringValue());
  private final NexoKey key = key(1, vector.path("passphrase").stringValue());
  private final NexoEnvelope envelope = new NexoEnvelope(new NexoKeys(List.of(key)));

  @Test
  void theKeysAreThoseOfTheVector() {
    var hex = HexFormat.of();
    assertEquals(vector.path("hmac_key_hex").stringValue(), hex.formatHex(key.hmac()));
    assertEquals(vector.path("cipher_key_hex").stringValue(), hex.formatHex(key.cipher()));
    assertEquals(vector.path("iv_hex").stringValue(), hex.formatHex(key.iv(new byte[16])));
  }

  @Test
  void aMessageIsSealedAsInTheVector() {
    var sealed = sealed().path(NexoEnvelope.REQUEST);
    assertEquals(request.path("nexo_blob").stringValue(), sealed.path("NexoBlob").stringValue());
    var trailer = sealed.path("SecurityTrailer");
    assertEquals(request.path("hmac_b64").stringValue(), trailer.path("Hmac").stringValue());
    assertEquals(1, trailer.path("AdyenCryptoVersion").intValue());
    assertEquals("CryptoKeyIdentifier12345", trailer.path("KeyIdentifier").stringValue());
    assertEquals(1, trailer.path("KeyVersion").intValue());
    assertArrayEquals(nonce, Base64.getDecoder().decode(trailer.path("Nonce").stringValue()));
    assertEquals(message().path("MessageHeader"), sealed.path("MessageHeader"));
  }

  @Test
  void theVectorOpens() {
    var opened = assertInstanceOf(Genuine.class, open(sealed()));
    assertEquals(NexoEnvelope.REQUEST, opened.kind());
    assertEquals(message(), opened.message());
    assertFalse(opened.toString().contains("P400"));
  }

  @Test
  void aKeyThatWasExchangedStillOpens() {
    var newer = new NexoEnvelope(new NexoKeys(List.of(key(2, "another"), key)));
    assertInstanceOf(Genuine.class, newer.open(bytes(sealed())));
    var answer = newer.seal(NexoEnvelope.REQUEST, message(), nonce);
    assertEquals(new Refused(Flaw.UNKNOWN_KEY), envelope.open(answer.getBytes(UTF)));
  }

  @ParameterizedTest
  @CsvSource({
    "KeyVersion,2,UNKNOWN_KEY",
    "KeyVersion,\"1\",UNKNOWN_KEY",
    "KeyVersion,null,UNKNOWN_KEY",
    "KeyIdentifier,\"Other\",UNKNOWN_KEY",
    "AdyenCryptoVersion,2,UNKNOWN_KEY",
    "Hmac,\"AAAA\",FALSE_HMAC",
    "Hmac,\"\",UNREADABLE",
    "Hmac,\"%\",UNREADABLE",
    "Hmac,7,UNREADABLE",
    "Nonce,\"AAAA\",FALSE_HMAC",
    "Nonce,\"AQECAwQFBgcICQoLDA0ODw==\",FALSE_HMAC",
  })
  void whatIsChangedInTheTrailerIsRefused(String member, String value, Flaw flaw) {
    var whole = sealed();
    ((ObjectNode) whole.path(NexoEnvelope.REQUEST).path("SecurityTrailer"))
        .set(member, JsonMapper.shared().readTree(value));
    assertEquals(new Refused(flaw), open(whole));
  }

  @Test
  void eachByteOfTheBlobCounts() {
    var blob = Base64.getDecoder().decode(request.path("nexo_blob").stringValue());
    for (var i = 0; i < blob.length; i++) {
      var changed = blob.clone();
      changed[i] ^= 1;
      var whole = sealed();
      ((ObjectNode) whole.path(NexoEnvelope.REQUEST))
          .put("NexoBlob", Base64.getEncoder().encodeToString(changed));
      assertEquals(new Refused(Flaw.FALSE_HMAC), open(whole), "byte " + i);
    }
  }

  @Test
  void theClearHeaderMustBeTheSealedOne() {
    var whole = sealed();
    ((ObjectNode) whole.path(NexoEnvelope.REQUEST).path("MessageHeader")).put("POIID", "other");
    assertEquals(new Refused(Flaw.OTHER_HEADER), open(whole));
    ((ObjectNode) whole.path(NexoEnvelope.REQUEST)).remove("MessageHeader");
    assertEquals(new Refused(Flaw.OTHER_HEADER), open(whole));
  }

  @Test
  void aRequestIsNoAnswer() {
    var turned = JsonMapper.shared().createObjectNode();
    turned.set(NexoEnvelope.RESPONSE, sealed().path(NexoEnvelope.REQUEST));
    assertEquals(new Refused(Flaw.UNREADABLE), open(turned));
  }

  @Test
  void aMessageInClearIsNobodysWord() {
    assertEquals(new Refused(Flaw.NOT_SECURED), envelope.open(plain.getBytes(UTF)));
  }

  @ParameterizedTest
  @CsvSource({"''", "[]", "{}", "'{\"SaleToPOIResponse\":7}'", "'{'", "<html>"})
  void whatIsNoMessageIsUnreadable(String text) {
    assertEquals(new Refused(Flaw.UNREADABLE), envelope.open(text.getBytes(UTF)));
  }

  @Test
  void anEmptyPassphraseAndADoubleVersionAreNoKeys() {
    assertThrows(IllegalArgumentException.class, () -> key(1, ""));
    assertThrows(IllegalArgumentException.class, () -> new NexoKeys(List.of(key, key)));
    assertThrows(IllegalArgumentException.class, () -> new NexoKeys(List.of()));
    assertEquals("NexoKey[version 1]", key.toString());
  }

  private static final java.nio.charset.Charset UTF = StandardCharsets.UTF_8;

  private NexoKey key(int version, String passphrase) {
    return NexoKey.of(vector.path("key_identifier").stringValue(), version, passphrase);
  }

  private NexoEnvelope.Opened open(JsonNode whole) {
    return envelope.open(bytes(whole));
  }

  private static byte[] bytes(JsonNode whole) {
    return whole.toString().getBytes(UTF);
  }

  private ObjectNode message() {
    return (ObjectNode) JsonMapper.shared().readTree(plain).path(NexoEnvelope.REQUEST);
  }

  private JsonNode sealed() {
    return JsonMapper.shared().readTree(envelope.seal(NexoEnvelope.REQUEST, message(), nonce));
  }

  private static JsonNode vector() {
    try {
      return Vectors.json("card/nexo/crypto.json");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
