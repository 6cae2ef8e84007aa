/// Splitting what a customer paid with receivers that the shop has bound at the channel: who gets
/// how much, the life of each portion, and what a refund takes back. Knows money and nothing else;
/// `settings`, `channel`, `checkout`, `store` and `ui` enter.
@NullMarked
package saoma.split;

import org.jspecify.annotations.NullMarked;
