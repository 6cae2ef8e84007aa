package saoma.practice.alipay;

import java.util.concurrent.atomic.AtomicBoolean;

/// The names of the certificates of an application in certificate mode, as both sides write them.
///
/// @param application the application's own
/// @param root of the authority
/// @param alipay of the key that answers are signed with
/// @param named whether the application named them last: it is in one mode or in the other, and
///   what it is told by notification is in the same
public record AlipayPapers(String application, String root, String alipay, AtomicBoolean named) {
  public AlipayPapers(String application, String root, String alipay) {
    this(application, root, alipay, new AtomicBoolean());
  }
}
