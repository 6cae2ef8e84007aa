package saoma;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/// The table of the design that [ArchitectureTest] keeps.
final class Rooms {
  /// The rooms, and the rooms that each may enter. `saoma` itself may enter all.
  static final Map<String, Set<String>> MAY_ENTER =
      Map.ofEntries(
          entry("money", Set.of()),
          entry("split", Set.of("money")),
          entry("numbers", Set.of("money")),
          // The rule for splits is a setting.
          entry("settings", Set.of("money", "split")),
          entry("sheet", Set.of("money")),
          entry("picture", Set.of()),
          entry("catalogue", Set.of("money", "settings")),
          entry("order", Set.of("money", "catalogue", "shift")),
          entry("offer", Set.of("money", "catalogue", "order", "account")),
          entry("payment", Set.of("money")),
          entry("hold", Set.of("money")),
          entry("payout", Set.of("money")),
          entry("shift", Set.of("money")),
          entry("report", Set.of("money", "shift", "sheet", "numbers")),
          entry("account", Set.of("money", "settings")),
          // The password's hash is one of its ports.
          entry("operator", Set.of("account")),
          // The password's hash is one of its ports.
          entry("wire", Set.of("settings", "account")),
          entry(
              "channel",
              Set.of("money", "payment", "payout", "split", "wire", "settings", "account")),
          entry("reconcile", Set.of("money", "payment", "channel", "settings")),
          entry(
              "checkout",
              Set.of(
                  "money",
                  "catalogue",
                  "order",
                  "payment",
                  "hold",
                  "payout",
                  "shift",
                  "split",
                  "channel",
                  "reconcile",
                  "settings",
                  "account",
                  "operator")),
          entry("device", Set.of("money", "order", "settings", "shift")),
          entry(
              "store",
              Set.of(
                  "money",
                  "numbers",
                  "catalogue",
                  "order",
                  "offer",
                  "payment",
                  "hold",
                  "payout",
                  "shift",
                  "split",
                  "channel",
                  "reconcile",
                  "checkout",
                  // The printer's queue is one of its ports.
                  "device",
                  "picture",
                  "handover",
                  "settings",
                  "account",
                  "operator")),
          entry("rehearse", Set.of("money", "order", "payment")),
          entry("door", Set.of()),
          entry("phone", Set.of()),
          entry("notify", Set.of("channel", "door")),
          // An order handed over is one of the books.
          entry(
              "handover",
              Set.of("money", "catalogue", "order", "checkout", "settings", "door", "wire")),
          // What went back of a receipt is the checkout's to say.
          entry(
              "ereceipt",
              Set.of(
                  "money",
                  "order",
                  "shift",
                  "checkout",
                  "device",
                  "sheet",
                  "door",
                  "phone",
                  "wire")),
          entry("update", Set.of("wire")),
          entry("practice", Set.of("money", "wire", "settings", "phone")),
          entry("prove", Set.of("money", "order", "payment", "checkout")),
          entry(
              "simulate",
              Set.of(
                  "money",
                  "numbers",
                  "order",
                  "payment",
                  "hold",
                  "payout",
                  "shift",
                  "split",
                  "channel",
                  "reconcile",
                  "checkout",
                  "settings",
                  "account",
                  "operator")),
          entry(
              "month",
              Set.of(
                  "money",
                  "catalogue",
                  "order",
                  "offer",
                  "payment",
                  "shift",
                  "channel",
                  "checkout",
                  "account",
                  "operator")),
          entry(
              "ui",
              Set.of(
                  "money",
                  "numbers",
                  "catalogue",
                  "order",
                  "offer",
                  "payment",
                  "hold",
                  "payout",
                  "picture",
                  "shift",
                  "report",
                  "sheet",
                  "split",
                  "channel",
                  "reconcile",
                  "checkout",
                  "rehearse",
                  "device",
                  "settings",
                  "account",
                  "operator",
                  "update")),
          entry(
              "cli",
              Set.of(
                  "money",
                  "numbers",
                  "catalogue",
                  "order",
                  "payment",
                  "channel",
                  "reconcile",
                  "checkout",
                  "device",
                  "ereceipt",
                  "settings",
                  "shift",
                  "report",
                  "sheet",
                  "simulate",
                  "month",
                  "update",
                  "wire"))); // Keys alone.

  private Rooms() {}
}
