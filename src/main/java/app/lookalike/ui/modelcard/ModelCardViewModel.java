package app.lookalike.ui.modelcard;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.text.Messages;
import app.lookalike.service.network.NetworkFacts;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The facts on the model card, of the open catalogue and its network. Lives on the window's thread. */
public final class ModelCardViewModel implements SessionListener {
    /**
     * The facts.
     *
     * @param catalogue its title
     * @param products in it
     * @param indexed how many of them can be found
     * @param side pixels of the longer side that its pictures usually have; empty where no picture is known
     * @param ownHead whether the fashion ranking was learned from this catalogue's labels
     * @param path how the network is computed here, such as {@code ONEDNN_FLOAT32}; empty until it is loaded
     * @param network by which it is searched
     */
    public record Facts(
            String catalogue,
            int products,
            int indexed,
            OptionalInt side,
            boolean ownHead,
            Optional<String> path,
            NetworkFacts network) {}

    private final LatestRequest reading;
    private final ReadOnlyObjectWrapper<Optional<Facts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable CatalogSession session;

    /** Without a catalogue. */
    public ModelCardViewModel(TaskRunner jobs) {
        reading = new LatestRequest(jobs);
    }

    /** What is known; empty before a catalogue is open. */
    public ReadOnlyObjectProperty<Optional<Facts>> facts() {
        return facts.getReadOnlyProperty();
    }

    @Override
    public void open(CatalogSession opened) {
        reading.drop();
        session = opened;
        facts.set(Optional.empty());
        read();
    }

    /** Reads the facts as they are now. */
    void read() {
        CatalogSession in = session;
        if (in != null) {
            reading.of(Messages.get("modelcard.task"), progress -> factsOf(in.catalog()))
                    .onSuccess(read -> facts.set(Optional.of(read)))
                    .startQuietly();
        }
    }

    private static Facts factsOf(OpenCatalog catalog) {
        return new Facts(
                catalog.title(),
                catalog.catalog().products().size(),
                catalog.indexedCount(),
                catalog.usualSide(),
                Files.exists(catalog.ownHead()),
                catalog.model().use().path().map(Enum::name),
                NetworkFacts.of(catalog.networkChoice()));
    }
}
