package saoma.ui.rehearse;

import java.util.List;
import saoma.rehearse.Customer;
import saoma.rehearse.Mark;
import saoma.rehearse.Result;

/// What the panel shows now.
///
/// @param nth of the customer, from 1; beyond the last one everything is over
/// @param says key of what the customer says
/// @param code on the customer's phone, or empty
/// @param marks how it went, once it is over
/// @param results of those who are gone
record RehearsalPage(
    int nth, String says, String code, List<Mark> marks, boolean over, List<Result> results) {
  RehearsalPage {
    marks = List.copyOf(marks);
    results = List.copyOf(results);
  }

  boolean isEnd(List<Customer> script) {
    return nth > script.size();
  }
}
