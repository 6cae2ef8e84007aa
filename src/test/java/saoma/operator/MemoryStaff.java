package saoma.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Operators in memory, with the same promises as the real books but for the disk.
public final class MemoryStaff implements StaffBooks, Staff {
  final Map<String, Operator> people = new LinkedHashMap<>();
  final Map<String, String> hashes = new LinkedHashMap<>();
  final List<AuditRow> rows = new ArrayList<>();
  private Rights rights = Rights.USUAL;
  private Tries tries = Tries.NONE;

  @Override
  public synchronized <T> T durable(Function<Staff, T> work) {
    return work.apply(this);
  }

  @Override
  public synchronized <T> T read(Function<Staff, T> work) {
    return work.apply(this);
  }

  @Override
  public List<Operator> all() {
    return List.copyOf(people.values());
  }

  @Override
  public void put(Operator operator) {
    people.put(operator.code(), operator);
  }

  @Override
  public Rights rights() {
    return rights;
  }

  @Override
  public void put(Rights changed) {
    rights = changed;
  }

  @Override
  public Map<String, String> pins() {
    return new LinkedHashMap<>(hashes);
  }

  @Override
  public void putPin(String code, String hash) {
    hashes.put(code, hash);
  }

  @Override
  public void dropPin(String code) {
    hashes.remove(code);
  }

  @Override
  public Tries tries() {
    return tries;
  }

  @Override
  public void put(Tries changed) {
    tries = changed;
  }

  @Override
  public AuditRow append(AuditNote note) {
    var row = new AuditRow(rows.size() + 1L, note);
    rows.add(row);
    return row;
  }

  @Override
  public List<AuditRow> search(AuditQuery query, int limit) {
    return rows.reversed().stream().filter(row -> fits(query, row.note())).limit(limit).toList();
  }

  private static boolean fits(AuditQuery query, AuditNote note) {
    var from = query.from();
    var to = query.to();
    var person = query.person();
    return (from == null || !note.at().isBefore(from))
        && (to == null || note.at().isBefore(to))
        && (person == null
            || note.by().code().equals(person)
            || note.approver().code().equals(person))
        && (query.act() == null || query.act() == note.act());
  }
}
