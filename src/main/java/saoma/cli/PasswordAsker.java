package saoma.cli;

import java.util.Optional;

/// Asks a person for a password, without showing it. Empty where nobody can be asked.
@FunctionalInterface
public interface PasswordAsker {
  Optional<char[]> ask(String prompt);

  /// The terminal this program was started from, if it is one.
  @SuppressWarnings("SystemConsoleNull") // Java 25 went back to null where there is no terminal.
  static PasswordAsker console() {
    return prompt -> {
      var console = System.console();
      return console == null || !console.isTerminal()
          ? Optional.empty()
          : Optional.ofNullable(console.readPassword("%s", prompt));
    };
  }
}
