package saoma.wire;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XML of WeChat Pay v2: one `xml` element whose children hold text and nothing else. No
/// document type, no entity of its own, no attribute, no member twice: whatever is more than that
/// is no message.
public final class FlatXml {
  private static final String ROOT = "xml";
  private static final int MOST_MEMBERS = 200;

  private FlatXml() {}

  public static String write(Map<String, String> members) {
    var text = new StringBuilder("<xml>");
    members.forEach((name, value) ->
        text.append('<')
            .append(name)
            .append('>')
            .append(escaped(value))
            .append("</")
            .append(name)
            .append('>'));
    return text.append("</xml>").toString();
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Empty if the bytes are not exactly one such message. They are UTF-8, whatever they say
  /// themselves, so that nothing means one thing here and another thing there.
  public static Optional<Map<String, String>> read(byte[] bytes) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      var text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
      var reader = factory().createXMLStreamReader(new StringReader(text));
      try {
        return Optional.of(message(reader));
      } finally {
        reader.close();
      }
    } catch (CharacterCodingException | XMLStreamException e) {
      return Optional.empty();
    }
  }

  /// The JDK's own: another one on the path may not know these settings.
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static Map<String, String> message(XMLStreamReader reader) throws XMLStreamException {
    var members = new LinkedHashMap<String, String>();
    while (reader.next() != XMLStreamReader.START_ELEMENT) {
      require(isBlank(reader), reader);
    }
    require(isPlain(reader) && reader.getLocalName().equals(ROOT), reader);
    while (reader.next() != XMLStreamReader.END_ELEMENT) {
      if (reader.getEventType() != XMLStreamReader.START_ELEMENT) {
        require(isBlank(reader), reader);
        continue;
      }
      require(isPlain(reader) && members.size() < MOST_MEMBERS, reader);
      var name = reader.getLocalName();
      require(members.putIfAbsent(name, content(reader)) == null, reader);
    }
    while (reader.hasNext()) {
      reader.next();
      require(reader.getEventType() == XMLStreamReader.END_DOCUMENT || isBlank(reader), reader);
    }
    return members;
  }

  private static String content(XMLStreamReader reader) throws XMLStreamException {
    var text = new StringBuilder();
    while (reader.next() != XMLStreamReader.END_ELEMENT) {
      require(reader.isCharacters(), reader);
      text.append(reader.getText());
    }
    return text.toString();
  }

  private static boolean isPlain(XMLStreamReader reader) {
    return reader.getAttributeCount() == 0;
  }

  private static boolean isBlank(XMLStreamReader reader) {
    return reader.getEventType() == XMLStreamReader.SPACE
        || (reader.isCharacters() && reader.getText().isBlank());
  }

  private static void require(boolean holds, XMLStreamReader reader) throws XMLStreamException {
    if (!holds) {
      throw new XMLStreamException("not a flat message", reader.getLocation());
    }
  }
}
