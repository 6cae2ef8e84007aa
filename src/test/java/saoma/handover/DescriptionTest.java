package saoma.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.door.Answer;
import tools.jackson.databind.JsonNode;

/// Holds `openapi.json` against the door: the same routes, and answers of the shape that it says.
class DescriptionTest {
  private static final String ORDER =
      """
      {"number":"web-1","lines":[{"code":"1001","quantity":"2","unitPrice":200},\
      {"name":"送货","amount":500}],"total":900,"currency":"CNY","deadline":"2026-11-27T12:00:00Z",\
      "successUrl":"http://127.0.0.1:9000/ok","failureUrl":""}\
      """;

  @TempDir Path folder;
  private final JsonNode description = OrderTill.MAPPER.readTree(HandoverSite.description());
  private OrderTill till;

  @BeforeEach
  void open() throws Exception {
    till = new OrderTill(folder);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void itNamesEveryRouteAndNoOther() {
    assertEquals("3.1.0", description.get("openapi").asString());
    var described = new TreeSet<String>();
    for (var path : description.get("paths").propertyNames()) {
      for (var method : description.get("paths").get(path).propertyNames()) {
        var guarded = !description.get("paths").get(path).get(method).has("security");
        described.add(method.toUpperCase(Locale.ROOT) + " " + path + " " + guarded);
      }
    }
    var real = new TreeSet<String>();
    Arrays.stream(Route.values())
        .forEach(one -> real.add(one.method() + " " + one.template() + " " + one.isGuarded()));
    assertEquals(real, described);
  }

  @Test
  void itIsServedToWhoeverAsks() {
    var served = till.ask("GET", "/openapi.json", "", "");
    assertEquals(200, served.status());
    assertEquals(description, OrderTill.json(served));
  }

  @Test
  void everyAnswerIsOneThatItDescribes() {
    says("post", "/orders", 201, till.ask("POST", "/orders", ORDER));
    says("post", "/orders", 200, till.ask("POST", "/orders", ORDER));
    says("post", "/orders", 409, till.ask("POST", "/orders", ORDER.replace("送货", "送")));
    says("post", "/orders", 400, till.ask("POST", "/orders", "{}"));
    says(
        "post",
        "/orders",
        422,
        till.ask("POST", "/orders", ORDER.replace("web-1", "web-2").replace(":200", ":1")));
    says("post", "/orders", 401, till.ask("POST", "/orders", ORDER, "wrong"));
    says("get", "/orders/{number}", 200, till.ask("GET", "/orders/web-1", ""));
    says("get", "/orders/{number}", 404, till.ask("GET", "/orders/web-3", ""));
    till.pay("web-1", 1000);
    till.handover.step();
    var paid = till.ask("GET", "/orders/web-1", "");
    says("get", "/orders/{number}", 200, paid);
    assertTrue(OrderTill.json(paid).has("receipt"));
    says("post", "/orders/{number}/cancel", 409, till.ask("POST", "/orders/web-1/cancel", ""));
    says("post", "/orders/{number}/cancel", 404, till.ask("POST", "/orders/web-3/cancel", ""));
    till.ask("POST", "/orders", ORDER.replace("web-1", "web-4"));
    says("post", "/orders/{number}/cancel", 200, till.ask("POST", "/orders/web-4/cancel", ""));
    says("get", "/events", 200, till.ask("GET", "/events", ""));
    says("get", "/events", 400, till.ask("GET", "/events?after=-1", ""));
  }

  @Test
  void theRequestOfThisTestIsOneThatItDescribes() {
    var schema = description.get("components").get("schemas").get("NewOrder");
    assertEquals(
        List.of(), new Shape(description).faults(OrderTill.MAPPER.readTree(ORDER), schema));
    var wrong = OrderTill.MAPPER.readTree(ORDER.replace("\"total\"", "\"sum\""));
    assertTrue(
        !new Shape(description).faults(wrong, schema).isEmpty(), "a field that is not there");
  }

  private void says(String method, String path, int status, Answer answer) {
    assertEquals(status, answer.status(), path);
    var described =
        description.get("paths").get(path).get(method).get("responses").get("" + status);
    assertTrue(described != null, method + " " + path + " " + status + " is not described");
    var type = answer.type().replaceAll(";.*", "");
    var content = described.get("content").get(type);
    assertTrue(content != null, path + " " + status + " is not described as " + type);
    var faults = new Shape(description).faults(OrderTill.json(answer), content.get("schema"));
    assertEquals(List.of(), faults, path + " " + status);
  }

  /// As much of JSON Schema as the description uses; a word that it does not know is a fault.
  private record Shape(JsonNode document) {
    private static final List<String> WORDS =
        List.of(
            "$ref",
            "additionalProperties",
            "const",
            "default",
            "description",
            "enum",
            "format",
            "items",
            "maxItems",
            "maxLength",
            "minItems",
            "minLength",
            "minimum",
            "oneOf",
            "pattern",
            "properties",
            "required",
            "type");

    List<String> faults(JsonNode value, JsonNode schema) {
      var faults = new ArrayList<String>();
      check("", value, schema, faults);
      return faults;
    }

    private void check(String at, JsonNode value, JsonNode schema, List<String> faults) {
      for (var word : schema.propertyNames()) {
        if (!WORDS.contains(word)) {
          faults.add("what is " + word + "?");
        }
      }
      if (schema.has("$ref")) {
        var pointer = schema.get("$ref").asString().substring(1);
        check(at, value, document.at(pointer), faults);
      }
      if (schema.has("oneOf")) {
        var fitting = 0;
        for (var one : schema.get("oneOf")) {
          fitting += faults(value, one).isEmpty() ? 1 : 0;
        }
        require(fitting == 1, at + " fits " + fitting, faults);
      }
      if (schema.has("type")) {
        require(isType(value, schema.get("type").asString()), at + " has another type", faults);
      }
      if (schema.has("const")) {
        require(value.equals(schema.get("const")), at + " is another value", faults);
      }
      if (schema.has("enum")) {
        var known = new ArrayList<JsonNode>();
        schema.get("enum").forEach(known::add);
        require(known.contains(value), at + " is " + value, faults);
      }
      if (schema.has("pattern")) {
        var pattern = schema.get("pattern").asString();
        require(value.asString().matches(pattern), at + " does not match", faults);
      }
      if (schema.has("minimum")) {
        require(value.asLong() >= schema.get("minimum").asLong(), at + " is too small", faults);
      }
      if (schema.has("items")) {
        value.forEach(one -> check(at + "[]", one, schema.get("items"), faults));
      }
      if (schema.has("required")) {
        schema
            .get("required")
            .forEach(
                one -> require(value.has(one.asString()), at + " lacks " + one.asString(), faults));
      }
      if (schema.has("properties")) {
        fields(at, value, schema, faults);
      }
    }

    /// An answer with a field that is not described is a description that was forgotten.
    private void fields(String at, JsonNode value, JsonNode schema, List<String> faults) {
      for (var name : value.propertyNames()) {
        var one = schema.get("properties").get(name);
        require(one != null, at + "." + name + " is not described", faults);
        if (one != null) {
          check(at + "." + name, value.get(name), one, faults);
        }
      }
    }

    private static boolean isType(JsonNode value, String type) {
      return switch (type) {
        case "object" -> value.isObject();
        case "array" -> value.isArray();
        case "string" -> value.isString();
        case "integer" -> value.isIntegralNumber();
        case "boolean" -> value.isBoolean();
        default -> false;
      };
    }

    private static void require(boolean holds, String fault, List<String> faults) {
      if (!holds) {
        faults.add(fault);
      }
    }
  }
}
