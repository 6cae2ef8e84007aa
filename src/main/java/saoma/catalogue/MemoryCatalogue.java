package saoma.catalogue;

import java.util.List;
import java.util.Optional;

/// A catalogue without a file behind it: for tests, for rehearsals, and where nothing may be kept.
public final class MemoryCatalogue implements Catalogue {
  private final SearchIndex index = new SearchIndex();

  @Override
  public Optional<Product> byCode(String code) {
    return index.byCode(code);
  }

  @Override
  public List<Product> search(String text, int limit) {
    return index.search(text, limit);
  }

  @Override
  public long size() {
    return index.size();
  }

  @Override
  public void put(List<Product> batch) {
    index.put(batch);
  }
}
