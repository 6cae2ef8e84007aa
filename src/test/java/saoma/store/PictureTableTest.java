package saoma.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.picture.Drawings;
import saoma.picture.PictureFile;
import saoma.picture.ProductPicture;

class PictureTableTest {
  @TempDir Path folder;

  private static ProductPicture bottle(Color colour) throws IOException {
    var read = PictureFile.read(Drawings.bottle("png", 500, 500, colour));
    return assertInstanceOf(PictureFile.Read.Good.class, read).picture();
  }

  @Test
  void aPictureIsThereAgainAfterARestart() throws IOException {
    var green = bottle(Color.GREEN);
    try (var till = Till.at(folder)) {
      var table = PictureTable.open(till.books);
      assertFalse(table.any());
      assertEquals(Optional.empty(), table.of("A1"));
      table.put("A1", bottle(Color.RED));
      table.put("A1", green);
      assertTrue(table.has("A1"));
    }
    try (var till = Till.at(folder)) {
      var table = PictureTable.open(till.books);
      assertTrue(table.any());
      assertTrue(table.has("A1"));
      assertFalse(table.has("A2"));
      assertArrayEquals(green.file(), table.of("A1").orElseThrow());
      table.remove("A1");
      assertFalse(table.any());
      assertEquals(Optional.empty(), table.of("A1"));
    }
    try (var till = Till.at(folder)) {
      assertFalse(PictureTable.open(till.books).any());
    }
  }
}
