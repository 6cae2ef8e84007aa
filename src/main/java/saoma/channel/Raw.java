package saoma.channel;

import java.util.Map;

/// A channel's answer as it stands on the wire, already parsed: for a simulation that plays the
/// channel and wants the till's own tables to judge it.
///
/// @param signed whether the channel's key signed it
/// @param status of HTTP
/// @param fields the channel's own names; texts, and whole numbers where the channel has numbers
public record Raw(boolean signed, int status, Map<String, Object> fields) {
  public Raw {
    fields = Map.copyOf(fields);
  }

  public String text(String name) {
    return fields.get(name) instanceof String text ? text : "";
  }
}
