package app.lookalike.testing;

import app.lookalike.base.Progress;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.network.Networks;
import app.lookalike.service.shared.PublishOptions;
import app.lookalike.service.shared.PublishReport;
import app.lookalike.service.shared.PublishService;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A workspace and two real Solr nodes that it can be published on: started once for all tests that ask for them. */
public final class SharedPair implements AutoCloseable {
    /** How many products the workspace has. */
    public static final int PRODUCTS = 400;

    private static final Map<String, List<String>> LABELS = Map.of(
            "gender", List.of("Men", "Women"), "articleType", List.of("Shirts", "Shoes"), "baseColour", List.of("Red"));

    private final Path folder;
    private final Networks networks = FashionNetworks.of(LABELS);
    private final SolrNodes nodes;
    private final SmallWorkspace small;
    private final OpenCatalog workspace;

    private SharedPair() {
        try {
            folder = Files.createTempDirectory("lookalike-shared");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nodes = new SolrNodes(folder.resolve("solr"), 2);
        small = new SmallWorkspace(folder, networks);
        DrawnCatalog.writeMosaics(small.source(), PRODUCTS);
        workspace = small.indexedSource(Integer.MAX_VALUE);
    }

    /** Hands it to the constructors of tests. */
    public static final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SharedPair.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(SharedPair.class, key -> new SharedPair(), SharedPair.class);
        }
    }

    /** The workspace. */
    public OpenCatalog workspace() {
        return workspace;
    }

    /** What it was made from. */
    public SmallWorkspace small() {
        return small;
    }

    /** The networks that it is searched by. */
    public Networks networks() {
        return networks;
    }

    /** The nodes. */
    public SolrNodes nodes() {
        return nodes;
    }

    /** The address of a catalogue. */
    public SharedAddress address(String name) {
        return SharedAddress.parse(nodes.address(0, name));
    }

    /** Publishes the workspace in two parts on both nodes. */
    public PublishReport publish(String name) {
        return publish(name, new PublishOptions(2, 2, false), Progress.NONE);
    }

    /** Publishes the workspace. */
    public PublishReport publish(String name, PublishOptions options, Progress progress) {
        return new PublishService().publish(workspace, address(name), Optional.empty(), options, progress);
    }

    /** Opens what was published. */
    public SharedCatalog open(String name) {
        return open(name, UnaryOperator.identity());
    }

    /** Opens it with another choice of network. */
    public SharedCatalog open(String name, UnaryOperator<NetworkChoice> wanted) {
        return SharedCatalog.open(
                address(name), Optional.empty(), networks, NetworkChoice.DEFAULT, wanted, Progress.NONE);
    }

    @Override
    public void close() {
        workspace.close();
        networks.close();
        nodes.close();
    }
}
