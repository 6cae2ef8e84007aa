package saoma.store.journal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// A batch as JSON, which a person with nothing but the file and a text editor can read.
final class BatchText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(10)
                          .maxNumberLength(20)
                          .maxStringLength(Written.LARGEST)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private BatchText() {}

  static byte[] write(Batch batch) {
    var json = JsonNodeFactory.instance.objectNode().put("at", batch.at().toString());
    var entries = json.putArray("entries");
    batch.entries().forEach(entry -> EntryText.write(entry, entries.addObject()));
    return MAPPER.writeValueAsBytes(json);
  }

  static Batch read(byte[] content) throws WrongText {
    try {
      var node = MAPPER.readTree(content);
      if (node == null || !node.isObject()) {
        throw new WrongText("no object");
      }
      var fields = new Fields(node);
      var entries = new java.util.ArrayList<Entry>();
      for (var entry : fields.list("entries")) {
        entries.add(EntryText.read(entry));
      }
      return new Batch(fields.instant("at"), entries);
    } catch (JacksonException e) {
      throw new WrongText("no JSON");
    }
  }
}
