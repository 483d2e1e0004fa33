package app.lookalike.service.health;

import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.derived.NeighbourTable;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.service.mislabel.MislabelFinder;
import app.lookalike.service.workspace.NearDuplicates;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/** What the nearest neighbours of each product tell: outliers, near-duplicates, labels that differ. */
final class NeighbourCheck {
    /**
     * The probability from which on a label counts as a problem. On the shared catalogue 312 labels reach it: of 20 that
     * were looked at 13 were wrong, and with the other 7, all colours, the name disagrees with picture and label. Of 20
     * between .5 and this, half were right. Few labels are in between: the estimate rises in steps.
     */
    static final double LEAST_CONFIDENCE = 0.8;

    /** Times the distance of the quartiles below the lower one: "far out" (J. W. Tukey: Exploratory Data Analysis, 1977). */
    static final int FENCE = 3;

    /** Quartiles of fewer say nothing. */
    private static final int LEAST_PRODUCTS = 100;

    private final OpenCatalog catalog;
    private final NeighbourTable table;
    private final List<Product> products;
    private final Findings findings;

    private NeighbourCheck(OpenCatalog catalog, NeighbourTable table, Findings findings) {
        this.catalog = catalog;
        this.table = table;
        this.products = table.products();
        this.findings = findings;
    }

    static void run(OpenCatalog catalog, Findings findings, Progress progress) {
        if (catalog.indexedCount() == 0) {
            findings.skip(
                    catalog.stored().whyNothingIsIndexed(),
                    HealthKind.SIMILAR_CONFLICT,
                    HealthKind.DOUBTFUL_LABEL,
                    HealthKind.OUTLIER);
            return;
        }
        NeighbourTable table = NeighbourTable.of(catalog, progress);
        NeighbourCheck check = new NeighbourCheck(catalog, table, findings);
        check.findOutliers();
        check.findSimilar(progress);
        check.findDoubtful(progress);
    }

    private void findOutliers() {
        if (products.size() < LEAST_PRODUCTS) {
            findings.skip(Messages.get("health.fewProducts", LEAST_PRODUCTS), HealthKind.OUTLIER);
            return;
        }
        double[] nearest = new double[products.size()];
        Arrays.setAll(nearest, i -> table.similarities(i).length == 0 ? 1 : table.similarities(i)[0]);
        double[] sorted = nearest.clone();
        Arrays.sort(sorted);
        double lower = sorted[sorted.length / 4];
        double fence = lower - FENCE * (sorted[3 * sorted.length / 4] - lower);
        IntStream.range(0, nearest.length)
                .filter(i -> nearest[i] < fence)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> nearest[i]))
                .forEach(i -> findings.add(Finding.of(
                        HealthKind.OUTLIER,
                        products.get(i).id(),
                        Messages.get(
                                "health.detail.outlier",
                                products.get(table.neighbours(i)[0]).id(),
                                nearest[i]))));
    }

    private void findSimilar(Progress progress) {
        DisjointSets groups = new DisjointSets(products.size());
        NearDuplicates pictures = catalog.nearDuplicates();
        for (int i = 0; i < products.size(); i++) {
            progress.checkCancelled();
            progress.update(Messages.get("health.comparingPictures"), i, products.size(), Unit.ITEMS);
            for (int j = 0; j < table.neighbours(i).length; j++) {
                int other = table.neighbours(i)[j];
                if (table.similarities(i)[j] >= NearDuplicates.LEAST_SIMILARITY
                        && !sameContent(i, other)
                        && conflicts(i, other)
                        && pictures.lookAlike(
                                products.get(i).id(), products.get(other).id())) {
                    groups.join(i, other);
                }
            }
        }
        for (List<Integer> group : groups.several()) {
            List<Product> similar = group.stream().map(products::get).toList();
            findings.add(Finding.ofGroup(
                    HealthKind.SIMILAR_CONFLICT,
                    similar.stream().map(Product::id).toList(),
                    LabelConflict.of(similar)));
        }
    }

    private boolean sameContent(int one, int other) {
        return catalog.contentHash(products.get(one).id())
                .equals(catalog.contentHash(products.get(other).id()));
    }

    /** Looked at before the pictures, which takes longer. */
    private boolean conflicts(int one, int other) {
        return !LabelConflict.of(List.of(products.get(one), products.get(other)))
                .isEmpty();
    }

    private void findDoubtful(Progress progress) {
        List<DoubtfulLabel> doubtful = new MislabelFinder()
                .find(catalog, new LinkedHashSet<>(MislabelFinder.ATTRIBUTES), Integer.MAX_VALUE, progress);
        for (DoubtfulLabel one : doubtful) {
            if (one.confidence() >= LEAST_CONFIDENCE) {
                findings.add(new Finding(
                        HealthKind.DOUBTFUL_LABEL,
                        one.product().id() + " " + one.attribute().key(),
                        List.of(one.product().id()),
                        Messages.get(
                                "health.detail.doubtful",
                                one.attribute().key(),
                                one.label(),
                                one.suggested(),
                                one.confidence())));
            }
        }
    }
}
