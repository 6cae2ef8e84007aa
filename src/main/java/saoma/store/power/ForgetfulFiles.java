package saoma.store.power;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import saoma.store.journal.JournalFiles;

/// The money journal's folder on a forgetful disk.
record ForgetfulFiles(ForgetfulDisk disk) implements JournalFiles {
  private static final String FOLDER = "journal/";

  @Override
  public List<String> list() {
    return disk.names().stream()
        .filter(name -> name.startsWith(FOLDER))
        .map(name -> name.substring(FOLDER.length()))
        .toList();
  }

  @Override
  public Opened create(String name) throws IOException {
    disk.happen(new Act.Create(FOLDER + name));
    return new File(disk, FOLDER + name);
  }

  @Override
  public Opened open(String name, boolean write) throws IOException {
    if (!disk.exists(FOLDER + name)) {
      throw new IOException("no file " + name);
    }
    return new File(disk, FOLDER + name);
  }

  @Override
  public void rename(String name, String to) throws IOException {
    if (disk.exists(FOLDER + to)) {
      throw new IOException("there is a file " + to);
    }
    disk.happen(new Act.Rename(FOLDER + name, FOLDER + to));
  }

  private record File(ForgetfulDisk disk, String name) implements Opened {
    @Override
    public long size() {
      return disk.size(name);
    }

    @Override
    public void read(ByteBuffer into, long at) throws IOException {
      disk.read(name, into, at);
    }

    @Override
    public void write(ByteBuffer from, long at) throws IOException {
      var bytes = new byte[from.remaining()];
      from.get(bytes);
      disk.happen(new Act.Write(name, at, bytes));
    }

    @Override
    public void force() throws IOException {
      disk.happen(new Act.Force(name));
    }

    @Override
    public void close() {}
  }
}
