package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import saoma.store.DiskRoom.Room;

class PlacesTest {
  @Test
  void belowHalfAGigabyteNoSaleIsBegunAndBelowTwoItIsSaid() {
    DiskRoom full = () -> 499_999_999L;
    assertInstanceOf(Room.TooLittle.class, full.look());
    var thrown = assertThrows(CannotOpen.class, full::require);
    assertEquals(CannotOpen.Reason.DISK_FULL, thrown.reason());
    DiskRoom low = () -> 500_000_000L;
    assertEquals(new Room.Low(500_000_000L), low.look());
    low.require();
    DiskRoom enough = () -> 2_000_000_000L;
    assertInstanceOf(Room.Enough.class, enough.look());
    DiskRoom gone =
        () -> {
          throw new IOException("gone");
        };
    assertInstanceOf(Room.NotKnown.class, gone.look());
  }

  @Test
  void networksAndCarriedFoldersAreKnown() {
    assertTrue(SharedFolder.isNetwork("nfs4") && SharedFolder.isNetwork("CIFS"));
    assertFalse(SharedFolder.isNetwork("ext4") || SharedFolder.isNetwork("NTFS"));
    assertTrue(SharedFolder.isCarried(Path.of("/home/a/OneDrive - Shop/till")));
    assertTrue(SharedFolder.isCarried(Path.of("/home/a/Dropbox/till")));
    assertFalse(SharedFolder.isCarried(Path.of("/home/a/dropbox-till")));
  }
}
