package saoma.ui.offer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import saoma.catalogue.Catalogue;
import saoma.offer.OfferBook;
import saoma.offer.Rule;

/// What the screen of offers needs.
///
/// @param told writes into the audit log what was done; waits for the books
public record OfferDoor(OfferBook book, Catalogue catalogue, Consumer<String> told) {
  List<Rule> rules() {
    return book.rules();
  }

  boolean sells(String code) {
    return catalogue.byCode(code).isPresent();
  }

  /// Keeps it and writes it down. Waits.
  ///
  /// @return empty if another offer has its coupon, or there are too many
  Optional<Rule> keep(Rule rule) {
    var kept = book.keep(rule);
    kept.ifPresent(
        one -> told.accept("offer " + one.id() + (one.on() ? " + " : " − ") + one.name()));
    return kept;
  }

  /// Removes it and writes it down. Waits.
  Rule remove(Rule rule) {
    book.remove(rule.id());
    told.accept("offer " + rule.id() + " × " + rule.name());
    return rule;
  }
}
