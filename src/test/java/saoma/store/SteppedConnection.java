package saoma.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A real connection that counts what a till asks of it, and stops before the act it is told to, as
/// a program that is killed there.
final class SteppedConnection {
  /// Acts that still succeed; below zero for all.
  volatile int left = -1;

  volatile long acts;

  Connection round(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              var name = method.getName();
              if (name.startsWith("prepare") || name.equals("commit")) {
                act();
              }
              try {
                var result = method.invoke(real, arguments);
                return name.equals("createStatement") ? round((Statement) result) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Statement round(Statement real) {
    return (Statement)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Statement.class},
            (_, method, arguments) -> {
              if (method.getName().equals("execute")) {
                act();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void act() throws SQLException {
    if (left == 0) {
      throw new SQLException("killed");
    }
    left = left > 0 ? left - 1 : left;
    acts++;
  }
}
