package saoma.store.power;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import saoma.store.journal.JournalFiles;

/// A disk whose power can be cut at any act after the fact: it keeps every write, and computes what
/// would have been left. It can also refuse, and it can lie about its forces.
public final class ForgetfulDisk implements AutoCloseable {
  private static final String DATABASE = ".mv.db";

  private final Map<String, byte[]> before;
  private final Map<String, Bytes> files = new HashMap<>();
  private final List<Act> acts = new ArrayList<>();
  private final ForgetfulPath provider;
  private final Lie lie;
  private Refusal refusal = Refusal.NONE;
  private boolean refused;
  private int afterRefusal;
  private boolean dead;

  private record Refusal(int act, String why, boolean full, int times) {
    static final Refusal NONE = new Refusal(Integer.MAX_VALUE, "", false, 0);

    boolean isFor(int number, boolean needsRoom) {
      return times > 0 && number >= act && (needsRoom || !full);
    }

    Refusal less() {
      return new Refusal(act, why, full, times - 1);
    }
  }

  /// An honest disk.
  ///
  /// @param content what it holds, by name
  public ForgetfulDisk(Map<String, byte[]> content) {
    this(content, Lie.NONE);
  }

  /// @param lie whose forces it only claims to do
  public ForgetfulDisk(Map<String, byte[]> content, Lie lie) {
    this.lie = lie;
    before = Map.copyOf(content);
    before.forEach((name, bytes) -> files.put(name, new Bytes(bytes)));
    provider = new ForgetfulPath(this, "forgetful" + UUID.randomUUID().toString().replace("-", ""));
    FilePath.register(provider);
  }

  /// What H2 calls the till's database here, without the suffix that it adds.
  public String database() {
    return provider.getScheme() + ":/till";
  }

  /// The same disk, for the money journal.
  public JournalFiles journal() {
    return new ForgetfulFiles(this);
  }

  /// How many acts were done: writes, forces, and what makes and moves files.
  public synchronized int acts() {
    return acts.size();
  }

  /// Everything, forced or not: what another process would see after a kill.
  public synchronized Map<String, byte[]> content() {
    var content = new HashMap<String, byte[]>();
    files.forEach((name, bytes) -> content.put(name, bytes.copy()));
    return content;
  }

  /// What a cut after so many acts leaves.
  ///
  /// @param forgotten only for `AMNESIA`: how many forces of the database never were
  public synchronized Map<String, byte[]> left(
      int after, Policy policy, int forgotten, SplittableRandom random) {
    var left = Cut.of(before, acts.subList(0, after), policy, random);
    if (policy == Policy.AMNESIA) {
      left.keySet().removeIf(ForgetfulDisk::isDatabase);
      Cut.of(before, acts.subList(0, forcesBefore(after, forgotten)), policy, random)
          .forEach((name, bytes) -> {
            if (isDatabase(name)) {
              left.put(name, bytes);
            }
          });
    }
    return left;
  }

  private int forcesBefore(int after, int count) {
    var left = count;
    for (int at = after - 1; at >= 0; at--) {
      if (acts.get(at) instanceof Act.Force(var file) && isDatabase(file)) {
        if (left == 0) {
          return at + 1;
        }
        left--;
      }
    }
    return 0;
  }

  static boolean isDatabase(String name) {
    return name.endsWith(DATABASE);
  }

  /// Puts another database in the place of the one here, and forces it, as a person does who
  /// restores a backup.
  ///
  /// @param content as `content` gave it, of a disk that was closed in order
  public synchronized void restore(Map<String, byte[]> content) throws IOException {
    for (var name : names()) {
      if (isDatabase(name)) {
        happen(new Act.Delete(name));
      }
    }
    for (var file : content.entrySet()) {
      if (isDatabase(file.getKey())) {
        happen(new Act.Create(file.getKey()));
        happen(new Act.Write(file.getKey(), 0, file.getValue()));
        happen(new Act.Force(file.getKey()));
      }
    }
  }

  /// The act with this number fails, once: of a bad sector the kernel tells one time only.
  public synchronized void refuse(int act) {
    refuse(new Refusal(act, "Input/output error", false, 1));
  }

  /// From that act on nothing is taken that needs more room, for so many times; then there is room
  /// again. What lies within a file is written as ever.
  public synchronized void fill(int act, int times) {
    refuse(new Refusal(act, "No space left on device", true, times));
  }

  private void refuse(Refusal next) {
    refusal = next;
    afterRefusal = 0;
    refused = false;
  }

  /// Whether it has refused anything yet.
  public synchronized boolean hasRefused() {
    return refused;
  }

  /// How many acts were tried after the first that was refused.
  public synchronized int triedAfterRefusal() {
    return afterRefusal;
  }

  /// The process that wrote is gone: nothing happens any more.
  public synchronized void die() {
    dead = true;
  }

  synchronized void happen(Act act) throws IOException {
    if (dead) {
      throw new IOException("the process is dead");
    }
    if (refused) {
      afterRefusal++;
    }
    if (refusal.isFor(acts.size(), needsRoom(act))) {
      refused = true;
      refusal = refusal.less();
      acts.add(
          act instanceof Act.Force(var file) ? new Act.Failed(file) : new Act.Ignored(act.file()));
      throw new IOException(refusal.why());
    }
    switch (act) {
      case Act.Create(var file) -> files.put(file, new Bytes(new byte[0]));
      case Act.Delete(var file) -> files.remove(file);
      case Act.Rename(var file, var to) -> files.put(to, file(file, files.remove(file)));
      case Act.Write(var file, var at, var bytes) -> file(file, files.get(file)).write(at, bytes);
      case Act.Truncate(var file, var size) -> file(file, files.get(file)).truncate(size);
      case Act.Force _, Act.Ignored _, Act.Failed _ -> {}
    }
    acts.add(act instanceof Act.Force(var file) && lie.isAbout(file) ? new Act.Ignored(file) : act);
  }

  private boolean needsRoom(Act act) {
    return switch (act) {
      case Act.Create _ -> true;
      case Act.Write(var file, var at, var bytes) -> at + bytes.length > size(file);
      case Act.Delete _, Act.Rename _, Act.Truncate _, Act.Force _ -> false;
      case Act.Ignored _, Act.Failed _ -> false;
    };
  }

  synchronized int read(String name, ByteBuffer into, long at) throws IOException {
    return file(name, files.get(name)).read(into, at);
  }

  synchronized long size(String name) {
    var file = files.get(name);
    return file == null ? 0 : file.size();
  }

  synchronized boolean exists(String name) {
    return files.containsKey(name);
  }

  synchronized Set<String> names() {
    return Set.copyOf(files.keySet());
  }

  private static Bytes file(String name, @Nullable Bytes found) throws IOException {
    if (found == null) {
      throw new IOException("no file " + name);
    }
    return found;
  }

  @Override
  public void close() {
    FilePath.unregister(provider);
  }
}
