/// Who is at the till: the lock with its PIN pad, a second person's yes, the people and their
/// rights, the audit log.
@NullMarked
package saoma.ui.operator;

import org.jspecify.annotations.NullMarked;
