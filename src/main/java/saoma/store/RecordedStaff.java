package saoma.store;

import java.util.List;
import java.util.Map;
import saoma.operator.AuditNote;
import saoma.operator.AuditQuery;
import saoma.operator.AuditRow;
import saoma.operator.Operator;
import saoma.operator.Rights;
import saoma.operator.Staff;
import saoma.operator.Tries;
import saoma.store.journal.Entry;

/// Notes down people, rights and every row of the audit log; PINs and tries leave nothing.
record RecordedStaff(Staff page, Booker booker, List<Entry> entries) implements Staff {
  @Override
  public List<Operator> all() {
    return page.all();
  }

  @Override
  public void put(Operator operator) {
    page.put(operator);
    entries.add(new Entry.OperatorPut(operator));
  }

  @Override
  public Rights rights() {
    return page.rights();
  }

  @Override
  public void put(Rights rights) {
    page.put(rights);
    entries.add(new Entry.RightsPut(rights));
  }

  @Override
  public Map<String, String> pins() {
    return page.pins();
  }

  @Override
  public void putPin(String code, String hash) {
    page.putPin(code, hash);
  }

  @Override
  public void dropPin(String code) {
    page.dropPin(code);
  }

  @Override
  public Tries tries() {
    return page.tries();
  }

  @Override
  public void put(Tries tries) {
    page.put(tries);
  }

  @Override
  public AuditRow append(AuditNote note) {
    var row = page.append(note);
    entries.add(new Entry.Audited(row));
    booker.audited(row);
    return row;
  }

  @Override
  public List<AuditRow> search(AuditQuery query, int limit) {
    return page.search(query, limit);
  }
}
