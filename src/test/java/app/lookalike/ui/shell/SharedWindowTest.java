package app.lookalike.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.catalog.Product;
import app.lookalike.service.Services;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Query;
import app.lookalike.service.shared.PublishOptions;
import app.lookalike.service.shared.PublishService;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.SettingsStore;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.FashionNetworks;
import app.lookalike.testing.SmallWorkspace;
import app.lookalike.testing.SolrNodes;
import app.lookalike.ui.boards.BoardCandidate;
import app.lookalike.ui.boards.BoardsViewModel;
import app.lookalike.ui.browse.BrowseViewModel;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.SharedSession;
import app.lookalike.ui.search.model.SearchViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view models of the window over a catalogue on a real Solr node. */
@Tag("solr")
class SharedWindowTest {
    private static final int PRODUCTS = 130;
    private static final Map<String, List<String>> LABELS = Map.of(
            "gender", List.of("Men", "Women"), "articleType", List.of("Shirts", "Shoes"), "baseColour", List.of("Red"));

    private final List<String> failures = new ArrayList<>();

    @Test
    void searchesBrowsesAndKeepsOnThisMachine(@TempDir Path folder) throws Exception {
        assumeTrue(SolrNodes.isThere(), "scripts/solr-cluster class-path fetches Solr");
        try (SolrNodes nodes = new SolrNodes(folder.resolve("solr"), 1);
                Networks networks = FashionNetworks.of(LABELS)) {
            SharedAddress address = SharedAddress.parse(nodes.address(0, "shop"));
            publish(folder.resolve("publisher"), networks, address);
            Path home = folder.resolve("home");
            SettingsStore store = new SettingsStore(home.resolve("settings.json"));
            AppDirectories directories = new AppDirectories(home, home, home.resolve("data"), home);
            try (Services services = new Services(directories, store, networks, Optional.empty())) {
                use(services, store, address);
            }
            try (Stream<Path> kept = Files.list(home.resolve("data/shared"))) {
                assertThat(kept).as("boards and history").hasSize(1);
            }
            assertThat(home.resolve("data/workspaces")).doesNotExist();
        }
    }

    private static void publish(Path folder, Networks networks, SharedAddress address) {
        SmallWorkspace small = new SmallWorkspace(folder, networks);
        DrawnCatalog.writeMosaics(small.source(), PRODUCTS);
        try (OpenCatalog catalog = small.indexedSource(Integer.MAX_VALUE)) {
            new PublishService().publish(catalog, address, Optional.empty(), PublishOptions.DEFAULT, Progress.NONE);
        }
    }

    private void use(Services services, SettingsStore store, SharedAddress address) {
        SearchViewModel search = new SearchViewModel(TaskRunner.inline());
        BrowseViewModel browse = new BrowseViewModel(TaskRunner.inline());
        BoardsViewModel boards = new BoardsViewModel(TaskRunner.inline(), edit -> {});
        ShellViewModel shell = new ShellViewModel(
                new Workbench(services),
                TaskRunner.inline(),
                new Preferences(store, TaskRunner.inline()),
                search,
                List.of(browse, boards));
        open(shell, address);
        assertThat(failures).isEmpty();
        CatalogSession session = shell.session().orElseThrow();
        assertThat(session).isInstanceOf(SharedSession.class);
        assertThat(shell.products().get()).isEqualTo(PRODUCTS);
        assertThat(shell.model().state().get()).isEqualTo(ModelViewModel.State.READY);
        assertThat(search.state().get()).as(search.message().get()).isEqualTo(SearchViewModel.State.SHOWN);
        assertThat(search.filter().counts().get().found()).isEqualTo(PRODUCTS);

        browse.text().set("number 12");
        assertThat(browse.products())
                .extracting(Product::name)
                .first()
                .asString()
                .contains("number 12");
        Product product = browse.products().get(0);
        assertThat(session.picture(product, 40).height()).isLessThanOrEqualTo(80);
        search.searchFrom(product);
        assertThat(search.result().get().orElseThrow().hits()).isNotEmpty();
        assertThat(search.classification().labels().get())
                .as("all of the catalogue are shirts")
                .anyMatch(label -> label.label().equals("Shirts"));
        search.searchBy(new Query.ByPicture("photo", DrawnCatalog.things(), 0));
        search.composition().findObjects();
        assertThat(search.composition().objects().get()).isNotEmpty();
        search.feedback()
                .like(search.result()
                        .get()
                        .orElseThrow()
                        .hits()
                        .get(0)
                        .product()
                        .id());
        search.words().searchFor("women shirt");
        assertThat(search.message().get()).isEmpty();
        assertThat(search.asked().get().orElseThrow().query()).isInstanceOf(Query.InWords.class);
        boards.keep(BoardCandidate.of(product));
        search.searchFrom(product);

        open(shell, address); // as when the program is started again
        assertThat(search.asked().get().orElseThrow().product()).contains(product);
        assertThat(boards.boards().get()).singleElement().satisfies(board -> assertThat(board.items())
                .singleElement()
                .satisfies(item -> assertThat(boards.find(item)).contains(product)));

        open(shell, SharedAddress.parse(address + "-missing"));
        assertThat(failures).singleElement().asString().contains("shop-missing");
        assertThat(shell.title().get()).isEqualTo(session.title());
        shell.close();
    }

    private void open(ShellViewModel shell, SharedAddress address) {
        shell.openShared(
                address, Optional.empty(), Outcome.of(opened -> {}, cause -> failures.add(cause.getMessage())));
    }
}
