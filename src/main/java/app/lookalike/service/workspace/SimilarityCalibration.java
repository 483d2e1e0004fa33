package app.lookalike.service.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.query.ProductFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The similarity from which a match is good in a catalogue. It is derived from the catalogue: of 100 of its products 99
 * have at least one other product that similar. Determined once for each number of vectors, on a sample, and kept in
 * the workspace. Not available for catalogues too small for that, and valid only for the similarity of
 * {@code Ranking.VISUAL}. Thread-safe.
 */
public final class SimilarityCalibration {
    /** The nearest neighbours of so many products are looked up; the same ones each time. */
    private static final int SAMPLE = 1_000;

    /** Of fewer products a hundredth is not even one. */
    static final int FEWEST = 100;

    /** The share of the catalogue's own products that have nothing that similar. */
    private static final double EXCEPTIONS = 0.01;

    /** Among so many nearest there is one with another picture, or the catalogue has hardly any other. */
    private static final int NEAREST = 16;

    private static final int BATCH = 32;

    private static final Logger LOG = LoggerFactory.getLogger(SimilarityCalibration.class);

    private final OpenCatalog catalog;
    private final Workspace workspace;
    private volatile @Nullable Known known;

    SimilarityCalibration(OpenCatalog catalog, Workspace workspace) {
        this.catalog = catalog;
        this.workspace = workspace;
    }

    /** The result for vectors of one kind, while there were so many. */
    private record Known(String extractorId, int vectors, float similarity) {
        boolean isOf(String extractor, int size) {
            return extractorId.equals(extractor) && vectors == size;
        }
    }

    /** The result for the vectors as they are now; empty if it was not determined yet. */
    public Optional<Float> known() {
        String extractor = catalog.vectors().kind().extractorId();
        int size = catalog.vectors().snapshot().indexed();
        Known last = known;
        if (last == null || !last.extractorId().equals(extractor)) {
            last = workspace
                    .setting(key(extractor))
                    .flatMap(text -> parse(extractor, text))
                    .orElseGet(() -> new Known(extractor, 0, 0));
            known = last;
        }
        return last.isOf(extractor, size) && size >= FEWEST ? Optional.of(last.similarity()) : Optional.empty();
    }

    private static String key(String extractor) {
        return "goodSimilarity " + extractor;
    }

    private static Optional<Known> parse(String extractor, String text) {
        try {
            String[] words = text.split(" ", 2);
            return Optional.of(new Known(extractor, Integer.parseInt(words[0]), Float.parseFloat(words[1])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            LOG.debug("\"{}\" is no calibration; it is made anew", text);
            return Optional.empty();
        }
    }

    /**
     * Determines what is not known yet; in a catalogue of 40,000 products it takes a second or two. Searches go on
     * meanwhile.
     *
     * @return whether something is known now that was not before
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public boolean calibrate(Progress progress) {
        if (catalog.indexedCount() < FEWEST || known().isPresent()) {
            return false;
        }
        // A thousand searches: worth an index, where indexing was stopped before it made one.
        catalog.vectors().prepareExactIndex(progress);
        CatalogVectors.Snapshot vectors = catalog.vectors().snapshot();
        String extractor = catalog.vectors().kind().extractorId();
        float similarity = goodSimilarity(sample(vectors), vectors, progress);
        known = new Known(extractor, vectors.indexed(), similarity);
        if (!workspace.isReadOnly()) {
            try {
                workspace.putSetting(key(extractor), vectors.indexed() + " " + similarity);
            } catch (LookalikeException e) {
                LOG.debug("{} does not keep its calibration: {}", catalog.directory(), e.getMessage());
            }
        }
        return true;
    }

    private List<String> sample(CatalogVectors.Snapshot vectors) {
        List<String> ids = new ArrayList<>();
        catalog.catalog().products().forEach(product -> {
            if (vectors.contains(product.id())) {
                ids.add(product.id());
            }
        });
        Collections.shuffle(ids, new Random(1));
        return ids.subList(0, Math.min(SAMPLE, ids.size()));
    }

    private float goodSimilarity(List<String> sample, CatalogVectors.Snapshot vectors, Progress progress) {
        float[] best = new float[sample.size()];
        for (int from = 0; from < best.length; from += BATCH) {
            progress.checkCancelled();
            progress.update(Messages.get("search.calibrating"), from, best.length);
            List<String> some = sample.subList(from, Math.min(best.length, from + BATCH));
            List<NearestQuery> queries = some.stream()
                    .map(id -> NearestQuery.of(vectors.embedding(id).orElseThrow(), NEAREST)
                            .within(vectors.rows(ProductFilter.NONE, List.of(id))))
                    .toList();
            List<List<Neighbour>> nearest = vectors.index().nearestAll(queries);
            for (int i = 0; i < some.size(); i++) {
                best[from + i] = bestOther(some.get(i), nearest.get(i));
            }
        }
        Arrays.sort(best);
        return best[(int) (best.length * EXCEPTIONS)];
    }

    /** How similar the nearest is that does not have the very same picture; 1 where all have. */
    private float bestOther(String id, List<Neighbour> nearest) {
        Optional<String> content = catalog.contentHash(id);
        return nearest.stream()
                .filter(neighbour -> content.isEmpty()
                        || !catalog.contentHash(neighbour.id()).equals(content))
                .findFirst()
                .map(Neighbour::similarity)
                .orElse(1f);
    }
}
