package saoma.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/// A real connection that answers a number of calls and then none, as a program that is stopped.
final class StoppingConnection {
  private int left;
  private boolean stopped;

  StoppingConnection(int calls) {
    left = calls;
  }

  /// Whether it came so far that a call was not answered.
  boolean stopped() {
    return stopped;
  }

  Connection round(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().startsWith("prepare") && left-- <= 0) {
                stopped = true;
                throw new SQLException("stopped");
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
