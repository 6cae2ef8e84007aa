package saoma.account;

/// The pages that stored value is written in, as one transaction sees them.
public interface AccountPages {
  Members members();

  Ledger accounts();

  Guards guards();
}
