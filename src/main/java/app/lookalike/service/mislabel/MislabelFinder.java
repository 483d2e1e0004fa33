package app.lookalike.service.mislabel;

import app.lookalike.base.Progress;
import app.lookalike.base.file.OutputFile;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.derived.Neighbours;
import app.lookalike.service.sheet.CsvOutput;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds products whose label is probably wrong, by what is told of it without that label: by the vote of similar
 * products and by the words of its name. See {@link LabelNoise} for how these are weighed.
 */
public final class MislabelFinder {
    /** The supported attributes: those that can be seen in a picture. */
    public static final List<Attribute> ATTRIBUTES =
            List.of(Attribute.ARTICLE_TYPE, Attribute.GENDER, Attribute.BASE_COLOUR, Attribute.MASTER_CATEGORY);

    /** A label that is less probably wrong is not worth a look. */
    private static final double LEAST_CONFIDENCE = 0.1;

    /** Leaves those of the same confidence in their order. */
    private static final Comparator<DoubtfulLabel> SUREST_FIRST =
            Comparator.comparingDouble(DoubtfulLabel::confidence).reversed();

    private final boolean byNames;

    /** Tells labels by names, too. */
    public MislabelFinder() {
        this(true);
    }

    /** @param byNames whether labels are told by names, too */
    public MislabelFinder(boolean byNames) {
        this.byNames = byNames;
    }

    /** Looks at the products of a workspace. */
    public List<DoubtfulLabel> find(OpenCatalog catalog, Set<Attribute> attributes, int limit, Progress progress) {
        return find(JudgedProducts.of(catalog, progress), attributes, limit, progress);
    }

    /**
     * The products of a catalogue whose labels are most likely wrong, the strongest evidence first.
     *
     * @param attributes which labels to look at
     * @param limit how many at most
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public List<DoubtfulLabel> find(JudgedProducts products, Set<Attribute> attributes, int limit, Progress progress) {
        Evidence evidence = evidence(products);
        List<DoubtfulLabel> suspects = new ArrayList<>();
        for (Attribute attribute : attributes) {
            suspects.addAll(
                    evidence.suspects(attribute, Labelling.of(evidence.table().products(), attribute), progress));
        }
        suspects.sort(SUREST_FIRST);
        return List.copyOf(suspects.subList(0, Math.min(limit, suspects.size())));
    }

    /**
     * Changes 2 % of the labels in memory and looks for them.
     *
     * @param seeds a check for each; the same seed changes the same labels
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public List<SelfCheck> selfCheck(
            JudgedProducts products, Set<Attribute> attributes, List<Long> seeds, Progress progress) {
        Evidence evidence = evidence(products);
        List<SelfCheck> checks = new ArrayList<>();
        for (Attribute attribute : attributes) {
            for (long seed : seeds) {
                checks.add(selfCheck(evidence, attribute, seed, progress));
            }
        }
        return List.copyOf(checks);
    }

    private static SelfCheck selfCheck(Evidence evidence, Attribute attribute, long seed, Progress progress) {
        List<Product> products = evidence.table().products();
        Labelling truth = Labelling.of(products, attribute);
        Map<Integer, Integer> changes = LabelCorruption.of(truth, LabelNoise.SHARE, seed);
        List<DoubtfulLabel> found = evidence.suspects(attribute, truth.with(changes), progress);
        Map<String, String> former = new HashMap<>();
        changes.keySet()
                .forEach(product ->
                        former.put(products.get(product).id(), truth.names().get(truth.label(product))));
        return SelfCheck.of(attribute, seed, former, found);
    }

    private Evidence evidence(JudgedProducts judged) {
        return new Evidence(
                judged.table(),
                byNames ? new ProductWords(judged.table().products()) : ProductWords.NONE,
                judged.twins());
    }

    /** What labels are told by, the same for all attributes. */
    private record Evidence(Neighbours table, ProductWords words, Map<String, List<Integer>> twins) {
        /** The surest first. */
        List<DoubtfulLabel> suspects(Attribute attribute, Labelling labelling, Progress progress) {
            List<LabelPredictor> predictors = new ArrayList<>(List.of(new NeighbourPredictor(table, labelling)));
            NamePredictor.learn(table.products(), words, labelling, progress).ifPresent(predictors::add);
            Optional<LabelNoise> noise = LabelNoise.learn(labelling, predictors, progress);
            if (noise.isEmpty()) {
                return List.of();
            }
            Map<Integer, LabelNoise.Verdict> doubtful = new LinkedHashMap<>();
            for (int product : labelling.labelled()) {
                LabelNoise.Verdict verdict = noise.get().on(product);
                if (verdict.wrong() >= LEAST_CONFIDENCE) {
                    doubtful.put(product, verdict);
                }
            }
            return doubtful.entrySet().stream()
                    .sorted(Comparator.comparingDouble(
                            entry -> -entry.getValue().score()))
                    .map(entry -> suspect(attribute, labelling, entry.getKey(), entry.getValue()))
                    .toList();
        }

        private DoubtfulLabel suspect(
                Attribute attribute, Labelling labelling, int product, LabelNoise.Verdict verdict) {
            Product suspect = table.products().get(product);
            return new DoubtfulLabel(
                    suspect,
                    attribute,
                    labelling.names().get(labelling.label(product)),
                    labelling.names().get(verdict.suggested()),
                    verdict.wrong(),
                    Arrays.stream(table.neighbours(product))
                            .filter(other -> labelling.label(other) == verdict.suggested())
                            .mapToObj(other -> table.products().get(other).id())
                            .toList(),
                    twins.getOrDefault(suspect.id(), List.of()).stream()
                            .filter(other -> labelling.label(other) == verdict.suggested())
                            .map(other -> table.products().get(other).id())
                            .findFirst());
        }
    }

    /**
     * Writes suspects as a table.
     *
     * @throws LookalikeException if the file cannot be written
     */
    public static void write(List<DoubtfulLabel> suspects, OutputFile file) {
        file.write(out -> {
            CsvOutput table = new CsvOutput(
                    out, List.of("id", "name", "attribute", "label", "suggested", "confidence", "twin", "neighbours"));
            for (DoubtfulLabel suspect : suspects) {
                table.add(List.of(
                        CsvOutput.text(suspect.product().id()),
                        CsvOutput.text(suspect.product().name()),
                        suspect.attribute().key(),
                        CsvOutput.text(suspect.label()),
                        CsvOutput.text(suspect.suggested()),
                        String.format(Locale.ROOT, "%.4f", suspect.confidence()),
                        CsvOutput.text(suspect.twin().orElse(null)),
                        CsvOutput.text(String.join(" ", suspect.neighbours()))));
            }
            table.flush();
        });
    }
}
