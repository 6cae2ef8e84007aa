package saoma;

import java.util.Optional;
import saoma.catalogue.Item;
import saoma.checkout.PriceChecks;
import saoma.store.GoodsTable;
import saoma.store.QuickTable;
import saoma.ui.Away;
import saoma.ui.Notice;
import saoma.ui.catalogue.CatalogueController;
import saoma.ui.catalogue.GoodsFiles;
import saoma.ui.catalogue.GoodsModel;
import saoma.ui.catalogue.ImportController;
import saoma.ui.catalogue.ImportModel;
import saoma.ui.catalogue.PictureModel;
import saoma.ui.catalogue.QuickController;
import saoma.ui.catalogue.QuickModel;
import saoma.ui.catalogue.StockController;
import saoma.ui.catalogue.StockModel;
import saoma.ui.sale.PriceCheckController;
import saoma.ui.sale.PriceCheckModel;

/// The screens of the products. On the JavaFX thread.
record GoodsScreens(Screens screens, Services services) {
  void offer() {
    var texts = screens.texts;
    var views = screens.views;
    var goods = new GoodsTable(services.books, services.catalogue);
    var door =
        new CatalogueDesk(
            goods,
            screens.pictured,
            services.catalogue,
            services.staff.desk(),
            new ReportFolder(services.home.reports()),
            services.clock);
    var model = new GoodsModel(door, Away.real(), screens.notices::show);
    var importing = new ImportModel(door, Away.real(), screens.notices::show);
    var stock =
        new StockModel(door, model::known, model::moved, Away.real(), screens.notices::show);
    var picture =
        new PictureModel(door, screens.pictures, model::known, Away.real(), screens.notices::show);
    var files =
        new GoodsFiles(door, model::known, model::items, Away.real(), screens.notices::show);
    var quick =
        new QuickModel(
            new QuickTable(services.books),
            services.catalogue,
            () -> model.known().map(Item::product),
            screens.sale::scan,
            Away.real(),
            screens.notices::show);
    views.offer(
        QuickController.class, () -> new QuickController(quick, screens.pictures, texts, views));
    views.offer(
        CatalogueController.class,
        () -> new CatalogueController(model, files, picture, texts, views));
    views.offer(ImportController.class, () -> new ImportController(importing, texts, views));
    var checking = checking(services);
    views.offer(PriceCheckController.class, () -> new PriceCheckController(checking, texts, views));
    views.offer(StockController.class, () -> new StockController(stock, texts, views));
  }

  private PriceCheckModel checking(Services services) {
    var model =
        new PriceCheckModel(
            services.catalogue,
            () -> services.settings().counter().hands().layouts(),
            Optional.of(screens.offering));
    var checks = new PriceChecks(services.books);
    model.telling(() ->
        Away.real()
            .run(
                () -> {
                  checks.told();
                  return true;
                },
                _ -> {},
                () -> screens.notices.show(Notice.danger("check.not-counted"))));
    return model;
  }
}
