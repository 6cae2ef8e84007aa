package saoma.practice.bill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import saoma.practice.fault.WrongPlan;
import saoma.practice.trade.Wallet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Planted errors as JSON: `[{"kind":"missing","wallet":"alipay","number":"S0126…"}]`. The last two
/// may be left out.
public final class PlantText {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> MEMBERS = Set.of("kind", "wallet", "number");
  private static final int MOST = 1_000;

  private PlantText() {}

  public static String of(List<Plant> plants) {
    var array = JSON.createArrayNode();
    for (var plant : plants) {
      var object = array.addObject().put("kind", plant.kind().word());
      plant.wallet().ifPresent(one -> object.put("wallet", one.name().toLowerCase(Locale.ROOT)));
      if (!plant.number().isEmpty()) {
        object.put("number", plant.number());
      }
    }
    return array.toString();
  }

  /// @throws WrongPlan with what is wrong with the text
  public static List<Plant> plants(String text) throws WrongPlan {
    try {
      var array = JSON.readTree(text);
      if (!array.isArray() || array.size() > MOST) {
        throw new WrongPlan("", "a list of errors is wanted");
      }
      var plants = new ArrayList<Plant>();
      for (var one : array) {
        plants.add(plant(one));
      }
      return List.copyOf(plants);
    } catch (JacksonException e) {
      throw new WrongPlan("", "this is no JSON");
    }
  }

  private static Plant plant(JsonNode one) throws WrongPlan {
    for (var name : one.propertyNames()) {
      if (!MEMBERS.contains(name)) {
        throw new WrongPlan(name, "unknown");
      }
    }
    var word = one.path("kind").asString("");
    var kind = Plant.Kind.of(word).orElseThrow(() -> new WrongPlan("kind", "unknown"));
    return new Plant(
        wallet(one.path("wallet").asString("")), kind, one.path("number").asString(""));
  }

  private static Optional<Wallet> wallet(String word) throws WrongPlan {
    for (var wallet : Wallet.values()) {
      if (wallet.name().equals(word.toUpperCase(Locale.ROOT))) {
        return Optional.of(wallet);
      }
    }
    if (word.isEmpty()) {
      return Optional.empty();
    }
    throw new WrongPlan("wallet", "unknown");
  }
}
