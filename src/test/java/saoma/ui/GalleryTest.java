package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saoma.ui.Gallery.Part;
import saoma.ui.Gallery.Scene;

class GalleryTest {
  @Test
  void everyScreenHasItsScene() {
    var seen =
        Gallery.scenes().stream()
            .map(Scene::view)
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(View.class)));
    // A panel is never in front.
    assertEquals(EnumSet.complementOf(EnumSet.of(View.REHEARSAL)), seen);
  }

  @Test
  void everyPartIsLookedAtAndEveryPictureHasItsOwnName() {
    var parts =
        Gallery.scenes().stream()
            .map(Scene::part)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    assertEquals(EnumSet.allOf(Part.class), parts);
    var names = Gallery.scenes().stream().map(Scene::picture).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
  }
}
