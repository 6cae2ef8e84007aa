package saoma.practice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import saoma.practice.bill.BillDesk;
import saoma.practice.bill.PlantText;
import saoma.practice.fault.WrongPlan;

/// The files of Alipay's bills, fetched without a signature as the real ones are, and
/// `/faults/bill`: the errors that are planted into bills, as JSON. Only this machine may change
/// them.
final class BillRoutes {
  private static final String PLANTS = "/faults/bill";
  private static final String JSON = "application/json;charset=utf-8";

  private final BillDesk desk;

  BillRoutes(BillDesk desk) {
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/bill/{token}", this::file);
    routes.get(PLANTS, context -> FaultRoutes.guarded(context, this::tell));
    routes.put(PLANTS, context -> FaultRoutes.guarded(context, this::replace));
    routes.delete(PLANTS, context -> FaultRoutes.guarded(context, this::clear));
  }

  private void file(Context context) {
    desk.file(context.pathParam("token"))
        .ifPresentOrElse(
            zip -> context.contentType("application/zip").result(zip),
            () -> context.status(404).result("账单下载链接已失效"));
  }

  private void tell(Context context) {
    context.contentType(JSON).result(PlantText.of(desk.plants()) + "\n");
  }

  private void replace(Context context) {
    try {
      desk.plant(PlantText.plants(context.body()));
      tell(context);
    } catch (WrongPlan wrong) {
      context.status(400).contentType("text/plain;charset=utf-8").result(wrong.getMessage() + "\n");
    }
  }

  private void clear(Context context) {
    desk.plant(List.of());
    tell(context);
  }
}
