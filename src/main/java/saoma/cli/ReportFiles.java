package saoma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import saoma.report.Page;
import saoma.report.PageSheet;
import saoma.report.PageText;
import saoma.settings.Home;
import saoma.sheet.SheetFormat;

/// Reports as files that are no lines of text: each is saved where the screen saves it, and its
/// path is what is printed.
record ReportFiles(ReportRun run, Home home, SheetFormat format) {
  /// @throws CannotEnter with words for a person, where a file cannot be written
  List<String> save(List<Page> pages) throws CannotEnter {
    var words = run.words(home);
    var paths = new ArrayList<String>();
    for (var page : pages) {
      paths.add(save(page, words).toString());
    }
    return paths;
  }

  private Path save(Page page, PageText words) throws CannotEnter {
    try {
      return run.save(home, PageSheet.of(page, words), page.file(words.zone()), format);
    } catch (IOException e) {
      throw new CannotEnter("The report cannot be written below " + home.reports() + ".", e);
    }
  }
}
