package saoma.practice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Locale;
import saoma.phone.PhoneTexts;
import saoma.practice.phone.PursePage;
import saoma.practice.trade.Mood;
import saoma.practice.trade.Purse;
import saoma.practice.trade.Wallet;

/// `/me/alipay` and `/me/wechat`: the customer's phone with its payment code of the moment, and
/// what the customer is to do next. `/me/alipay/code` is the code alone, for programs that play the
/// customer.
final class PurseRoutes {
  private final Purse purse;
  private final InstantSource clock;
  private final PursePage page = new PursePage();

  PurseRoutes(Purse purse, InstantSource clock) {
    this.purse = purse;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    for (var wallet : Wallet.values()) {
      var place = "/me/" + wallet.name().toLowerCase(Locale.ROOT);
      routes.get(place, context -> show(context, wallet));
      routes.get(place + "/code", context -> code(context, wallet));
      for (var mood : Mood.values()) {
        routes.post(place + "/" + mood.key(), context -> choose(context, wallet, mood));
      }
    }
  }

  private void show(Context context, Wallet wallet) {
    var html =
        page.html(
            wallet,
            purse.shown(wallet),
            purse.mood(wallet),
            PhoneTexts.of("phone", context.header("Accept-Language")),
            clock.instant());
    PracticeRoutes.guarded(context).contentType("text/html;charset=utf-8").result(html);
  }

  private void code(Context context, Wallet wallet) {
    PracticeRoutes.guarded(context)
        .contentType("text/plain;charset=utf-8")
        .result(purse.shown(wallet).digits());
  }

  private void choose(Context context, Wallet wallet, Mood mood) {
    purse.choose(wallet, mood);
    show(context, wallet);
  }
}
