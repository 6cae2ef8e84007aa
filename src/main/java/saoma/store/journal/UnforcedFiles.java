package saoma.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// A folder of which nothing is forced to disk: for a journal of something made up, whose files are
/// forced once, at the end.
public record UnforcedFiles(JournalFiles files) implements JournalFiles {
  @Override
  public List<String> list() throws IOException {
    return files.list();
  }

  @Override
  public Opened create(String name) throws IOException {
    return new Unforced(files.create(name));
  }

  @Override
  public Opened open(String name, boolean write) throws IOException {
    return new Unforced(files.open(name, write));
  }

  @Override
  public void rename(String name, String to) throws IOException {
    files.rename(name, to);
  }

  private record Unforced(Opened file) implements Opened {
    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void read(ByteBuffer into, long at) throws IOException {
      file.read(into, at);
    }

    @Override
    public void write(ByteBuffer from, long at) throws IOException {
      file.write(from, at);
    }

    @Override
    public void force() {}

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
