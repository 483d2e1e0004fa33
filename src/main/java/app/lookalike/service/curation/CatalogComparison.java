package app.lookalike.service.curation;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.file.OutputFile;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.ImageInspector;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.service.curation.PictureMatch.Kind;
import app.lookalike.service.sheet.CsvOutput;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says what of another catalogue is in this one already: by the bytes of the pictures, and, where this one is indexed, by
 * their looks. Nothing is stored.
 */
public final class CatalogComparison {
    /** Pictures that the network takes at once. */
    private static final int BATCH = 8;

    /** Pixels of the shorter side; enough for the network. */
    private static final int SIDE = 300;

    private final ImageDecoder decoder = new ImageDecoder();

    /**
     * Looks up every picture of the other catalogue.
     *
     * @throws LookalikeException if the network is not available
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public List<PictureMatch> compare(OpenCatalog catalog, OtherCatalogue other, Progress progress) {
        Map<String, String> byContent = new HashMap<>();
        for (Product product : catalog.catalog().products()) {
            catalog.contentHash(product.id()).ifPresent(content -> byContent.putIfAbsent(content, product.id()));
        }
        return compare(catalog, other, byContent, progress);
    }

    private List<PictureMatch> compare(
            OpenCatalog catalog, OtherCatalogue other, Map<String, String> byContent, Progress progress) {
        boolean byLooks = catalog.indexedCount() > 0;
        if (byLooks) {
            catalog.model().load(progress);
        }
        NearLookup near = new NearLookup(catalog);
        List<PictureMatch> matches = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        int done = 0;
        for (Product product : other.products()) {
            progress.checkCancelled();
            progress.update(
                    Messages.get("curation.comparison.looking"),
                    done++,
                    other.products().size(),
                    Unit.PICTURES);
            String location = product.picture();
            if (location == null) {
                continue;
            }
            try {
                byte[] bytes = other.read(location);
                String same = byContent.get(ImageInspector.contentHash(bytes));
                if (same == null && byLooks) {
                    waiting.add(new Waiting(matches.size(), decoder.decode(bytes, SIDE)));
                }
                matches.add(new PictureMatch(
                        product.id(), location, same == null ? Kind.NEW : Kind.SAME_BYTES, same, same == null ? 0 : 1));
            } catch (IOException | LookalikeException e) {
                matches.add(new PictureMatch(product.id(), location, Kind.UNREADABLE, null, 0));
            }
            if (waiting.size() == BATCH) {
                settle(waiting, near, matches);
            }
        }
        settle(waiting, near, matches);
        return List.copyOf(matches);
    }

    /** A picture that is looked up together with others; its place among the matches. */
    private record Waiting(int place, RgbImage image) {}

    private static void settle(List<Waiting> waiting, NearLookup near, List<PictureMatch> matches) {
        List<Optional<Neighbour>> found =
                near.find(waiting.stream().map(Waiting::image).toList());
        for (int i = 0; i < waiting.size(); i++) {
            int place = waiting.get(i).place();
            PictureMatch match = matches.get(place);
            found.get(i)
                    .ifPresent(ours -> matches.set(
                            place,
                            new PictureMatch(match.id(), match.file(), Kind.NEAR, ours.id(), ours.similarity())));
        }
        waiting.clear();
    }

    /**
     * Writes matches as a table.
     *
     * @throws LookalikeException if the file cannot be written
     */
    public void write(List<PictureMatch> matches, OutputFile file) {
        file.write(out -> {
            CsvOutput table = new CsvOutput(out, List.of("id", "file", "match", "our_id", "similarity"));
            for (PictureMatch match : matches) {
                table.add(List.of(
                        CsvOutput.text(match.id()),
                        CsvOutput.text(match.file()),
                        match.kind().key(),
                        CsvOutput.text(match.ours()),
                        match.ours() == null ? "" : String.format(Locale.ROOT, "%.4f", match.similarity())));
            }
            table.flush();
        });
    }
}
