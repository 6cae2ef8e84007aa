/// What a customer's phone opens: plain pages that need no script. Only `saoma.practice` enters
/// here.
@NullMarked
package saoma.practice.phone;

import org.jspecify.annotations.NullMarked;
