package saoma.operator;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Who may do what. A manager may do everything, so that no table can lock a shop out of an act.
///
/// @param granted the rights of each role below the manager
public record Rights(Map<Role, Set<Right>> granted) {
  public static final Rights USUAL = usual();

  public Rights {
    var copy = new EnumMap<Role, Set<Right>>(Role.class);
    for (var role : Role.values()) {
      var rights = EnumSet.noneOf(Right.class);
      rights.addAll(
          role == Role.MANAGER ? EnumSet.allOf(Right.class) : granted.getOrDefault(role, Set.of()));
      copy.put(role, Collections.unmodifiableSet(rights));
    }
    granted = Collections.unmodifiableMap(copy);
  }

  private static Rights usual() {
    var table = new EnumMap<Role, Set<Right>>(Role.class);
    for (var role : Role.values()) {
      var rights = EnumSet.noneOf(Right.class);
      for (var right : Right.values()) {
        if (role.isAtLeast(right.usual())) {
          rights.add(right);
        }
      }
      table.put(role, rights);
    }
    return new Rights(table);
  }

  public boolean may(Role role, Right right) {
    return granted.getOrDefault(role, Set.of()).contains(right);
  }

  /// The same table but for one place.
  public Rights with(Role role, Right right, boolean allowed) {
    var table = new EnumMap<Role, Set<Right>>(Role.class);
    table.putAll(granted);
    var rights = EnumSet.noneOf(Right.class);
    rights.addAll(granted.getOrDefault(role, Set.of()));
    if (allowed) {
      rights.add(right);
    } else {
      rights.remove(right);
    }
    table.put(role, rights);
    return new Rights(table);
  }
}
