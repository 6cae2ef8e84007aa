package saoma.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import saoma.catalogue.Catalogue;
import saoma.catalogue.MemoryCatalogue;
import saoma.catalogue.Product;
import saoma.catalogue.SyntheticGoods;

/// A scan and a typed word among a million products, beside a hash map and a linear scan.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CatalogueBenchmark {
  private static final int GOODS = 1_000_000;
  private static final int BATCH = 10_000;
  private static final int SHOWN = 20;
  private static final String WORD = "家庭装 777";
  private static final String INITIALS = "bykqs";
  private static final String MISSPELT = "kuangqaunshui";

  private final Catalogue catalogue = new MemoryCatalogue();
  private final Map<String, Product> map = new HashMap<>();
  private String code = "";

  @Setup
  public void fill() {
    for (int from = 0; from < GOODS; from += BATCH) {
      var batch = new ArrayList<Product>(BATCH);
      for (int number = from; number < from + BATCH; number++) {
        var product = SyntheticGoods.product(number);
        batch.add(product);
        map.put(product.code(), product);
      }
      catalogue.put(batch);
    }
    code = SyntheticGoods.product(GOODS / 2).code();
    if (search().isEmpty()
        || searchByInitials().isEmpty()
        || searchMisspelt().isEmpty()
        || byCode().isEmpty()) {
      throw new IllegalStateException("nothing to find");
    }
  }

  @Benchmark
  public Optional<Product> byCode() {
    return catalogue.byCode(code);
  }

  @Benchmark
  public Product referenceHashMap() {
    return map.get(code);
  }

  @Benchmark
  public List<Product> search() {
    return catalogue.search(WORD, SHOWN);
  }

  @Benchmark
  public List<Product> searchByInitials() {
    return catalogue.search(INITIALS, SHOWN);
  }

  @Benchmark
  public List<Product> searchMisspelt() {
    return catalogue.search(MISSPELT, SHOWN);
  }

  @Benchmark
  public List<Product> referenceLinearScan() {
    return map.values().stream()
        .filter(product -> product.name().contains("家庭装") && product.name().contains("777"))
        .limit(SHOWN)
        .toList();
  }
}
