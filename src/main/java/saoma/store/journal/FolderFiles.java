package saoma.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/// A real folder. It is made with the first file.
///
/// @param within must be there already: the folder of a stick that was pulled is not made anew on
///   the disk it was hung into
public record FolderFiles(Path folder, Path within) implements JournalFiles {
  public FolderFiles(Path folder) {
    this(folder, Objects.requireNonNull(folder.toAbsolutePath().getRoot()));
  }

  /// Whether both lie on one disk, so far as the system tells; false where one is not there.
  public boolean sharesDiskWith(Path other) {
    try {
      return Files.getFileStore(within).equals(Files.getFileStore(other));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public List<String> list() throws IOException {
    requireWithin();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }

  @Override
  public Opened create(String name) throws IOException {
    requireWithin();
    Files.createDirectories(folder);
    return new Channel(
        FileChannel.open(
            folder.resolve(name),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
  }

  @Override
  public Opened open(String name, boolean write) throws IOException {
    var file = folder.resolve(name);
    return new Channel(
        write
            ? FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)
            : FileChannel.open(file, StandardOpenOption.READ));
  }

  private void requireWithin() throws IOException {
    if (!Files.isDirectory(within)) {
      throw new NoSuchFileException(within.toString());
    }
  }

  @Override
  public void rename(String name, String to) throws IOException {
    if (Files.exists(folder.resolve(to))) {
      throw new FileAlreadyExistsException(to);
    }
    Files.move(folder.resolve(name), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      // Windows cannot open a folder, and its file system logs the move.
      try (var itself = FileChannel.open(folder, StandardOpenOption.READ)) {
        itself.force(true);
      }
    }
  }

  private record Channel(FileChannel channel) implements Opened {
    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public void read(ByteBuffer into, long at) throws IOException {
      var place = at;
      while (into.hasRemaining()) {
        var read = channel.read(into, place);
        if (read < 0) {
          return;
        }
        place += read;
      }
    }

    @Override
    public void write(ByteBuffer from, long at) throws IOException {
      var place = at;
      while (from.hasRemaining()) {
        place += channel.write(from, place);
      }
    }

    /// The file's length never changes after it was made, so its data alone is enough.
    @Override
    public void force() throws IOException {
      channel.force(false);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
