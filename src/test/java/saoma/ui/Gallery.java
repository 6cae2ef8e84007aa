package saoma.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saoma.ui.Camera.Walk;
import saoma.ui.bankcard.BankShots;
import saoma.ui.catalogue.GoodsShots;
import saoma.ui.day.DayShots;
import saoma.ui.first.FirstShots;
import saoma.ui.hands.HandsShots;
import saoma.ui.hold.HoldShots;
import saoma.ui.member.MemberShots;
import saoma.ui.numbers.NumbersShots;
import saoma.ui.offer.OfferShots;
import saoma.ui.operator.PeopleShots;
import saoma.ui.pay.PayShots;
import saoma.ui.payout.PayoutShots;
import saoma.ui.reconcile.MatchShots;
import saoma.ui.rooms.RoomsShots;
import saoma.ui.sale.AdjustShots;
import saoma.ui.sale.WeighShots;
import saoma.ui.shares.SharesShots;
import saoma.ui.slip.SlipScreenShots;
import saoma.ui.split.SplitShots;
import saoma.ui.waiting.OrdersShots;

/// Takes a picture of each screen of the till in both languages. Arguments: width, height, the
/// themes with commas between, `seen` or `all` (every state of every screen), and the parts of the
/// till, all of them if none is named. For looking; it fails only where a scene shows another
/// screen than this list says.
public final class Gallery {
  /// The parts of the till, each with the walk that goes through its states.
  enum Part {
    SALE(ScreenShots::walk),
    ADJUST(AdjustShots::walk),
    OFFERS(OfferShots::walk),
    ORDERS(OrdersShots::walk),
    HANDS(HandsShots::walk),
    CASH(CashShots::walk),
    PAY(PayShots::walk),
    SHARES(SharesShots::walk),
    MEMBER(MemberShots::walk),
    BANK(BankShots::walk),
    HOLD(HoldShots::walk),
    PAYOUT(PayoutShots::walk),
    SPLIT(SplitShots::walk),
    GOODS(GoodsShots::walk),
    DAY(DayShots::walk),
    NUMBERS(NumbersShots::walk),
    MATCH(MatchShots::walk),
    DESK(DeskShots::walk),
    REFUND(RefundShots::walk),
    PEOPLE(PeopleShots::walk),
    SAFETY(SafetyShots::walk),
    WEIGH(WeighShots::walk),
    SLIP(SlipScreenShots::walk),
    FIRST(FirstShots::walk),
    ROOMS(RoomsShots::walk);

    private final Walk walk;

    Part(Walk walk) {
      this.walk = walk;
    }
  }

  /// @param view what stands in front on the picture; none on the customer's display
  record Scene(Part part, String picture, Optional<View> view) {}

  private static final List<Scene> SCENES =
      Stream.of(
              at(
                  Part.SALE,
                  View.SALE,
                  "sale-empty sale-some sale-search sale-full sale-after-sale"),
              at(Part.SALE, View.UNKNOWN_CODE, "sale-unknown"),
              at(Part.SALE, View.OPEN_PRICE, "sale-price"),
              at(Part.SALE, View.PRICE_CHECK, "sale-price-check"),
              at(Part.SALE, View.KEYS, "sale-keys"),
              at(Part.SALE, View.CONFIRM, "sale-cancel"),
              at(Part.SALE, View.NOTE, "sale-note"),
              at(Part.ADJUST, View.ADJUST, "adjust-line-typed"),
              at(Part.ADJUST, View.SALE, "adjust-long"),
              at(Part.OFFERS, View.SALE, "offers-sale-coupon"),
              at(Part.OFFERS, View.OFFERS, "offers-nth"),
              at(Part.ORDERS, View.SALE, "orders-badge"),
              at(Part.ORDERS, View.ORDERS, "orders-tray"),
              at(Part.ORDERS, View.RECEIPTS, "receipts-code"),
              at(Part.HANDS, View.SCANNER, "hands-measured"),
              at(Part.CASH, View.CASH, "cash-ask cash-typed cash-done"),
              at(Part.CASH, View.DRAWER, "drawer"),
              at(Part.PAY, View.PAY, "pay-shown pay-unresolved pay-card pay-paid"),
              at(Part.PAY, null, "customer-shown customer-paid customer-idle customer-cart"),
              at(Part.SHARES, View.SHARES, "shares-plan shares-three-mixed"),
              at(Part.MEMBER, View.MEMBER, "member-one"),
              at(Part.MEMBER, View.PAD, "member-pad"),
              at(Part.BANK, View.BANK, "bank-choose"),
              at(Part.HOLD, View.HOLD, "hold-held"),
              at(Part.PAYOUT, View.PAYOUT, "payout-draft"),
              at(Part.SPLIT, View.SPLIT, "split-refused"),
              at(Part.GOODS, View.CATALOGUE, "goods goods-form"),
              at(Part.GOODS, View.STOCK, "goods-stock"),
              at(Part.GOODS, View.QUICK, "quick-arrange"),
              at(Part.GOODS, View.IMPORT, "import-ready"),
              at(Part.DAY, View.DAY, "day-now"),
              at(Part.DAY, View.BEHIND, "day-behind-sales.returns day-behind-missing"),
              at(Part.DAY, View.FLOAT, "day-float"),
              at(Part.DAY, View.MOVE, "day-move"),
              at(Part.DAY, View.CLOSE, "day-counting day-result"),
              at(Part.NUMBERS, View.NUMBERS, "numbers-F2 numbers-below"),
              at(Part.MATCH, View.RECONCILE, "match-differs"),
              at(Part.MATCH, View.SETTLE, "match-explain"),
              at(Part.DESK, View.RECEIPTS, "receipts-full receipts-long"),
              at(Part.DESK, View.ATTENTION, "attention-full"),
              at(Part.DESK, View.DECIDE, "decide-refund"),
              at(
                  Part.DESK,
                  View.SETTINGS,
                  "settings-shop settings-alipay settings-counter settings-printer settings-members"
                      + " settings-look"),
              at(Part.REFUND, View.REFUND, "refund-lines refund-done"),
              at(Part.REFUND, View.HAND_OUT, "refund-hand"),
              at(Part.PEOPLE, View.LOCK, "lock-typed"),
              at(Part.PEOPLE, View.OVERRIDE, "override"),
              at(Part.PEOPLE, View.STAFF, "people people-rights"),
              at(Part.SAFETY, View.SALE, "safety-all"),
              at(Part.SAFETY, View.START, "start-damaged"),
              at(Part.WEIGH, View.WEIGH, "weigh-moving weigh-steady"),
              at(Part.SLIP, View.SLIP, "slip-standard slip-own slip-wrong slip-narrow"),
              at(Part.FIRST, View.FIRST, "first-1-language first-3-live first-5-shelf"),
              at(Part.ROOMS, View.ROOMS, "rooms rooms-sample"),
              at(Part.ROOMS, View.MAKING, "rooms-making"),
              // The panel stands beside the sale.
              at(Part.ROOMS, View.SALE, "rehearsal-hello rehearsal-end"))
          .flatMap(List::stream)
          .toList();

  private Gallery() {}

  private static List<Scene> at(Part part, @Nullable View view, String pictures) {
    return Arrays.stream(pictures.split(" "))
        .map(picture -> new Scene(part, picture, Optional.ofNullable(view)))
        .toList();
  }

  static List<Scene> scenes() {
    return SCENES;
  }

  public static void main(String[] args) throws Exception {
    var themes = Arrays.stream(args[2].toUpperCase(Locale.ROOT).split(",")).map(Theme::of).toList();
    var parts = args.length > 4 ? parts(args) : List.of(Part.values());
    var scenes = SCENES.stream().filter(scene -> parts.contains(scene.part())).toList();
    var named = scenes.stream().map(Scene::picture).collect(Collectors.toSet());
    var film = new Film(themes, name -> args[3].equals("all") || named.contains(name));
    var walks = parts.stream().map(part -> part.walk).toList();
    Camera.run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), film, walks);
    var wrong = wrong(scenes, film);
    wrong.forEach(System.err::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  private static List<Part> parts(String[] args) {
    return Arrays.stream(args)
        .skip(4)
        .map(name -> Part.valueOf(name.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static Set<String> wrong(List<Scene> scenes, Film film) {
    return scenes.stream()
        .filter(scene -> !scene.view().equals(film.taken().get(scene.picture())))
        .map(scene -> scene + " shows " + film.taken().get(scene.picture()))
        .collect(Collectors.toSet());
  }
}
