/// The shop's offers: rules by which goods cost less, and what they take off a cart. Pure: a cart,
/// the rules, a time and what a product's category is go in, shares in fen come out. Knows money,
/// carts and which lines are top-ups; nothing here knows a table or a screen.
@NullMarked
package saoma.offer;

import org.jspecify.annotations.NullMarked;
