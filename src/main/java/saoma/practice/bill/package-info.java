/// The daily bills of both wallets, made from the practice trades: what stands in one, what a test
/// plants into one, and the files that wait to be fetched. The shapes of the files are the
/// channels' own business. Only `saoma.practice` and its channels enter here.
@NullMarked
package saoma.practice.bill;

import org.jspecify.annotations.NullMarked;
