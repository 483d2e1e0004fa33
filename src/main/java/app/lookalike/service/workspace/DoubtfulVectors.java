package app.lookalike.service.workspace;

import app.lookalike.base.Progress;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.index.store.EmbeddingRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stored vectors that have to be compared with fresh ones, all of them, since one was found to be wrong. Right ones stay
 * as they are. The workspace records the progress, so that a run that was stopped can be resumed.
 */
public final class DoubtfulVectors {
    private static final Logger log = LoggerFactory.getLogger(DoubtfulVectors.class);

    private static final String NONE = "none";
    private static final String ALL = "all";

    private final OpenCatalog catalog;
    private final Workspace workspace;
    private final String key;
    private final Optional<String> after;

    /**
     * Looks at a few vectors, unless it is known already that all have to be looked at. The network is loaded.
     *
     * @param importedAt the catalogue's order changes with every import
     */
    DoubtfulVectors(OpenCatalog catalog, Workspace workspace, Optional<Instant> importedAt, Progress progress) {
        this.catalog = catalog;
        this.workspace = workspace;
        this.key = "doubtful " + catalog.vectors().kind().extractorId() + " "
                + importedAt.map(Instant::toString).orElse("");
        Optional<String> known = workspace.setting(key).filter(last -> !last.equals(NONE));
        this.after = known.isPresent() ? known : look(progress);
    }

    private Optional<String> look(Progress progress) {
        List<Product> wrong = StoredVectorCheck.wrong(catalog, StoredVectorCheck.MANY, progress);
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        log.warn(
                "Stored vectors are wrong, such as of {}; all are compared",
                wrong.get(0).id());
        workspace.putSetting(key, ALL);
        return Optional.of(ALL);
    }

    /** The products to look at, with those that have no vector yet, in catalogue order. */
    public List<Product> with(List<Product> missing) {
        if (after.isEmpty()) {
            return missing;
        }
        List<Product> all = catalog.catalog().products();
        int last = IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(after.get()))
                .findFirst()
                .orElse(-1);
        Set<Product> absent = new HashSet<>(missing);
        return IntStream.range(0, all.size())
                .filter(i -> i > last || absent.contains(all.get(i)))
                .mapToObj(all::get)
                .filter(product -> product.picture() != null)
                .toList();
    }

    /** Whether a stored vector has to give way to a fresh one of the same picture. */
    public boolean isWrong(EmbeddingRow fresh) {
        return after.isPresent()
                && catalog.vectors()
                        .snapshot()
                        .embedding(fresh.id())
                        .filter(stored -> !StoredVectorCheck.agree(stored, fresh.embedding()))
                        .isPresent();
    }

    /** Everything up to that product is right now. */
    public void settled(String id) {
        if (after.isPresent()) {
            workspace.putSetting(key, id);
        }
    }

    /** Everything is right now. */
    public void settled() {
        settled(NONE);
    }
}
