package saoma.payment;

import java.time.Instant;

/// What a customer can pay by, and until when the channel honours it: the text to scan, or the mark
/// that a device of the channel or its page in a browser asks for the money. Stored before it is
/// so, so that a restart shows the same code, and knows that a device may have been asked.
public record ShownCode(String text, Instant expiresAt) {
  private static final String DEVICE = "device";
  private static final String BROWSER = "browser";

  /// Nothing to scan: from now on the customer can pay at the channel's own device.
  public static ShownCode atDevice(Instant until) {
    return new ShownCode(DEVICE, until);
  }

  /// Nothing to scan: from now on a browser may be shown the channel's own page.
  public static ShownCode inBrowser(Instant until) {
    return new ShownCode(BROWSER, until);
  }

  public boolean isInBrowser() {
    return text.equals(BROWSER);
  }

  /// Whether a phone can scan it.
  public boolean isToScan() {
    return !isAtDevice() && !isInBrowser();
  }

  public boolean isAtDevice() {
    return text.equals(DEVICE);
  }
}
