package saoma.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A catalogue without a file behind it: for tests, for rehearsals, and where nothing may be kept.
public final class MemoryCatalogue implements Catalogue {
  private final SearchIndex index = new SearchIndex();
  private final FurtherCodes further = new FurtherCodes();

  @Override
  public Optional<Product> byCode(String code) {
    return index.byCode(code).or(() -> further.owner(code).flatMap(index::byCode));
  }

  @Override
  public List<Product> search(String text, int limit) {
    return further.first(text, this::byCode, index.search(text, limit), limit);
  }

  @Override
  public long size() {
    return index.size();
  }

  @Override
  public void put(List<Product> batch) {
    index.put(batch);
  }

  @Override
  public List<String> furtherCodes(String code) {
    return further.of(code);
  }

  @Override
  public void putCodes(Map<String, List<String>> codes) {
    codes.forEach(further::put);
  }
}
