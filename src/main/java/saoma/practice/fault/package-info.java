/// What goes wrong on purpose at the practice gateway: lost, late, cut, forged and refused answers
/// and notifications, by rules or at random from a seed. Without a plan nothing here is asked. Only
/// `saoma.practice`, its channels and the wiring enter here.
@NullMarked
package saoma.practice.fault;

import org.jspecify.annotations.NullMarked;
