package app.lookalike.bench;

import app.lookalike.base.Progress;
import app.lookalike.engine.image.segment.Region;
import app.lookalike.service.Services;
import app.lookalike.service.objects.ObjectProposals;
import app.lookalike.service.objects.ProposedObject;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How well things are found in composed photos: how many have a proposed box that covers them, how many boxes are wrong,
 * and how often the right product is among the first five for a box, beside the true box and the whole photo. Arguments:
 * a zip of photos on white named by their products' ids, a workspace.
 */
public final class ObjectBenchmark {
    private static final int PHOTOS = 60;
    private static final long SEED = 7;

    private final OpenCatalog catalog;
    private final SearchService search;
    private int things;
    private int covered;
    private int boxes;
    private int right;
    private int known;
    private int foundByBox;
    private int foundByTruth;
    private int foundByPhoto;
    private double millis;

    private ObjectBenchmark(OpenCatalog catalog, SearchService search) {
        this.catalog = catalog;
        this.search = search;
    }

    /** Starts. */
    public static void main(String[] arguments) throws IOException {
        List<ComposedPhotos.Photo> photos = ComposedPhotos.of(Path.of(arguments[0]), PHOTOS, SEED);
        try (Services services = Services.ofUser();
                OpenCatalog catalog =
                        services.openWorkspace(Path.of(arguments[1]), choice -> choice, Progress.NONE)) {
            ObjectBenchmark benchmark = new ObjectBenchmark(catalog, services.search());
            photos.forEach(photo -> benchmark.measure(photo, services.objects()));
            benchmark.print();
        }
    }

    private void measure(ComposedPhotos.Photo photo, ObjectProposals proposals) {
        long start = System.nanoTime();
        List<ProposedObject> found = proposals.propose(catalog, photo.image(), Progress.NONE);
        millis += SearchService.millisSince(start);
        Query.ByPicture whole = new Query.ByPicture("photo", photo.image(), 0);
        List<Region> regions = found.stream()
                .map(object -> regionOf(object.box(), photo))
                .toList();
        boxes += found.size();
        right += (int) regions.stream()
                .filter(region -> photo.things().stream().anyMatch(thing -> thing.place().overlap(region) >= 0.5))
                .count();
        for (ComposedPhotos.Placed thing : photo.things()) {
            things++;
            covered += regions.stream().anyMatch(region -> thing.place().overlap(region) >= 0.5) ? 1 : 0;
            if (catalog.isIndexed(thing.id())) {
                known++;
                foundByBox += found.stream().anyMatch(object -> finds(new Query.Region(whole, object.box()), thing.id()))
                        ? 1
                        : 0;
                foundByTruth += finds(new Query.Region(whole, boxOf(thing.place(), photo)), thing.id()) ? 1 : 0;
                foundByPhoto += finds(whole, thing.id()) ? 1 : 0;
            }
        }
    }

    private boolean finds(Query query, String id) {
        return search.search(catalog, SearchRequest.of(query)).hits().stream()
                .limit(5)
                .anyMatch(hit -> hit.product().id().equals(id));
    }

    private static Region regionOf(Box box, ComposedPhotos.Photo photo) {
        int width = photo.image().width();
        int height = photo.image().height();
        return new Region(
                (int) (box.left() * width),
                (int) (box.top() * height),
                (int) (box.width() * width),
                (int) (box.height() * height),
                1);
    }

    private static Box boxOf(Region place, ComposedPhotos.Photo photo) {
        double width = photo.image().width();
        double height = photo.image().height();
        return Box.between(
                place.left() / width,
                place.top() / height,
                (place.left() + place.width()) / width,
                (place.top() + place.height()) / height);
    }

    private void print() {
        IndexBenchmark.print(
                """
                %d photos with %d things, %d boxes, %.0f ms a photo
                things with a box of IoU >= .5: %.3f; boxes with a thing: %.3f
                of %d things in the catalogue among the first five: by a box %.3f, by the true box %.3f, by the photo %.3f""",
                PHOTOS,
                things,
                boxes,
                millis / PHOTOS,
                (double) covered / things,
                (double) right / boxes,
                known,
                (double) foundByBox / known,
                (double) foundByTruth / known,
                (double) foundByPhoto / known);
    }
}
