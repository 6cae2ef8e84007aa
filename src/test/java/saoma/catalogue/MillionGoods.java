package saoma.catalogue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Measures the index with a million goods, searches in processor time because other programs may
/// be running: `java -Xmx512m -cp … saoma.catalogue.MillionGoods`.
public final class MillionGoods {
  private MillionGoods() {}

  public static void main(String[] args) {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    long start = System.nanoTime();
    var index = new SearchIndex();
    System.out.printf("pinyin table ready in %d ms%n", millis(start));
    start = System.nanoTime();
    for (int from = 0; from < count; from += 5_000) {
      var batch = new ArrayList<Product>();
      for (int i = from; i < Math.min(count, from + 5_000); i++) {
        batch.add(SyntheticGoods.product(i));
      }
      index.put(batch);
    }
    System.out.printf("%,d products indexed in %d ms%n", index.size(), millis(start));
    System.gc();
    var runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    System.out.printf("heap in use after collection %d MB%n", used >> 20);
    measureCodes(index, count);
    for (int round = 0; round < 2; round++) {
      measureSearches(index, round == 0 ? "cold" : "warm");
    }
    start = System.nanoTime();
    index.put(List.of(SyntheticGoods.product(count / 2)));
    System.out.printf("one product replaced in %d ms%n", millis(start));
  }

  private static void measureSearches(SearchIndex index, String state) {
    System.out.println(state);
    for (var query :
        List.of(
            "a",
            "1",
            "水",
            "kqs",
            "矿泉水",
            "999999",
            "zzzz",
            "没有这个",
            "山泉矿泉水原味 777",
            "crackersnew 9999",
            "shanquankuang",
            "qqqq1",
            "item 999999")) {
      measureSearch(index, query);
    }
  }

  private static void measureCodes(SearchIndex index, int count) {
    var random = new SplittableRandom(1);
    var times = new long[100_000];
    int found = 0;
    for (int i = 0; i < times.length; i++) {
      var code = SyntheticGoods.product(random.nextInt(count)).code();
      long start = System.nanoTime();
      found += index.byCode(code).isPresent() ? 1 : 0;
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    System.out.printf(
        "byCode %d of %d found, median %d ns, 99.9%% %d ns%n",
        found, times.length, times[times.length / 2], times[(int) (times.length * 0.999)]);
  }

  private static void measureSearch(SearchIndex index, String query) {
    var threads = ManagementFactory.getThreadMXBean();
    var times = new long[41];
    int found = 0;
    for (int i = 0; i < times.length; i++) {
      long start = threads.getCurrentThreadCpuTime();
      found = index.search(query, 50).size();
      times[i] = (threads.getCurrentThreadCpuTime() - start) / 1_000;
    }
    long first = times[0];
    Arrays.sort(times);
    System.out.printf(
        "search %-22s %3d hits, first %,7d µs, median %,7d µs, worst %,7d µs%n",
        query, found, first, times[times.length / 2], times[times.length - 1]);
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
