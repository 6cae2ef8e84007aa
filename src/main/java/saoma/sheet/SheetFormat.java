package saoma.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// The files a sheet can become.
public enum SheetFormat {
  PDF("pdf"),
  XLSX("xlsx"),
  CSV("csv"),
  JSON("json");

  private final String extension;

  SheetFormat(String extension) {
    this.extension = extension;
  }

  /// How the file's name ends, without the point.
  public String extension() {
    return extension;
  }

  /// Leaves the stream open.
  ///
  /// @throws IOException when the file cannot be written
  public void write(Sheet sheet, OutputStream out) throws IOException {
    switch (this) {
      case PDF -> PdfSheet.write(sheet, out);
      case XLSX -> ExcelSheet.write(sheet, new Kept(out));
      case CSV -> CsvSheet.write(sheet, out);
      case JSON -> JsonSheet.write(sheet, new Kept(out));
    }
    out.flush();
  }

  /// Workbooks and mappers close what they write into; whoever opened it does that.
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
