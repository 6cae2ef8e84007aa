package saoma.settings;

/// A channel's fees by product.
///
/// @param shown for a code that the till shows
/// @param taken for a code that the customer shows, or a card that was bound
public record ChannelFees(FeeRule shown, FeeRule taken) {
  public static final ChannelFees USUAL = new ChannelFees(FeeRule.USUAL, FeeRule.USUAL);
}
