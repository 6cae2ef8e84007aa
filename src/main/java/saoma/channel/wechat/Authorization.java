package saoma.channel.wechat;

/// Who asks, and the text that is signed for it (API v3, "generate a signature").
///
/// @param scheme of the signature, which goes before the parameters
/// @param mchid whose request it is
/// @param serial of the merchant API certificate that belongs to the signing key
/// @param timestamp Unix seconds
record Authorization(String scheme, String mchid, String serial, long timestamp, String nonce) {

  /// The five parts, each closed by a line feed, an empty body too.
  ///
  /// @param target path and raw query exactly as sent
  String message(String method, String target, String body) {
    return method + '\n' + target + '\n' + timestamp + '\n' + nonce + '\n' + body + '\n';
  }

  /// The value of the `Authorization` header.
  ///
  /// @param signature Base64, over the message
  String header(String signature) {
    return "%s mchid=\"%s\",nonce_str=\"%s\",timestamp=\"%d\",serial_no=\"%s\",signature=\"%s\""
        .formatted(scheme, mchid, nonce, timestamp, serial, signature);
  }
}
