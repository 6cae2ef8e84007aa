package saoma.practice.alipay;

/// The names of the certificates of an application in certificate mode, as both sides write them.
///
/// @param application the application's own
/// @param root of the authority
/// @param alipay of the key that answers are signed with
public record AlipayPapers(String application, String root, String alipay) {}
