/// The money journal: plain files beside the database in which every money transaction stands
/// before the database commits it, forced, checksummed and chained, so that whatever a database
/// loses can be given back and whatever somebody changes shows. The room knows files and facts, no
/// database; only `saoma.store` and the wiring enter. Everything it does to a disk goes through
/// `JournalFiles`.
@NullMarked
package saoma.store.journal;

import org.jspecify.annotations.NullMarked;
