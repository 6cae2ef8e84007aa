package saoma;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saoma.ChannelSetup.Prepared;
import saoma.channel.Span;
import saoma.checkout.Links.Link;
import saoma.ui.HeaderModel;
import saoma.ui.HeaderModel.LinkState;
import saoma.ui.sale.Offer.Known;
import saoma.ui.sale.OffersModel;
import saoma.ui.sale.PayMethod;

/// How the channels stand, in the header and on the payment keys. On the JavaFX thread.
record Lights(Services services, HeaderModel header, OffersModel offers, List<PayMethod> methods) {
  Lights {
    methods = List.copyOf(methods);
  }

  void show() {
    var prepared = services.channelDesk.prepared().newest();
    var links = services.watcher.links().feed().newest();
    header
        .links()
        .setAll(
            prepared.entrySet().stream()
                .map(one ->
                    new HeaderModel.Link(
                        one.getKey(),
                        "channel." + one.getKey(),
                        state(one.getValue(), links.get(one.getKey()))))
                .toList());
    offers.known(known());
  }

  /// The wires by how they answered; what is the till's own is always well. Before the first
  /// preparation is over a payment key waits for it.
  private Map<String, Known> known() {
    var links =
        header.links().stream()
            .collect(Collectors.toMap(HeaderModel.Link::channel, HeaderModel.Link::state));
    var known = new HashMap<String, Known>();
    var soon = services.channelDesk.prepared().newest().isEmpty();
    for (var method : methods) {
      var code = method.channel();
      var link = links.getOrDefault(code, LinkState.FINE);
      if (soon || link == LinkState.NOT_SET_UP) {
        known.put(code, new Known(Span.ANY, link));
      } else {
        services.channels.byCode(code).ifPresent(it -> known.put(code, new Known(it.span(), link)));
      }
    }
    return known;
  }

  private static LinkState state(Prepared prepared, @Nullable Link link) {
    if (prepared instanceof Prepared.Unusable) {
      return LinkState.NOT_SET_UP;
    }
    if (link == null) {
      return LinkState.NOT_ASKED;
    }
    return link.trouble() == null ? LinkState.FINE : LinkState.SILENT;
  }
}
