package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import saoma.channel.Ability;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.Charge;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.ClerkCancelled;
import saoma.payment.PaymentState.Awaiting;

/// Paying on the channel's page: stored before a browser has the address, and asked like any other.
class PagePayTest extends RefundsFixture {
  private final Channels paged = new Channels(List.of(withPage(true)));
  private final Checkout books2 = new Checkout(books, paged, time, () -> settings);
  private final Watcher watcher = new Watcher(books2, paged, time, new Sleeping());
  private final PagePay pages = new PagePay(books2, paged, watcher);

  /// Nobody wakes it, so only the first step is taken.
  private final class Sleeping implements Pause {
    @Override
    public void forAtMost(Duration wait, Nudge nudge) throws InterruptedException {
      nudge.await(Long.MAX_VALUE);
    }

    @Override
    public long nanos() {
      return time.nanos();
    }
  }

  @AfterEach
  void close() {
    watcher.close();
  }

  /// The fake gateway, with or without a page.
  private Channel withPage(boolean page) {
    return (Channel)
        Proxy.newProxyInstance(
            Channel.class.getClassLoader(),
            new Class<?>[] {Channel.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "page" -> "https://page/" + ((Charge) arguments[0]).id().number();
                  case "abilities" ->
                      page
                          ? Set.of(Ability.SHOW_QR, Ability.REVERSE, Ability.PAGE)
                          : Set.of(Ability.SHOW_QR, Ability.REVERSE);
                  default -> method.invoke(gateway, arguments);
                });
  }

  private Payment begun() {
    var started = pages.begin(CART, "sale", "fake", Optional.of(PRICE));
    return assertInstanceOf(Started.Begun.class, started).payment();
  }

  @Test
  void theMarkIsStoredBeforeAnybodyHasTheAddress() throws Exception {
    var payment = begun();
    var code = assertInstanceOf(Awaiting.class, payment.state()).code();
    assertTrue(code != null && code.isInBrowser() && !code.isToScan());
    assertEquals(0, gateway.charges, "nothing was sent");
    assertEquals(Optional.of("https://page/" + payment.number()), pages.address(payment.number()));
    // A process that opens the same books asks, and goes on waiting.
    watch(payment).step();
    assertEquals(payment.state(), books2.byNumber(payment.number()).state());
  }

  @Test
  void oncePaymentMayHaveEndedThereIsNoAddressAnyMore() {
    var payment = begun();
    books2.apply(payment.number(), new ClerkCancelled(), "");
    assertEquals(Optional.empty(), pages.address(payment.number()));
    var shown = assertInstanceOf(Started.Begun.class, books2.begin(CART, "two", "fake")).payment();
    assertEquals(Optional.empty(), pages.address(shown.number()), "no page was begun for it");
  }

  @Test
  void aChannelWithoutAPageBeginsNothing() {
    paged.replace(List.of(withPage(false)));
    assertFalse(pages.isOffered("fake"));
    assertFalse(pages.isOffered("none"));
    assertEquals(
        new Started.NotBegun(new Trouble.NoSuchChannel("fake")),
        pages.begin(CART, "sale", "fake", Optional.empty()));
    assertTrue(books.orders.isEmpty());
  }
}
