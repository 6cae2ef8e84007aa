package saoma.ui.sale;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import saoma.catalogue.Catalogue;
import saoma.catalogue.Product;
import saoma.ui.picture.GoodsPictures;

/// What stands in the search field and what it may mean. A name has its best match chosen already;
/// digits are a code until the clerk goes into the list.
public final class SearchModel {
  static final int MOST = 8;
  private static final int SHORTEST_CODE = 3;

  private final Catalogue catalogue;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<Product> matches = FXCollections.observableArrayList();
  private GoodsPictures pictures = GoodsPictures.none();
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);

  SearchModel(Catalogue catalogue) {
    this.catalogue = catalogue;
    typed.subscribe(this::find);
  }

  /// What the products look like, where the shop has pictures.
  public void pictures(GoodsPictures shop) {
    pictures = shop;
  }

  GoodsPictures pictures() {
    return pictures;
  }

  public StringProperty typedProperty() {
    return typed;
  }

  public ObservableList<Product> matches() {
    return matches;
  }

  /// Place in the list, -1 for none.
  public ReadOnlyIntegerProperty chosenProperty() {
    return chosen;
  }

  public boolean isOpen() {
    return !matches.isEmpty();
  }

  boolean isEmpty() {
    return typed.get().isEmpty();
  }

  Entry entry() {
    return Entry.of(typed.get());
  }

  Optional<Product> chosen() {
    var at = chosen.get();
    return at >= 0 && at < matches.size() ? Optional.of(matches.get(at)) : Optional.empty();
  }

  void step(int by) {
    chosen.set(Math.clamp(chosen.get() + by, 0, matches.size() - 1));
  }

  public void clear() {
    typed.set("");
  }

  /// One step back: the list first, then what was typed.
  void back() {
    if (isOpen()) {
      fold();
    } else {
      clear();
    }
  }

  private void fold() {
    matches.clear();
    chosen.set(-1);
  }

  private void find(String text) {
    var entry = Entry.of(text);
    var tooShort = entry.isDigits() && entry.rest().length() < SHORTEST_CODE;
    if (entry.rest().isEmpty() || tooShort) {
      fold();
      return;
    }
    matches.setAll(catalogue.search(entry.rest(), MOST));
    chosen.set(matches.isEmpty() || entry.isDigits() ? -1 : 0);
  }
}
