/// A receipt on a phone: the signed link that stands on the paper, the page that it opens, and the
/// word whether it is genuine. Reads the books and changes nothing. `saoma` and the commands enter
/// here.
@NullMarked
package saoma.ereceipt;

import org.jspecify.annotations.NullMarked;
