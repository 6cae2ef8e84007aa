package saoma.ui.sale;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import saoma.catalogue.MemoryCatalogue;
import saoma.catalogue.Product;
import saoma.channel.CustomerCode;
import saoma.checkout.PartPaid.Part;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.settings.TaxSettings;
import saoma.ui.Notice;
import saoma.ui.Texts;
import saoma.ui.Texts.Language;

/// A sale over three products, with a desk that only notes what it is asked.
abstract class SaleFixture {
  static final Product WATER =
      new Product("2100000000012", "矿泉水", "Spring water", "瓶", Money.fen(200));
  static final Product MILK = new Product("2100000000067", "纯牛奶", "Milk", "盒", Money.fen(380));
  static final Product CIGARETTES =
      new Product("6901028075763", "利群香烟", "Liqun cigarettes", "包", null);

  /// With a tax of its own.
  static final Product BOOK = new Product("B1", "书", "Book", "本", Money.fen(1_000), "", 900);

  /// With a code that looks like a customer's.
  static final Product SHELVED =
      new Product("289999999999999999", "货架", "Shelved", "个", Money.fen(100));

  static final String UNKNOWN = "6901234567892";
  static final String MISREAD = "6901234567890";

  TaxSettings tax = TaxSettings.OFF;
  int askedForMember;
  final List<Notice> notices = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  final List<String> givenUp = new ArrayList<>();
  final DraftsInMemory drafts = new DraftsInMemory();
  final DraftKeeper keeper =
      new DraftKeeper(drafts, InstantSource.fixed(Instant.parse("2026-11-23T10:42:00Z")));
  final MemoryCatalogue catalogue = new MemoryCatalogue();
  final CartModel cart;
  final SaleModel sale;
  private int names;

  SaleFixture() {
    catalogue.put(List.of(WATER, MILK, CIGARETTES, BOOK, SHELVED));
    var texts = new Texts(Language.EN);
    cart = new CartModel(keeper, () -> "sale-" + ++names, texts, notices::add);
    sale = new SaleModel(catalogue, cart, texts, notices::add, new Desk(), () -> tax);
  }

  @AfterEach
  void closed() {
    keeper.close();
  }

  void type(String text) {
    sale.search().typedProperty().set(text);
  }

  String typed() {
    return sale.search().typedProperty().get();
  }

  Notice last() {
    return notices.getLast();
  }

  List<String> lines() {
    return cart.now().lines().stream().map(l -> l.quantity().digits() + " " + l.nameEn()).toList();
  }

  private final class Desk implements PayDesk {
    @Override
    public void pay(String channel, Cart now, String name, Optional<Money> part) {
      var wanted = part.map(some -> " part " + some.minor()).orElse("");
      asked.add(channel + " " + now.total().minor() + " " + name + wanted);
    }

    @Override
    public void member() {
      askedForMember++;
    }

    @Override
    public void cash(Cart now, String name) {
      asked.add("cash " + now.total().minor() + " " + name);
    }

    @Override
    public void share(Cart now, String name) {
      asked.add("share " + now.total().minor() + " " + name);
    }

    @Override
    public void free(Cart now, String name) {
      asked.add("free " + name);
    }

    @Override
    public void giveBack(Part part, String name) {
      asked.add("back " + part.payment() + " " + name);
    }

    @Override
    public void take(CustomerCode code, Cart now, String name) {
      asked.add("code of " + code.channel() + " " + now.total().minor() + " " + name);
    }

    @Override
    public void giveUp(String name, Runnable given) {
      givenUp.add(name);
      given.run();
    }
  }
}
