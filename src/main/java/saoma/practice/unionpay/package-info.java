/// UnionPay's gateway as a server: checks the till's signature, signs what goes back under an
/// authority of its own, binds test cards on its page, sends codes that stand on `/sms` and packs
/// the files of cleared days. Knows the wire; only `saoma.practice` enters.
@NullMarked
package saoma.practice.unionpay;

import org.jspecify.annotations.NullMarked;
