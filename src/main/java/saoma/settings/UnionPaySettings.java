package saoma.settings;

/// How bank cards of members are bound and charged over UnionPay ACP, and the shop's rules for
/// codes by SMS. Empty texts mean not set. In practice mode an empty `gateway` means the one inside
/// the till.
///
/// @param gateway scheme, host and port: `https://gateway.95516.com`
/// @param merId the merchant's number, 15 characters
/// @param trId the number of the token contract
/// @param privateKey the file or key store name of the merchant's signing key
/// @param certificate the file of the certificate that belongs to it
/// @param rootCertificate and `middleCertificate`: UnionPay's own, which its answers must lead to
/// @param frontUrl where the customer's browser goes after a card was bound
/// @param smsWaitSeconds from one code to the next
/// @param smsMost codes to one phone in `smsWindowMinutes`
/// @param smsTries codes of one sale; then the customer pays another way
public record UnionPaySettings(
    boolean enabled,
    String gateway,
    String merId,
    String trId,
    String privateKey,
    String certificate,
    String rootCertificate,
    String middleCertificate,
    String frontUrl,
    int smsWaitSeconds,
    int smsMost,
    int smsWindowMinutes,
    int smsTries) {
  public static final UnionPaySettings NONE =
      new UnionPaySettings(
          true, "", "", "", "", "", "", "", "https://www.95516.com/", 60, 5, 60, 3);

  /// Reached otherwise; the shop's rules stay.
  public UnionPaySettings at(
      String newGateway,
      String newMerId,
      String newTrId,
      String newPrivateKey,
      String newCertificate,
      String newRoot,
      String newMiddle,
      String newFrontUrl) {
    return new UnionPaySettings(
        enabled,
        newGateway,
        newMerId,
        newTrId,
        newPrivateKey,
        newCertificate,
        newRoot,
        newMiddle,
        newFrontUrl,
        smsWaitSeconds,
        smsMost,
        smsWindowMinutes,
        smsTries);
  }
}
