package app.lookalike.faults;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.Leftovers;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.search.SharedSearch;
import app.lookalike.service.shared.PublishOptions;
import app.lookalike.service.shared.PublishService;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.FashionNetworks;
import app.lookalike.testing.SmallWorkspace;
import app.lookalike.testing.SolrNodes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/**
 * What happens to a shared catalogue when nodes fail: two real nodes, two shards on each, a catalogue of made-up pictures.
 * Prints a table; ends with 1 where a search failed, was answered wrongly, or a product was lost or double. Arguments:
 * how many products (2,000), how many searches for each fault (1,000).
 */
public final class SolrFaults {
    private static final Map<String, List<String>> LABELS = Map.of(
            "gender", List.of("Men", "Women"), "articleType", List.of("Shirts", "Shoes"), "baseColour", List.of("Red"));
    static final PublishOptions PLACED = new PublishOptions(2, 2, false);

    private final SolrNodes nodes;
    private final Networks networks;
    private final OpenCatalog workspace;
    private final int searches;
    private final SearchService search = new SearchService();
    private final Map<String, List<String>> expected = new HashMap<>();
    private boolean bad;

    private SolrFaults(SolrNodes nodes, Networks networks, OpenCatalog workspace, int searches) {
        this.nodes = nodes;
        this.networks = networks;
        this.workspace = workspace;
        this.searches = searches;
    }

    /** Starts. */
    public static void main(String[] arguments) throws Exception {
        int products = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int searches = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        Path folder = Files.createTempDirectory("solr-faults");
        boolean bad;
        try (SolrNodes nodes = new SolrNodes(folder.resolve("solr"), 2);
                Networks networks = FashionNetworks.of(LABELS)) {
            SmallWorkspace small = new SmallWorkspace(folder, networks);
            DrawnCatalog.writeMosaics(small.source(), products);
            try (OpenCatalog workspace = small.indexedSource(Integer.MAX_VALUE)) {
                bad = new SolrFaults(nodes, networks, workspace, searches).run();
                bad |= new PublishFaults(folder, workspace).run(nodes);
            }
        } finally {
            Leftovers.deleteTree(folder);
        }
        System.exit(bad ? 1 : 0);
    }

    private boolean run() throws Exception {
        say("| fault | searches | failed | wrong | slowest |");
        say("|---|--:|--:|--:|--:|");
        new PublishService().publish(workspace, address("faults"), Optional.empty(), PLACED, Progress.NONE);
        searching("none", () -> null);
        searching("kill -9 of the named node", () -> {
            nodes.kill(0);
            return null;
        });
        nodes.restart(0);
        searching("after it is back, kill -9 of the other", () -> {
            nodes.kill(1);
            return null;
        });
        nodes.restart(1);
        searching("ZooKeeper killed and started again", () -> {
            nodes.restartZooKeeper();
            return null;
        });
        searching("the named node stands still", () -> {
            nodes.stall(0, true);
            return null;
        });
        nodes.stall(0, false);
        return bad;
    }

    private SharedAddress address(String name) {
        return SharedAddress.parse(nodes.address(0, name));
    }

    /** Lets the fault happen after a third of the searches. */
    private void searching(String fault, Callable<Void> happens) throws Exception {
        int failed = 0;
        int wrong = 0;
        long slowest = 0;
        try (SharedSearch shared = new SharedSearch(SharedCatalog.open(
                address("faults"),
                Optional.empty(),
                networks,
                NetworkChoice.DEFAULT,
                UnaryOperator.identity(),
                Progress.NONE))) {
            for (int i = 0; i < searches; i++) {
                if (i == searches / 3) {
                    happens.call();
                }
                String id = String.valueOf(1000 + i * 7 % workspace.catalog().size());
                SearchRequest request = SearchRequest.of(new Query.ByProduct(id));
                List<String> right = expected.computeIfAbsent(id, query -> ids(search.search(workspace, request)));
                long start = System.nanoTime();
                try {
                    wrong += ids(shared.search(List.of(request)).get(0)).equals(right) ? 0 : 1;
                } catch (LookalikeException e) {
                    failed++;
                    say("  " + e.getMessage());
                }
                slowest = Math.max(slowest, System.nanoTime() - start);
            }
        }
        bad |= failed + wrong > 0;
        say(String.format(
                Locale.ROOT, "| %s | %,d | %d | %d | %.1f s |", fault, searches, failed, wrong, slowest / 1e9));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.product().id()).toList();
    }

    static void say(String line) {
        System.out.println(line);
    }
}
