package saoma.account;

/// Whose balance a payment is to be taken from. Stored with the payment, before anything is taken.
///
/// @param member 0 where nobody was named
/// @param dropped nothing will ever be taken under this number any more
public record Claim(String payment, long member, boolean dropped) {}
