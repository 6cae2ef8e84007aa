/// What a report says, as sentences and tables, and the files that managers and accountants take
/// away: PDF, XLSX, CSV and JSON. Knows only `money`; whoever has something to report enters.
@NullMarked
package saoma.sheet;

import org.jspecify.annotations.NullMarked;
