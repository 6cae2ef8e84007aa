package saoma.practice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;
import saoma.practice.terminal.Deed;
import saoma.practice.terminal.Poi;
import saoma.practice.terminal.PoiPage;

/// `/terminal`: the device's display and what a customer can do at it, for a phone or any browser.
final class TerminalRoutes {
  private static final String PATH = "/terminal";
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final Poi poi;
  private final PoiPage page = new PoiPage();

  TerminalRoutes(Poi poi) {
    this.poi = poi;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, this::show);
    routes.post(PATH + "/{deed}", this::act);
  }

  private void show(Context context) {
    PracticeRoutes.guarded(context)
        .contentType("text/html;charset=utf-8")
        .result(page.html(poi, context.header("Accept-Language")));
  }

  /// A page of another site must not pay here.
  private void act(Context context) {
    var site = context.header("Sec-Fetch-Site");
    var deed = Deed.of(context.pathParam("deed"));
    if (deed.isEmpty() || (site != null && !OWN.contains(site))) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    if (!poi.act(deed.get())) {
      context.status(HttpStatus.CONFLICT);
      show(context);
      return;
    }
    context.redirect(PATH, HttpStatus.SEE_OTHER);
  }
}
