package saoma.cli;

import java.util.ArrayList;
import java.util.List;
import saoma.cli.BackupRun.Brought;
import saoma.cli.BackupRun.Made;
import saoma.cli.BackupRun.Standing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Backups and restores in words and as JSON.
final class BackupText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private BackupText() {}

  static List<String> words(Made made) {
    var lines = new ArrayList<String>();
    lines.add(made.file() + ", " + made.bytes() + " bytes, read back and whole.");
    lines.add("It holds " + words(made.standing()) + ".");
    if (!made.copyTrouble().isEmpty()) {
      lines.add("It has no second copy: " + made.copyTrouble());
    }
    return lines;
  }

  static List<String> words(Brought brought, boolean dryRun) {
    var lines = new ArrayList<String>();
    lines.add(brought.zip() + " is whole and holds " + words(brought.backup()) + ".");
    brought
        .now()
        .ifPresentOrElse(
            now -> {
              lines.add("The books of now hold " + words(now) + ".");
              lines.add(
                  "The backup lacks "
                      + lacking(now.payments(), brought.backup().payments())
                      + " payments and "
                      + lacking(now.receipts(), brought.backup().receipts())
                      + " receipts of them; the money journal gives back what it holds.");
            },
            () -> lines.add("The books of now cannot be read: " + brought.nowWords() + "."));
    brought.aside().ifPresent(aside -> lines.add("They were put aside in " + aside + "."));
    lines.add(dryRun ? "Nothing was changed." : "The backup is in its place.");
    return lines;
  }

  static String json(Made made) {
    var node = MAPPER.createObjectNode();
    node.put("file", made.file().toString()).put("bytes", made.bytes());
    node.set("holds", json(made.standing()));
    node.put("copyTrouble", made.copyTrouble());
    return MAPPER.writeValueAsString(node);
  }

  static String json(Brought brought, boolean dryRun) {
    var node = MAPPER.createObjectNode();
    node.put("file", brought.zip().toString()).put("dryRun", dryRun);
    node.set("backup", json(brought.backup()));
    brought.now().ifPresent(now -> node.set("now", json(now)));
    node.put("nowTrouble", brought.nowWords());
    node.put("aside", brought.aside().map(Object::toString).orElse(""));
    return MAPPER.writeValueAsString(node);
  }

  private static ObjectNode json(Standing s) {
    return MAPPER
        .createObjectNode()
        .put("newest", s.newest().map(Object::toString).orElse(""))
        .put("orders", s.orders())
        .put("payments", s.payments())
        .put("receipts", s.receipts())
        .put("received", s.received().minor())
        .put("lastReceipt", s.lastReceipt())
        .put("lastPayment", s.lastPayment());
  }

  private static String words(Standing s) {
    return s.orders()
        + " orders, "
        + s.payments()
        + " payments, "
        + s.receipts()
        + " receipts over "
        + s.received()
        + s.newest().map(at -> ", the newest of " + at).orElse("")
        + "; the last receipt is "
        + s.lastReceipt()
        + ", the last payment "
        + s.lastPayment();
  }

  private static long lacking(long now, long backup) {
    return Math.max(0, now - backup);
  }
}
