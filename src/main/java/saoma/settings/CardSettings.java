package saoma.settings;

/// How to reach the card terminal on the counter, over the nexo protocol in Adyen's local form.
/// Empty texts mean not set. In practice mode an empty `address` means the terminal that the
/// gateway inside the till plays.
///
/// @param address scheme, host and port: `https://192.168.1.40:8443`
/// @param poiId the terminal's own name, model and serial: `P400Plus-275039202`
/// @param saleId how the till calls itself to the terminal
/// @param keyIdentifier and `keyVersion` as they are set in the terminal
/// @param passphrase the file that holds it, never the passphrase itself; a second line holds that
///   of the version before, around a change
/// @param rootCertificate the file of the only root that may vouch for the terminal
/// @param bound the cards that members have bound, which never meet the terminal
public record CardSettings(
    boolean enabled,
    String address,
    String poiId,
    String saleId,
    String keyIdentifier,
    int keyVersion,
    String passphrase,
    String rootCertificate,
    UnionPaySettings bound) {
  public static final CardSettings NONE =
      new CardSettings(true, "", "", "Saoma01", "", 1, "", "", UnionPaySettings.NONE);

  public CardSettings with(UnionPaySettings changed) {
    return new CardSettings(
        enabled,
        address,
        poiId,
        saleId,
        keyIdentifier,
        keyVersion,
        passphrase,
        rootCertificate,
        changed);
  }
}
