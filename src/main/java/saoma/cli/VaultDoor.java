package saoma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import saoma.settings.Home;
import saoma.settings.KeysPassword;
import saoma.settings.Secret;
import saoma.wire.KeyVault;
import saoma.wire.WrongKey;

/// Opens the key store for a command: with the password of the environment, of the password file,
/// or of a person. Never with one from the command line, where others can read it.
record VaultDoor(Home home, Map<String, String> environment, PasswordAsker asker) {
  /// What the environment holds is nobody's business.
  @Override
  public String toString() {
    return "VaultDoor";
  }

  /// @param words hears what a person must know, such as that a password was made
  /// @throws CannotEnter if there is no password
  KeyVault open(boolean make, Consumer<String> words) throws CannotEnter, WrongKey, IOException {
    var known = new KeysPassword(home, environment);
    var exists = Files.exists(home.keys());
    if (!exists && !make) {
      throw new WrongKey(WrongKey.Problem.NO_KEYSTORE);
    }
    var found = known.find();
    if (found.isPresent()) {
      if (!exists) {
        requireLong(found.get());
      }
      return KeyVault.open(home.keys(), found.get());
    }
    return KeyVault.open(home.keys(), exists ? asked() : chosen(known, words));
  }

  private Secret asked() throws CannotEnter {
    return typed("Password of the keys: ")
        .orElseThrow(() ->
            new CannotEnter(
                "The keys are under a password. Set "
                    + KeysPassword.VARIABLE
                    + ", or start this from a terminal."));
  }

  private Secret chosen(KeysPassword known, Consumer<String> words)
      throws CannotEnter, IOException {
    var first = typed("A password for the keys (Enter lets Saoma make one): ");
    if (first.isEmpty() || first.get().reveal().isEmpty()) {
      var made = known.make();
      words.accept(
          "A password was made and lies in "
              + home.keysPassword()
              + ", readable by you only. Who can read the whole folder as you can use the keys; "
              + "set "
              + KeysPassword.VARIABLE
              + " instead if that is too little.");
      return made;
    }
    requireLong(first.get());
    var again = typed("The same once more: ");
    if (again.isEmpty() || !again.get().reveal().equals(first.get().reveal())) {
      throw new CannotEnter("The two were not the same. Nothing was written.");
    }
    words.accept(
        "The till needs this password in "
            + KeysPassword.VARIABLE
            + " when it starts. Without it the keys stay shut.");
    return first.get();
  }

  private Optional<Secret> typed(String prompt) {
    return asker
        .ask(prompt)
        .map(characters -> {
          var secret = KeysPassword.typed(characters);
          Arrays.fill(characters, ' ');
          return secret;
        });
  }

  private static void requireLong(Secret password) throws CannotEnter {
    if (password.reveal().length() < KeysPassword.SHORTEST) {
      throw new CannotEnter(
          "A password has " + KeysPassword.SHORTEST + " characters at least. Nothing was written.");
    }
  }
}
