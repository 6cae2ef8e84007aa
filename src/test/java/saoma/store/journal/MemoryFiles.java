package saoma.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A folder in memory that can be told to fail at its n-th act from now.
public final class MemoryFiles implements JournalFiles {
  public final Map<String, byte[]> files = new TreeMap<>();

  /// Acts that still succeed; below zero for all.
  public int acts = -1;

  public int forces;

  public MemoryFiles copy() {
    var copy = new MemoryFiles();
    files.forEach((name, bytes) -> copy.files.put(name, bytes.clone()));
    return copy;
  }

  private void act() throws IOException {
    if (acts == 0) {
      throw new IOException("the disk is gone");
    }
    acts--;
  }

  @Override
  public List<String> list() throws IOException {
    act();
    return List.copyOf(files.keySet());
  }

  @Override
  public Opened create(String name) throws IOException {
    act();
    files.put(name, new byte[0]);
    return new File(name);
  }

  @Override
  public Opened open(String name, boolean write) throws IOException {
    act();
    if (!files.containsKey(name)) {
      throw new IOException("no " + name);
    }
    return new File(name);
  }

  @Override
  public void rename(String name, String to) throws IOException {
    act();
    if (files.containsKey(to) || !files.containsKey(name)) {
      throw new IOException(name + " to " + to);
    }
    files.put(to, files.remove(name));
  }

  private final class File implements Opened {
    private final String name;

    File(String name) {
      this.name = name;
    }

    private byte[] bytes() throws IOException {
      var bytes = files.get(name);
      if (bytes == null) {
        throw new IOException("no " + name);
      }
      return bytes;
    }

    @Override
    public long size() throws IOException {
      act();
      return bytes().length;
    }

    @Override
    public void read(ByteBuffer into, long at) throws IOException {
      act();
      var bytes = bytes();
      var length = Math.clamp(bytes.length - at, 0, into.remaining());
      if (length > 0) {
        into.put(bytes, (int) at, length);
      }
    }

    @Override
    public void write(ByteBuffer from, long at) throws IOException {
      act();
      var end = (int) at + from.remaining();
      var bytes = bytes();
      if (bytes.length < end) {
        bytes = Arrays.copyOf(bytes, end);
        files.put(name, bytes);
      }
      from.get(bytes, (int) at, from.remaining());
    }

    @Override
    public void force() throws IOException {
      act();
      forces++;
    }

    @Override
    public void close() {}
  }
}
