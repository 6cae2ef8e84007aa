package saoma.ui.shares;

import java.util.List;
import java.util.Optional;
import saoma.checkout.Counted;
import saoma.checkout.Feed;
import saoma.checkout.GivingUp.Given;
import saoma.checkout.Share;
import saoma.checkout.SharesStarted;
import saoma.checkout.Standing;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.ui.pay.Desk;

/// What the shares screen needs of the checkout, so that a test can be one.
public interface SharesDesk extends Desk {
  /// Stores the shares and sends them on their way, all or none. Blocks.
  SharesStarted begin(Cart cart, String sale, List<Share> shares);

  /// Takes one share in cash. Blocks on the database.
  Counted cash(Cart cart, String sale, Money share);

  /// What the books say of the sale. Blocks on the database.
  Optional<Standing> standing(String sale);

  /// Withdraws every code; once none can be paid, what came goes back. Blocks on the database only:
  /// what becomes of it is told by `given`.
  void giveUp(String sale);

  /// On any thread.
  Feed<Optional<Given>> given();
}
