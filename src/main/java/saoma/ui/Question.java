package saoma.ui;

import java.util.List;

/// What the clerk is asked before something that is felt: a heading, what happens, and what the two
/// buttons say (they say what happens, never "OK").
public record Question(
    String heading, String body, List<Object> values, String yes, String no, Runnable act) {
  public Question {
    values = List.copyOf(values);
  }
}
