package app.lookalike.service.health;

import app.lookalike.base.CancellableWait;
import app.lookalike.base.CancelledException;
import app.lookalike.base.DaemonThread;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.PictureMeasures;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.workspace.HealthRecords;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the pictures of a catalogue that were not measured before, on all processors. */
final class PictureMeasuring {
    /** Pixels of the longer side; larger pictures are measured in this size, which is about what a network sees. */
    static final int SIDE = 240;

    private static final Logger LOG = LoggerFactory.getLogger(PictureMeasuring.class);

    /** Pictures in one go; a cancel is noticed in between. */
    private static final int BATCH = 32;

    /** So many are kept at once: a job that is killed loses less than these. */
    private static final int SAVED = 4_000;

    private final OpenCatalog catalog;
    private final Progress progress;
    private final BilinearResizer resizer = new BilinearResizer();

    PictureMeasuring(OpenCatalog catalog, Progress progress) {
        this.catalog = catalog;
        this.progress = progress;
    }

    /**
     * What is known of the pictures.
     *
     * @param measures by content
     * @param unreadable why a picture cannot be measured, by product id
     */
    record Measured(Map<String, PictureMeasures> measures, Map<String, String> unreadable) {}

    /** What one batch found; by content, and by product id. */
    private record Part(Map<String, PictureMeasures> measures, Map<String, String> unreadable) {}

    /**
     * Measures what is new.
     *
     * @throws CancelledException if it was asked to stop; what was measured is kept
     */
    Measured measure() {
        Map<String, PictureMeasures> measures = new HashMap<>(catalog.health().measures());
        List<Product> todo = notIn(measures);
        Map<String, String> unreadable = new LinkedHashMap<>();
        Map<String, PictureMeasures> unsaved = new HashMap<>();
        int threads =
                Math.max(1, Math.min(ImageDecoder.places(), Runtime.getRuntime().availableProcessors()));
        ExecutorService decoders = Executors.newFixedThreadPool(threads, work -> DaemonThread.of("measure", work));
        try {
            List<Future<Part>> parts = new ArrayList<>();
            for (int from = 0; from < todo.size(); from += BATCH) {
                List<Product> batch = todo.subList(from, Math.min(todo.size(), from + BATCH));
                parts.add(decoders.submit(() -> measure(batch)));
            }
            for (int i = 0; i < parts.size(); i++) {
                progress.checkCancelled();
                progress.update(Messages.get("health.measuring"), (long) i * BATCH, todo.size(), Unit.PICTURES);
                Part part = CancellableWait.forResult(parts.get(i), progress);
                measures.putAll(part.measures());
                unsaved.putAll(part.measures());
                unreadable.putAll(part.unreadable());
                if (unsaved.size() >= SAVED) {
                    save(unsaved);
                }
            }
        } finally {
            decoders.shutdownNow();
            save(unsaved);
        }
        return new Measured(measures, unreadable);
    }

    /** The first product with each content that is not known. */
    private List<Product> notIn(Map<String, PictureMeasures> known) {
        Map<String, Product> first = new LinkedHashMap<>();
        for (Product product : catalog.catalog().products()) {
            catalog.contentHash(product.id())
                    .filter(hash -> !known.containsKey(hash))
                    .ifPresent(hash -> first.putIfAbsent(hash, product));
        }
        return List.copyOf(first.values());
    }

    private Part measure(List<Product> batch) {
        Part part = new Part(new HashMap<>(), new LinkedHashMap<>());
        for (Product product : batch) {
            if (progress.isCancelled()) {
                return part;
            }
            try {
                var picture = catalog.load(product);
                RgbImage small = resizer.scaleToFit(picture.image(), SIDE, SIDE);
                part.measures().put(picture.contentHash(), PictureMeter.measure(small));
            } catch (CancelledException e) {
                return part;
            } catch (LookalikeException e) {
                part.unreadable().put(product.id(), String.valueOf(e.getMessage()));
            } catch (RuntimeException e) { // whatever a library throws; the others go on
                LOG.warn("The picture of product {} cannot be measured", product.id(), e);
                part.unreadable().put(product.id(), Messages.get("picture.cannotBeRead"));
            }
        }
        return part;
    }

    /** What cannot be kept is measured again the next time. */
    private void save(Map<String, PictureMeasures> measures) {
        HealthRecords records = catalog.health();
        if (!measures.isEmpty() && !records.isReadOnly()) {
            try {
                records.add(measures);
            } catch (LookalikeException e) {
                LOG.warn("The measurements of {} pictures are not kept", measures.size(), e);
            }
        }
        measures.clear();
    }
}
