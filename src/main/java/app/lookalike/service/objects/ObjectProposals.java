package app.lookalike.service.objects;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.image.segment.Region;
import app.lookalike.engine.image.segment.SelectiveSearch;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.Neighbour;
import app.lookalike.engine.index.RowSet;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.query.Box;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.shared.SharedCatalog;
import app.lookalike.service.shared.solr.Selection;
import app.lookalike.service.workspace.CatalogVectors;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the things in a photo of several, without a network that was trained to: rectangles around regions of the picture
 * ({@link SelectiveSearch}), of which those stay that look most like a product of the catalogue. Measured by {@code
 * scripts/bench-objects} on 60 composed photos, see {@code docs/quality.md}.
 */
public final class ObjectProposals {
    /** Regions are looked for in a picture whose longer side has so many pixels. */
    private static final int SIDE = 240;

    /** So many regions go through the network. */
    private static final int MOST_REGIONS = 28;

    private static final int BATCH = 14;

    /** So many things are proposed. */
    private static final int MOST = 4;

    /** A thing is at least this much like a product as the best one of its photo. */
    private static final double LEAST_OF_BEST = 0.75;

    /** Two things may share this part of the smaller one. */
    private static final double MOST_SHARED = 0.6;

    private static final double MOST_OVERLAP = 0.3;

    /** What is as light as this is background: product pictures stand on white. */
    private static final int WHITE = 235;

    private static final double LEAST_COVERED = 0.15;

    private final BilinearResizer resizer = new BilinearResizer();

    /**
     * The things in a picture, from left to right, at most four; empty where it has no regions of its own.
     *
     * @throws LookalikeException if nothing is indexed or the network is not available
     */
    public List<ProposedObject> propose(OpenCatalog catalog, RgbImage picture, Progress progress) {
        if (catalog.indexedCount() == 0) {
            throw new LookalikeException(catalog.stored().whyNothingIsIndexed());
        }
        catalog.model().load(progress);
        CatalogVectors.Snapshot vectors = catalog.vectors().snapshot();
        RowSet shown = vectors.rows(ProductFilter.NONE, Set.of());
        Compared products = regions -> regions.stream()
                .map(region ->
                        vectors.index().nearest(NearestQuery.of(region, 1).within(shown)))
                .toList();
        return propose(catalog.model(), catalog.usualSide(), products, picture, progress);
    }

    /**
     * The same by a shared catalogue, which is asked for the nearest product of each region, some at a time.
     *
     * @throws LookalikeException if Solr does not answer or the network is not available
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public List<ProposedObject> propose(SharedCatalog catalog, RgbImage picture, Progress progress) {
        catalog.load(progress);
        Selection all = new Selection(ProductFilter.NONE, Set.of());
        Compared products = regions -> catalog.questions()
                .ask(regions, region -> catalog.products().nearestLooks(region, 1, all, -1), progress);
        return propose(catalog.model(), catalog.usualSide(), products, picture, progress);
    }

    /** What regions are compared with: the nearest product of each, none where there is none. */
    private interface Compared {
        List<List<Neighbour>> nearest(List<Embedding> regions);
    }

    private List<ProposedObject> propose(
            NetworkService network, OptionalInt usualSide, Compared products, RgbImage picture, Progress progress) {
        List<Scored> scored = new ArrayList<>();
        List<Region> regions = regions(picture);
        for (int from = 0; from < regions.size(); from += BATCH) {
            progress.checkCancelled();
            progress.update(Messages.get("task.objects"), from, regions.size());
            List<Region> batch = regions.subList(from, Math.min(from + BATCH, regions.size()));
            scored.addAll(score(network, usualSide, products, picture, batch));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        List<Scored> kept = new ArrayList<>();
        for (Scored next : scored) {
            if (kept.size() == MOST || next.score < LEAST_OF_BEST * scored.get(0).score) {
                break;
            }
            if (kept.stream().allMatch(other -> areApart(other.region, next.region))) {
                kept.add(next);
            }
        }
        return kept.stream()
                .map(one -> new ProposedObject(boxOf(one.region, picture), one.score))
                .sorted(Comparator.comparingDouble(object -> object.box().left()))
                .toList();
    }

    private record Scored(Region region, double score) {}

    /** By the cosine to the nearest product, and a little by how much of its rectangle a region fills. */
    private List<Scored> score(
            NetworkService network, OptionalInt usualSide, Compared products, RgbImage picture, List<Region> regions) {
        List<Embedding> looks = network
                .infer(regions.stream()
                        .map(region -> network.prepare(
                                pixels(usualSide, boxOf(region, picture).of(picture))))
                        .toList())
                .stream()
                .map(output -> Embedding.normalise(output.activations()))
                .toList();
        List<List<Neighbour>> nearest = products.nearest(looks);
        return IntStream.range(0, regions.size())
                .mapToObj(i -> new Scored(
                        regions.get(i),
                        nearest.get(i).stream()
                                        .mapToDouble(Neighbour::similarity)
                                        .findFirst()
                                        .orElse(0)
                                + 0.05 * regions.get(i).filled()))
                .toList();
    }

    private RgbImage pixels(OptionalInt usualSide, RgbImage cut) {
        return usualSide.isPresent() ? resizer.scaleToFit(cut, usualSide.getAsInt(), usualSide.getAsInt()) : cut;
    }

    private static boolean areApart(Region one, Region other) {
        return one.overlap(other) < MOST_OVERLAP && one.shared(other) < MOST_SHARED;
    }

    /** With a little of what is around it, as product pictures have it. */
    private static Box boxOf(Region region, RgbImage picture) {
        double margin = 0.04 * Math.max(region.width(), region.height());
        return Box.between(
                (region.left() - margin) / picture.width(),
                (region.top() - margin) / picture.height(),
                (region.left() + region.width() + margin) / picture.width(),
                (region.top() + region.height() + margin) / picture.height());
    }

    /** Regions of the size of a thing, in pixels of the picture; those that fill their rectangle best. */
    private List<Region> regions(RgbImage picture) {
        RgbImage small = resizer.scaleToFit(picture, SIDE, SIDE);
        List<Region> fit = SelectiveSearch.propose(small).stream()
                .filter(region -> isOfASize(region, small) && isCoveredIn(region, small))
                .sorted(Comparator.comparingDouble(Region::filled).reversed())
                .toList();
        List<Region> kept = new ArrayList<>();
        for (Region region : fit) {
            if (kept.size() < MOST_REGIONS && kept.stream().allMatch(other -> other.overlap(region) < 0.75)) {
                kept.add(region);
            }
        }
        double scale = (double) picture.width() / small.width();
        return kept.stream().map(region -> region.scaled(scale)).toList();
    }

    /** Whether there is something but white: shadows on white make regions, too. */
    private static boolean isCoveredIn(Region region, RgbImage picture) {
        byte[] pixels = picture.pixels();
        int covered = 0;
        for (int y = region.top(); y < region.top() + region.height(); y++) {
            for (int x = region.left(); x < region.left() + region.width(); x++) {
                int at = 3 * (y * picture.width() + x);
                boolean white = (pixels[at] & 255) >= WHITE
                        && (pixels[at + 1] & 255) >= WHITE
                        && (pixels[at + 2] & 255) >= WHITE;
                covered += white ? 0 : 1;
            }
        }
        return covered >= LEAST_COVERED * region.width() * region.height();
    }

    private static boolean isOfASize(Region region, RgbImage in) {
        double area = (double) region.width() * region.height() / ((double) in.width() * in.height());
        return area >= 0.02
                && area <= 0.7
                && region.width() <= 4 * region.height()
                && region.height() <= 4 * region.width()
                && region.width() >= 0.1 * in.width()
                && region.height() >= 0.08 * in.height();
    }
}
