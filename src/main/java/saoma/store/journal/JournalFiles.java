package saoma.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// All that the journal asks of a disk: one flat folder. Small on purpose, so that a disk that
/// forgets or refuses can be put under it.
public interface JournalFiles {
  /// Names of all files there, in no order; empty if the folder is not there.
  List<String> list() throws IOException;

  /// Makes an empty file, or empties the one that has the name, and opens it to read and write.
  Opened create(String name) throws IOException;

  /// Opens a file that is there.
  Opened open(String name, boolean write) throws IOException;

  /// Gives a file another name, and makes it last. The new name must be free.
  void rename(String name, String to) throws IOException;

  /// An open file.
  interface Opened extends Closeable {
    /// In bytes.
    long size() throws IOException;

    /// Fills the buffer from this place on; less only where the file ends.
    void read(ByteBuffer into, long at) throws IOException;

    /// Writes the whole buffer.
    void write(ByteBuffer from, long at) throws IOException;

    /// Returns when the bytes would survive a power cut. After a failure nobody may try again: the
    /// kernel may have dropped the pages.
    void force() throws IOException;
  }
}
