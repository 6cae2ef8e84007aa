package saoma.store.power;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.List;
import org.h2.message.DbException;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/// A forgetful disk as H2 asks for it. Each disk has a scheme of its own, so that two never meet.
final class ForgetfulPath extends FilePath {
  private final ForgetfulDisk disk;
  private final String scheme;

  ForgetfulPath(ForgetfulDisk disk, String scheme) {
    this.disk = disk;
    this.scheme = scheme;
    name = scheme + ":";
  }

  @Override
  public String getScheme() {
    return scheme;
  }

  @Override
  public FilePath getPath(String path) {
    var made = new ForgetfulPath(disk, scheme);
    made.name = path;
    return made;
  }

  private String key() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private void happen(Act act) {
    try {
      disk.happen(act);
    } catch (IOException e) {
      throw DbException.convertIOException(e, name);
    }
  }

  @Override
  public long size() {
    return disk.size(key());
  }

  @Override
  public boolean exists() {
    return isDirectory() || disk.exists(key());
  }

  @Override
  public boolean createFile() {
    if (disk.exists(key())) {
      return false;
    }
    happen(new Act.Create(key()));
    return true;
  }

  @Override
  public void moveTo(FilePath to, boolean atomicReplace) {
    happen(new Act.Rename(key(), ((ForgetfulPath) to).key()));
  }

  @Override
  public void delete() {
    if (disk.exists(key())) {
      happen(new Act.Delete(key()));
    }
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    return disk.names().stream()
        .filter(file -> !file.contains("/"))
        .map(file -> getPath(scheme + ":/" + file))
        .toList();
  }

  @Override
  public FilePath toRealPath() {
    return this;
  }

  @Override
  public FilePath getParent() {
    return getPath(scheme + ":/");
  }

  @Override
  public boolean isDirectory() {
    return key().isEmpty();
  }

  @Override
  public boolean isRegularFile() {
    return disk.exists(key());
  }

  @Override
  public boolean isAbsolute() {
    return true;
  }

  @Override
  public long lastModified() {
    return 0;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public void createDirectory() {}

  @Override
  public boolean setReadOnly() {
    return false;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    if (!disk.exists(key())) {
      disk.happen(new Act.Create(key()));
    }
    return new Open(disk, key());
  }

  private static final class Open extends FileBaseDefault {
    private final ForgetfulDisk disk;
    private final String file;

    Open(ForgetfulDisk disk, String file) {
      this.disk = disk;
      this.file = file;
    }

    @Override
    public long size() {
      return disk.size(file);
    }

    @Override
    public synchronized int read(ByteBuffer into, long at) throws IOException {
      return disk.read(file, into, at);
    }

    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
      var bytes = new byte[from.remaining()];
      from.get(bytes);
      disk.happen(new Act.Write(file, at, bytes));
      return bytes.length;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      disk.happen(new Act.Truncate(file, size));
    }

    @Override
    public void force(boolean metaData) throws IOException {
      disk.happen(new Act.Force(file));
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      return new FileLock(FakeFileChannel.INSTANCE, position, size, shared) {
        @Override
        public boolean isValid() {
          return true;
        }

        @Override
        public void release() {}
      };
    }

    @Override
    protected void implCloseChannel() {}
  }
}
