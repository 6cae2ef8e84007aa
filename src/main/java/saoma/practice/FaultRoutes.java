package saoma.practice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import saoma.practice.fault.FaultPage;
import saoma.practice.fault.FaultPlan;
import saoma.practice.fault.Faults;
import saoma.practice.fault.PlanText;
import saoma.practice.fault.RuleForm;
import saoma.practice.fault.WrongPlan;

/// `/faults`: JSON for programs, a page for people, told apart by what they accept. Only this
/// machine may change what goes wrong, and no page of another site on it.
final class FaultRoutes {
  private static final String HTML = "text/html;charset=utf-8";
  private static final String JSON = "application/json;charset=utf-8";
  private static final String PATH = "/faults";
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final Faults faults;
  private final FaultPage page = new FaultPage();

  FaultRoutes(Faults faults) {
    this.faults = faults;
  }

  /// What a request does to the plan.
  @FunctionalInterface
  interface Change {
    void make(Context context) throws WrongPlan;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, context -> guarded(context, this::show));
    routes.put(PATH, context -> guarded(context, c -> json(c, this::replace)));
    routes.delete(PATH, context -> guarded(context, c -> json(c, this::clear)));
    routes.post(PATH + "/rules", context -> guarded(context, this::add));
    routes.post(
        PATH + "/rules/{index}/remove", context -> guarded(context, c -> form(c, this::remove)));
    routes.post(PATH + "/random", context -> guarded(context, c -> form(c, this::random)));
    routes.post(PATH + "/clear", context -> guarded(context, c -> form(c, this::clear)));
  }

  static void guarded(Context context, Change work) throws WrongPlan {
    var near = InetAddress.ofLiteral(context.ip()).isLoopbackAddress();
    var site = context.header("Sec-Fetch-Site");
    var own = site == null || OWN.contains(site) || context.method().name().equals("GET");
    if (near && own) {
      work.make(context);
    } else {
      context.status(403).result("Only this machine may look at faults and change them.");
    }
  }

  private void show(Context context) {
    var accepted = context.header("Accept");
    if (accepted != null && accepted.contains("text/html")) {
      page(context, "");
    } else {
      tell(context);
    }
  }

  private void tell(Context context) {
    context.contentType(JSON).result(PlanText.of(faults.tally()) + "\n");
  }

  private void page(Context context, String complaint) {
    PracticeRoutes.guarded(context)
        .contentType(HTML)
        .result(page.html(faults.tally(), context.header("Accept-Language"), complaint));
  }

  private void add(Context context) throws WrongPlan {
    var type = context.contentType();
    if (type != null && type.startsWith("application/json")) {
      json(
          context,
          c -> {
            var rule = PlanText.rule(c.body());
            faults.change(plan -> plan.plus(rule));
          });
    } else {
      form(
          context,
          c -> {
            var rule = RuleForm.rule(fields(c));
            faults.change(plan -> plan.plus(rule));
          });
    }
  }

  private void json(Context context, Change change) {
    try {
      change.make(context);
      tell(context);
    } catch (WrongPlan wrong) {
      context.status(400).contentType("text/plain;charset=utf-8").result(wrong.getMessage() + "\n");
    }
  }

  private void form(Context context, Change change) {
    try {
      change.make(context);
      context.redirect(PATH, HttpStatus.SEE_OTHER);
    } catch (WrongPlan wrong) {
      context.status(400);
      page(context, String.valueOf(wrong.getMessage()));
    }
  }

  private void replace(Context context) throws WrongPlan {
    faults.set(PlanText.plan(context.body()));
  }

  private void clear(Context context) {
    faults.set(FaultPlan.HONEST);
  }

  private void random(Context context) throws WrongPlan {
    var chance = RuleForm.chance(fields(context));
    faults.change(plan -> plan.with(chance));
  }

  /// A rule that is gone already is gone.
  private void remove(Context context) {
    var text = context.pathParam("index");
    if (text.matches("[0-9]{1,4}")) {
      var index = Integer.parseInt(text);
      faults.change(plan -> index < plan.rules().size() ? plan.without(index) : plan);
    }
  }

  private static Map<String, String> fields(Context context) {
    var fields = new HashMap<String, String>();
    context.formParamMap().forEach((name, values) -> fields.put(name, values.getFirst()));
    return fields;
  }
}
