package saoma.ui.slip;

import java.awt.image.BufferedImage;
import java.io.IOException;
import saoma.device.escpos.Paper;
import saoma.device.template.SlipTemplate;
import saoma.device.template.SlipTemplates;
import saoma.device.template.SlipTemplates.Written;

/// Where templates are kept, and how a paper looks. Blocks.
///
/// @param press draws a made-up receipt as the shop's printer would print it
public record SlipDoor(SlipTemplates templates, Press press) {
  /// The shop's printer, as far as it can be seen without one.
  public interface Press {
    /// The roll that is in it.
    Paper paper();

    BufferedImage picture(Paper paper, SlipTemplate template);
  }

  Paper paper() {
    return press.paper();
  }

  Written written(Paper paper) {
    return templates.written(paper);
  }

  void remember(Paper paper, String text) throws IOException {
    templates.remember(paper, text);
  }

  void keep(Paper paper, String text) throws IOException {
    templates.keep(paper, text);
  }

  BufferedImage picture(Paper paper, SlipTemplate template) {
    return press.picture(paper, template);
  }
}
