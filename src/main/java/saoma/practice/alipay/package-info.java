/// The Alipay gateway, protocol v2, as its merchants meet it: one address, signed forms in, signed
/// JSON out. Only `saoma.practice` enters here.
@NullMarked
package saoma.practice.alipay;

import org.jspecify.annotations.NullMarked;
