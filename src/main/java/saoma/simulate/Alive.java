package saoma.simulate;

import saoma.account.Gatekeeper;
import saoma.checkout.Asking;
import saoma.checkout.CashDesk;
import saoma.checkout.Checkout;
import saoma.checkout.Hints;
import saoma.checkout.HoldAsking;
import saoma.checkout.PagePay;
import saoma.checkout.RulingDesk;

/// A process of the till: what dies in a crash.
record Alive(
    Checkout checkout,
    Asking asking,
    RulingDesk rulings,
    CashDesk drawer,
    Gatekeeper gate,
    HoldAsking holds,
    PagePay pages,
    Ears ears,
    Hints hints,
    Followers followers) {}
