package saoma.cli;

import java.util.List;
import saoma.device.ReceiptText;
import saoma.device.ReportText;
import saoma.shift.Period;
import saoma.shift.Sealed;
import saoma.shift.XReport;

/// A report in one of its forms, line by line.
interface ReportLines {
  List<String> x(XReport x);

  /// Nothing for none.
  List<String> z(List<Sealed> zs);

  List<String> period(Period period);

  static ReportLines of(ReportCommand.Format format) {
    return switch (format) {
      case TEXT -> new Paper(new ReportText(ReceiptText.WIDE));
      case JSON -> new ReportJson();
      case CSV -> new ReportCsv();
      case PDF, XLSX -> throw new IllegalArgumentException(format + " is no text");
    };
  }

  /// For the receipt printer.
  record Paper(ReportText text) implements ReportLines {
    @Override
    public List<String> x(XReport x) {
      return text.lines(x);
    }

    @Override
    public List<String> z(List<Sealed> zs) {
      return zs.stream().flatMap(one -> text.lines(one).stream()).toList();
    }

    @Override
    public List<String> period(Period period) {
      return text.lines(period);
    }
  }
}
