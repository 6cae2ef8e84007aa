package saoma.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The letters of a PDF. A font of this machine that has the Chinese characters is embedded, as far
/// as it is used, so that the file looks the same everywhere. Where there is none, the file names
/// Adobe's Song, which readers bring along or replace: the text is right all the same.
final class Fonts {
  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);

  /// Where systems keep a Chinese sans serif; the number is the face within a collection.
  private static final List<String> KNOWN =
      List.of(
          "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
          "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,2",
          "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,2",
          "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc,0",
          "C:/Windows/Fonts/msyh.ttc,0",
          "C:/Windows/Fonts/simhei.ttf",
          "C:/Windows/Fonts/simsun.ttc,0",
          "/System/Library/Fonts/STHeiti Light.ttc,1",
          "/System/Library/Fonts/Supplemental/Songti.ttc,0");

  /// The same families with letters that are all as wide as half a Chinese character.
  private static final List<String> EVEN =
      List.of(
          "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,7",
          "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,7",
          "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,7",
          "C:/Windows/Fonts/simsun.ttc,1");

  private Fonts() {}

  /// For slips.
  static BaseFont paper() {
    return ofThisMachine(Stream.concat(EVEN.stream(), KNOWN.stream()).toList());
  }

  static BaseFont chinese() {
    return ofThisMachine(KNOWN);
  }

  static BaseFont ofThisMachine(List<String> known) {
    for (var one : known) {
      if (Files.isReadable(Path.of(one.replaceAll(",\\d+$", "")))) {
        try {
          return BaseFont.createFont(one, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException | RuntimeException e) {
          LOG.warn("the font {} is not usable", one, e);
        }
      }
    }
    try {
      return BaseFont.createFont("STSong-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
