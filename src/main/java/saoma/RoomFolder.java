package saoma;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import saoma.cli.CannotEnter;
import saoma.settings.Home;
import saoma.settings.Room;
import saoma.store.CannotOpen;
import saoma.store.Database;

/// The folder of the sample shop or of a rehearsal: made and deleted as a whole, and never touched
/// where it does not bear the mark.
record RoomFolder(Home home, Room room) {
  boolean isThere() {
    return Files.exists(home.mark(room));
  }

  /// Begins the folder with its mark.
  ///
  /// @param told what the mark tells whoever opens the room
  void begin(String told) throws IOException {
    Files.createDirectories(home.root());
    Files.writeString(home.mark(room), told, StandardCharsets.UTF_8);
  }

  /// What the mark tells.
  String told() throws IOException {
    return Files.readString(home.mark(room), StandardCharsets.UTF_8);
  }

  /// Deletes it with all that is in it. Links are deleted and not followed.
  ///
  /// @return whether it was there
  /// @throws CannotEnter if it is open, or not ours
  boolean delete() throws CannotEnter {
    if (!Files.exists(home.root())) {
      return false;
    }
    if (!isThere()) {
      throw new CannotEnter(
          home.root() + " does not bear the mark " + room.file() + ", so it is left alone.");
    }
    requireClosed();
    try {
      // The mark goes last: what is deleted half way is still known as what it was.
      Files.walkFileTree(home.root(), new Deleting(home.mark(room)));
      Files.delete(home.mark(room));
      Files.delete(home.root());
      return true;
    } catch (IOException e) {
      throw new CannotEnter(home.root() + " was not deleted: " + e.getMessage(), e);
    }
  }

  private void requireClosed() throws CannotEnter {
    if (!Database.exists(home.database())) {
      return;
    }
    try {
      Database.open(home.database()).close();
    } catch (CannotOpen e) {
      if (e.reason() == CannotOpen.Reason.IN_USE) {
        throw new CannotEnter("It is open. Close its window first.", e);
      }
      // Whatever else is wrong with it goes with it.
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    private final Path last;

    Deleting(Path last) {
      this.last = last;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!file.equals(last)) {
        Files.delete(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble)
        throws IOException {
      if (trouble != null) {
        throw trouble;
      }
      if (!folder.equals(last.getParent())) {
        Files.delete(folder);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
