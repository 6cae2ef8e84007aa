/// What every page for a phone needs: its words in the phone's language, and the escaping of what
/// comes from outside. Knows nobody; whoever has a page for a phone enters here.
@NullMarked
package saoma.phone;

import org.jspecify.annotations.NullMarked;
