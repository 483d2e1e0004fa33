package app.lookalike.service.workspace;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.PictureFacts;
import app.lookalike.catalog.PictureProblem;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.ImageFacts;
import app.lookalike.engine.image.ImageInspector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at every picture's header and bytes once, at import: size, greyscale, content. */
public final class PictureInspection {
    private static final Logger LOG = LoggerFactory.getLogger(PictureInspection.class);

    private final ImageInspector inspector = new ImageInspector();

    /**
     * What was found.
     *
     * @param facts by product id; a picture that cannot be read has none
     * @param views hash of the contents of further pictures, by location; one that cannot be read has none
     * @param report of the whole import
     */
    public record Inspected(Map<String, PictureFacts> facts, Map<String, String> views, ImportReport report) {}

    /**
     * Looks at all pictures of a catalogue that was read.
     *
     * @throws CancelledException if it was asked to stop
     */
    public Inspected inspect(CatalogReading reading, PictureSource pictures, Progress progress) {
        Map<String, PictureFacts> facts = new HashMap<>();
        Map<String, String> views = new HashMap<>();
        List<PictureProblem> unreadable = new ArrayList<>();
        List<Product> products = reading.products();
        for (int i = 0; i < products.size(); i++) {
            progress.checkCancelled();
            progress.update(Messages.get("import.lookingAtPictures"), i, products.size(), Unit.PICTURES);
            Product product = products.get(i);
            String location = product.picture();
            if (location != null) {
                look(pictures, location)
                        .ifElse(
                                seen -> facts.put(product.id(), seen),
                                why -> unreadable.add(new PictureProblem(product.id(), why)));
            }
            for (String view : product.views()) {
                if (!views.containsKey(view)) {
                    progress.checkCancelled();
                    look(pictures, view)
                            .ifElse(
                                    seen -> views.put(view, seen.contentHash()),
                                    why -> unreadable.add(new PictureProblem(product.id(), view + ": " + why)));
                }
            }
        }
        return new Inspected(facts, views, reading.report(facts, unreadable));
    }

    /**
     * One picture.
     *
     * @param facts null where it cannot be read
     * @param problem why not
     */
    private record Looked(@Nullable PictureFacts facts, String problem) {
        void ifElse(Consumer<PictureFacts> readable, Consumer<String> unreadable) {
            if (facts == null) {
                unreadable.accept(problem);
            } else {
                readable.accept(facts);
            }
        }
    }

    private Looked look(PictureSource pictures, String location) {
        try {
            return new Looked(factsOf(pictures.read(location)), "");
        } catch (CancelledException e) {
            throw e;
        } catch (LookalikeException | IOException e) { // continue with the others
            return new Looked(null, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) { // whatever a library throws
            LOG.warn("The picture {} cannot be looked at", location, e);
            return new Looked(null, Messages.get("picture.cannotBeRead"));
        }
    }

    /**
     * What one picture is like.
     *
     * @throws LookalikeException if it cannot be read
     */
    PictureFacts factsOf(byte[] picture) {
        ImageFacts seen = inspector.inspect(picture);
        return new PictureFacts(seen.width(), seen.height(), seen.greyscale(), seen.contentHash());
    }
}
