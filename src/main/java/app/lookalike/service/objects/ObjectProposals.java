package app.lookalike.service.objects;

import app.lookalike.base.Progress;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.image.segment.Region;
import app.lookalike.engine.image.segment.SelectiveSearch;
import app.lookalike.engine.index.NearestQuery;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.service.network.NetworkService;
import app.lookalike.service.network.NetworkService.ModelOutput;
import app.lookalike.service.query.Box;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds things in a photo: rectangles by the picture's own regions, of which the network keeps what looks like a product. */
public final class ObjectProposals {
    /** Regions are looked for in a picture whose longer side has so many pixels. */
    private static final int SIDE = 240;

    /** So many go through the network. */
    private static final int MOST_CANDIDATES = 28;

    private final BilinearResizer resizer = new BilinearResizer();

    /** Candidate with all its evidence. */
    public record Candidate(
            Region region,
            Box box,
            float cosine,
            double probability,
            double category,
            String label,
            Embedding visual,
            List<String> nearest) {}

    /** Candidates with evidence. */
    public List<Candidate> candidates(OpenCatalog catalog, RgbImage photo, Progress progress) {
        List<Region> regions = regions(photo);
        List<Region> some = regions.subList(0, Math.min(MOST_CANDIDATES, regions.size()));
        return judge(catalog, photo, some, progress);
    }

    /** Evidence of regions. */
    public List<Candidate> judge(OpenCatalog catalog, RgbImage photo, List<Region> some, Progress progress) {
        NetworkService model = catalog.model();
        model.load(progress);
        VectorIndex index = catalog.vectors().snapshot().index();
        List<Candidate> found = new ArrayList<>();
        for (int from = 0; from < some.size(); from += 16) {
            progress.checkCancelled();
            List<Region> batch = some.subList(from, Math.min(from + 16, some.size()));
            List<ModelOutput> out = model.infer(batch.stream()
                    .map(region -> boxOf(region, photo).of(photo))
                    .map(crop -> catalog.usualSide().isPresent()
                            ? resizer.scaleToFit(
                                    crop,
                                    catalog.usualSide().getAsInt(),
                                    catalog.usualSide().getAsInt())
                            : crop)
                    .map(model::prepare)
                    .toList());
            for (int i = 0; i < batch.size(); i++) {
                Embedding visual = Embedding.normalise(out.get(i).activations());
                var nearest = index.nearest(NearestQuery.of(visual, 5));
                double p = 0;
                double c = 0;
                String label = "";
                if (out.get(i).descriptor().isPresent()) {
                    FashionRanking ranking = catalog.stored().requireFashionModel();
                    Position position = ranking.position(
                            Embedding.normalise(out.get(i).descriptor().get()), Set.of());
                    float[] probabilities = position.prediction().probabilities("articleType");
                    int best = 0;
                    for (int j = 0; j < probabilities.length; j++) {
                        best = probabilities[j] > probabilities[best] ? j : best;
                    }
                    p = probabilities[best];
                    label = ranking.space().head().labels("articleType").get(best);
                    for (float q : position.prediction().probabilities("masterCategory")) {
                        c = Math.max(c, q);
                    }
                }
                found.add(new Candidate(
                        batch.get(i),
                        boxOf(batch.get(i), photo),
                        nearest.isEmpty() ? 0 : nearest.get(0).similarity(),
                        p,
                        c,
                        label,
                        visual,
                        nearest.stream().map(n -> n.id()).toList()));
            }
        }
        return found;
    }

    private static Box boxOf(Region region, RgbImage photo) {
        double w = photo.width();
        double h = photo.height();
        double margin = 0.04 * Math.max(region.width(), region.height());
        return Box.between(
                (region.left() - margin) / w,
                (region.top() - margin) / h,
                (region.left() + region.width() + margin) / w,
                (region.top() + region.height() + margin) / h);
    }

    /** Candidates before the network. */
    public List<Region> regions(RgbImage photo) {
        RgbImage small = resizer.scaleToFit(photo, SIDE, SIDE);
        double pixels = (double) small.width() * small.height();
        List<Region> kept = new ArrayList<>();
        List<Region> found = SelectiveSearch.propose(small).stream()
                .filter(region -> {
                    double area = (double) region.width() * region.height() / pixels;
                    return area >= 0.02
                            && area <= 0.7
                            && region.width() <= 4 * region.height()
                            && region.height() <= 4 * region.width()
                            && region.width() >= 0.1 * small.width()
                            && region.height() >= 0.08 * small.height();
                })
                .sorted(Comparator.comparingDouble(Region::filled).reversed())
                .toList();
        for (Region region : found) {
            if (kept.stream().allMatch(other -> other.overlap(region) < 0.75)) {
                kept.add(region);
            }
        }
        return kept.stream()
                .map(region -> new Region(
                        region.left() * photo.width() / small.width(),
                        region.top() * photo.height() / small.height(),
                        region.width() * photo.width() / small.width(),
                        region.height() * photo.height() / small.height(),
                        region.filled()))
                .toList();
    }
}
