package app.lookalike.ui.map;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.file.OutputFile;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.map.MapExport;
import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.FileWriting;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.control.Banner;
import app.lookalike.ui.common.control.WrittenFile;
import app.lookalike.ui.common.picture.FxImages;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.insights.InsightsPage;
import app.lookalike.ui.insights.ProductLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The page with the map. */
public final class MapPage implements InsightsPage {
    private final MapViewModel model;
    private final FilePrompts prompts;
    private final FileWriting saving;
    private final BorderPane root = new BorderPane();
    private final HBox picture;
    private final MapGestures gestures;

    /**
     * The page.
     *
     * @param links what is done with chosen products
     * @param jobs writes files
     */
    public MapPage(
            MapViewModel model, PictureLoader pictures, FilePrompts prompts, ProductLinks links, TaskRunner jobs) {
        this.model = model;
        this.prompts = prompts;
        saving = new FileWriting(jobs, model::fail);
        MapCanvas canvas = new MapCanvas(model, pictures);
        gestures = new MapGestures(canvas, model);
        MapPane pane = new MapPane(model, canvas, new HoverCard(pictures));
        LegendPane legend = new LegendPane(model.selection());
        legend.visibleProperty().bind(model.state().isEqualTo(MapViewModel.State.SHOWN));
        legend.managedProperty().bind(legend.visibleProperty());
        HBox.setHgrow(pane, Priority.ALWAYS);
        picture = new HBox(pane, legend);
        picture.getStyleClass().add("map-picture");
        root.getStyleClass().add("map-page");
        root.setTop(new VBox(
                new MapHeader(model, canvas::fit, this::savePng, () -> saveCsv(everything())),
                new Banner(model.message(), model::dismiss),
                new WrittenFile(saving.written(), saving::dismiss),
                new MakingStrip(model)));
        root.setCenter(picture);
        root.setBottom(new VBox(new TrustLine(model), new ChosenBar(model, links, () -> saveCsv(model.chosen()))));
    }

    private List<Product> everything() {
        return model.points().get().map(MapPoints::products).orElse(List.of());
    }

    private void saveCsv(List<Product> products) {
        model.points().get().ifPresent(on -> save("csv", file -> MapExport.writeCsv(on.map(), products, file)));
    }

    private void savePng() {
        Image image = picture.snapshot(null, null);
        save("png", file -> MapExport.writePng(FxImages.rgbOf(image), file));
    }

    private void save(String extension, Consumer<OutputFile> writer) {
        String name = model.session()
                .map(session -> Messages.get("map.file", session.catalog().title()))
                .orElse("");
        prompts.newFile("prompt.map", name, extension)
                .ifPresent(path -> saving.write(
                        Messages.get("map.task.save"), path, file -> writer.accept(new OutputFile(file, true))));
    }

    @Override
    public String key() {
        return "map.page";
    }

    @Override
    public Ikon icon() {
        return Feather.MAP;
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public List<Action> actions() {
        ObservableValue<Boolean> drawn = model.state().isEqualTo(MapViewModel.State.SHOWN);
        ObservableValue<Boolean> idle = model.making().not();
        List<Action> actions = new ArrayList<>(List.of(
                Action.of("map.make", Feather.MAP, model::make)
                        .on("Shortcut+Enter")
                        .when(model.state().isEqualTo(MapViewModel.State.READY))
                        .when(idle),
                Action.of("map.update", Feather.REFRESH_CW, model::make)
                        .on("Shortcut+Enter")
                        .when(model.missing().greaterThan(0))
                        .when(drawn)
                        .when(idle),
                Action.of("map.cancel", Feather.X, model.job()::cancel)
                        .on("Esc")
                        .when(model.making()),
                Action.of("map.png", Feather.IMAGE, this::savePng)
                        .on("Shortcut+S")
                        .when(drawn),
                Action.of("map.csvAll", Feather.DOWNLOAD, () -> saveCsv(everything()))
                        .when(drawn)));
        gestures.actions().forEach(action -> actions.add(action.when(drawn)));
        return actions;
    }

    @Override
    public void shown() {
        model.shown();
    }
}
