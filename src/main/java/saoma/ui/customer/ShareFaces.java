package saoma.ui.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.ui.customer.ShareTiles.Face;

/// The customers' words for the shares of one bill, each in both languages.
final class ShareFaces {
  private ShareFaces() {}

  static List<Face> of(CustomerPage.Shares shares) {
    var faces = new ArrayList<Face>();
    for (var each : shares.each()) {
      faces.add(face(faces.size(), each));
    }
    return faces;
  }

  private static Face face(int place, CustomerPage.OfPayment share) {
    return switch (share) {
      case CustomerPage.Scan it -> {
        var word = it.confirming() ? "customer.share.confirm" : "customer.share.scan";
        var sign = it.confirming() ? "◕" : "◔";
        yield new Face(
            place,
            it.wallet(),
            it.wallet().shortKey(),
            it.amount(),
            it.code(),
            Optional.of(it.countdown()),
            sign,
            word,
            "busy",
            false);
      }
      case CustomerPage.Hold it -> {
        var word = "customer.share." + it.reason().style();
        yield without(place, it.wallet(), it, sign(it.reason()), word, role(it.reason()));
      }
      case CustomerPage.Paid it ->
          without(place, it.wallet(), it, "✓", "customer.share.paid", "paid");
      case CustomerPage.Tap it ->
          without(place, it.wallet(), it, "◔", "customer.share.coming", "busy");
      case CustomerPage.Shares it ->
          throw new IllegalArgumentException("shares of a share: " + it.each().size());
    };
  }

  private static Face without(
      int place, Wallet wallet, CustomerPage.OfPayment it, String sign, String word, String role) {
    return new Face(
        place,
        wallet,
        wallet.shortKey(),
        it.amount(),
        "",
        Optional.empty(),
        sign,
        word,
        role,
        false);
  }

  private static String sign(CustomerPage.Reason reason) {
    return switch (reason) {
      case COMING, TAKING -> "◌";
      case PASSWORD -> "◕";
      case CLOSING, OVER -> "■";
      case CHECKING -> "?";
      case ASK_CLERK -> "▲";
    };
  }

  private static String role(CustomerPage.Reason reason) {
    return switch (reason) {
      case COMING, TAKING, PASSWORD -> "busy";
      case CLOSING, OVER -> "ended";
      case CHECKING, ASK_CLERK -> "unsure";
    };
  }
}
