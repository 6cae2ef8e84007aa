package saoma.cli;

import saoma.catalogue.Catalogue;
import saoma.catalogue.Goods;
import saoma.checkout.Books;
import saoma.settings.Home;

/// Opens a till's data for a command, while no till has it open. Given by the wiring.
@FunctionalInterface
public interface TillOpener {
  /// @throws CannotEnter with words for a person
  OpenTill open(Home home) throws CannotEnter;

  /// Open data; closed by whoever opened it.
  interface OpenTill extends AutoCloseable {
    Books books();

    Catalogue catalogue();

    Goods goods();

    @Override
    void close();
  }
}
