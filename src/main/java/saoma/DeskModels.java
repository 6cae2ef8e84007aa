package saoma;

import saoma.ui.bankcard.BankModel;
import saoma.ui.cash.CashModel;
import saoma.ui.customer.CustomerModel;
import saoma.ui.member.MemberModel;
import saoma.ui.member.PadModel;
import saoma.ui.pay.PayModel;
import saoma.ui.sale.SaleModel;
import saoma.ui.shares.SharesModel;

/// The models that know the [SaleDesk], and that it knows.
record DeskModels(
    SaleModel sale,
    PayModel pay,
    CashModel cash,
    SharesModel shares,
    CustomerModel customer,
    MemberModel member,
    PadModel pad,
    BankModel bank,
    DrawerDesk drawer) {}
