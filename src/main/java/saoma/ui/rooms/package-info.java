/// The way to the rooms beside the shop: a sample shop to look at, and a rehearsal for a new clerk.
/// It knows no books; the wiring opens and deletes the rooms.
@NullMarked
package saoma.ui.rooms;

import org.jspecify.annotations.NullMarked;
