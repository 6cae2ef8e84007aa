package saoma.settings;

/// How a merchant whose contract has the older interface (v2, "micropay") charges customers' codes.
///
/// @param enabled v2 in place of v3 for codes that customers show; all else stays v3
/// @param apiV2Key the file that holds the 32 characters, never the key itself
/// @param certificate the merchant's `apiclient_cert.p12`; taking back is not possible without
/// @param signType `HMAC-SHA256` or `MD5`
public record MicropaySettings(
    boolean enabled, String apiV2Key, String certificate, String signType) {
  public static final String HMAC = "HMAC-SHA256";
  public static final String MD5 = "MD5";
  public static final MicropaySettings NONE = new MicropaySettings(false, "", "", HMAC);
}
