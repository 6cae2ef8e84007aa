package saoma.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A real connection that writes down the ends of transactions, and fails the one it is told to.
final class FailingConnection {
  final List<String> ends = new ArrayList<>();
  volatile String failing = "";

  Connection round(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              var name = method.getName();
              if (List.of("commit", "rollback", "close").contains(name)) {
                note(name);
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
                note((String) arguments[0]);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void note(String end) throws SQLException {
    ends.add(end);
    if (end.equals(failing)) {
      throw new SQLException("the disk is gone");
    }
  }
}
