package app.lookalike.service.learning;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.engine.attribute.FashionSpace.Position;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.attribute.training.HeadTrainer;
import app.lookalike.engine.attribute.training.TrainingSet;
import app.lookalike.engine.attribute.training.TrainingSet.Labelling;
import app.lookalike.engine.attribute.training.TrainingSettings;
import app.lookalike.engine.index.store.EmbeddingSnapshot;
import app.lookalike.service.evaluation.DatasetPart;
import app.lookalike.service.network.FashionModel;
import app.lookalike.service.search.SearchService;
import app.lookalike.service.workspace.FashionRanking;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Learns the fashion ranking from the labels of one catalogue. */
public final class LearningService {
    /** The attributes that are learned, with their weights in the loss. */
    private static final Map<Attribute, Float> LEARNED = Map.of(
            Attribute.ARTICLE_TYPE, 1f,
            Attribute.GENDER, 1f,
            Attribute.BASE_COLOUR, 1f,
            Attribute.USAGE, 0.3f,
            Attribute.SEASON, 0.2f,
            Attribute.MASTER_CATEGORY, 0.3f,
            Attribute.SUB_CATEGORY, 0.3f);

    /** An attribute with more labels than this is treated as free text. */
    private static final int MOST_LABELS = 1_000;

    private static final int EPOCHS = 20;

    /**
     * How to learn.
     *
     * @param heldOut products of these parts are not learned from; the report is on them. Where the catalogue has none of
     *     these, those of the part "holdout" are
     * @param seed of all that is drawn
     * @param file where the head goes; if it is the catalogue's own, it is used from then on, unless the one before is
     *     better. Of another one the report is by pictures alone, without the votes of neighbours
     */
    public record Request(Set<DatasetPart> heldOut, long seed, Path file) {
        /** For the catalogue itself. */
        public static Request of(OpenCatalog catalog) {
            return new Request(Set.of(DatasetPart.TEST), 1, catalog.ownHead());
        }
    }

    /**
     * Learns a head from the labels and prepares the ranking by it: for 35,600 products a minute or two on two cores.
     * Until it is done, and after a cancel, everything is as before. The new head is compared with the one before on
     * products that were held out, and used if it is the better one; the other is kept for {@link #useOther}.
     *
     * @throws LookalikeException if there are no descriptors, too few labels, or the file cannot be written
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public LearningReport learn(OpenCatalog catalog, Request request, Progress progress) {
        long start = System.nanoTime();
        FashionRanking before = ranking(catalog, progress);
        EmbeddingSnapshot described = before.descriptors().snapshot().stored();
        List<Product> products = catalog.catalog().products().stream()
                .filter(product -> described.contains(product.id())
                        && !catalog.curation().hidden().contains(product.id()))
                .filter(product -> product.attribute(Attribute.ARTICLE_TYPE).isPresent()
                        || product.attribute(Attribute.BASE_COLOUR).isPresent()
                        || product.attribute(Attribute.MASTER_CATEGORY).isPresent())
                .toList();
        List<Product> learned = without(products, request.heldOut());
        if (learned.size() == products.size()) {
            // A subset may come without the usual part, as Kaggle's published one does; then another is held out.
            learned = without(products, Set.of(DatasetPart.HOLDOUT));
        }
        if (learned.isEmpty()) {
            throw new LookalikeException(Messages.get("learning.noLabels", catalog.title()));
        }
        TrainingSet set = trainingSet(learned, described);
        if (FashionModel.RANKED.stream().noneMatch(set.attributes()::containsKey)) {
            throw new LookalikeException(Messages.get("learning.oneLabel", catalog.title()));
        }
        TensorFile head = HeadTrainer.train(set, settings(), request.seed(), progress);
        List<Product> tested = new ArrayList<>(products);
        tested.removeAll(Set.copyOf(learned));
        WordLearning words = new WordLearning(
                learned, described, set.attributes(), settings().weights(), request.seed());
        HeadChoice.Taken taken = words.beside(
                head,
                before.space(),
                catalog,
                request.file(),
                progress,
                () -> take(catalog, before, head, request, tested, progress));
        return new LearningReport(
                learned.size(),
                SearchService.millisSince(start) / 1000,
                quality(taken.ranking(), tested, described, progress),
                taken.comparison().orElse(null));
    }

    private static HeadChoice.Taken take(
            OpenCatalog catalog,
            FashionRanking before,
            TensorFile head,
            Request request,
            List<Product> tested,
            Progress progress) {
        if (!request.file().equals(catalog.ownHead())) {
            return new HeadChoice.Taken(HeadChoice.write(before, head, request.file()), Optional.empty());
        }
        HeadChoice choice = new HeadChoice(catalog);
        boolean shipped = !choice.hasOwn();
        HeadComparison comparison = new HeadComparison(catalog, tested, progress);
        return choice.takeBetter(before, head, (earlier, later) -> comparison.of(earlier, later, shipped), progress);
    }

    /** Which heads there are besides the one in use. */
    public HeadsToChoose headsToChoose(OpenCatalog catalog) {
        HeadChoice choice = new HeadChoice(catalog);
        return new HeadsToChoose(choice.hasOwn(), choice.hasOther());
    }

    /**
     * Ranks by the head that was last compared with the one in use or given up for it; that one is kept in turn.
     *
     * @throws LookalikeException if there is none, or it cannot be used
     * @throws app.lookalike.base.CancelledException if it was asked to stop; then all is as it was
     */
    public void useOther(OpenCatalog catalog, Progress progress) {
        new HeadChoice(catalog).useOther(ranking(catalog, progress), progress);
    }

    /**
     * Ranks by the head that comes with the program; what was learned is kept for {@link #useOther}.
     *
     * @throws app.lookalike.base.CancelledException if it was asked to stop; then all is as it was
     */
    public void useShipped(OpenCatalog catalog, Progress progress) {
        new HeadChoice(catalog).useShipped(ranking(catalog, progress), progress);
    }

    private static FashionRanking ranking(OpenCatalog catalog, Progress progress) {
        catalog.model().load(progress);
        return catalog.fashion()
                .orElseThrow(() -> new LookalikeException(
                        Messages.get("learning.otherNetwork", catalog.model().title())));
    }

    private static List<Product> without(List<Product> products, Set<DatasetPart> heldOut) {
        return products.stream()
                .filter(product -> heldOut.stream().noneMatch(part -> part.contains(product.id())))
                .toList();
    }

    private static TrainingSet trainingSet(List<Product> products, EmbeddingSnapshot described) {
        Map<String, Labelling> labellings = new LinkedHashMap<>();
        for (Attribute attribute : Attribute.values()) {
            List<String> labels = labels(products, attribute);
            if (LEARNED.containsKey(attribute) && labels.size() > 1 && labels.size() <= MOST_LABELS) {
                Map<String, Integer> positions = new HashMap<>();
                labels.forEach(label -> positions.put(folded(label), positions.size()));
                labellings.put(
                        attribute.key(),
                        new Labelling(
                                labels,
                                products.stream()
                                        .mapToInt(product -> product.attribute(attribute)
                                                .map(label -> positions.get(folded(label)))
                                                .orElse(-1))
                                        .toArray()));
            }
        }
        return new TrainingSet(
                products.size(),
                i -> described.embedding(products.get(i).id()).orElseThrow().vector(),
                labellings);
    }

    /** Most frequent first. */
    private static List<String> labels(List<Product> products, Attribute attribute) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> spellings = new HashMap<>();
        products.forEach(product -> product.attribute(attribute).ifPresent(label -> {
            counts.merge(folded(label), 1, Integer::sum);
            spellings.putIfAbsent(folded(label), label);
        }));
        return counts.keySet().stream()
                .sorted(Comparator.comparingInt((String label) -> -counts.getOrDefault(label, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .map(label -> spellings.getOrDefault(label, label))
                .toList();
    }

    /** Labels that differ in case only are the same, as everywhere. */
    private static String folded(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    private static TrainingSettings settings() {
        Map<String, Float> weights = new HashMap<>();
        LEARNED.forEach((attribute, weight) -> weights.put(attribute.key(), weight));
        return new TrainingSettings(
                1024, 256, EPOCHS, 512, 2e-3f, 1e-2f, 0.3f, 0.05f, 0.5f, weights, FashionModel.RANKED);
    }

    private static List<LearningReport.AttributeQuality> quality(
            FashionRanking ranking, List<Product> tested, EmbeddingSnapshot described, Progress progress) {
        Map<String, LabelQuality> counted = new LinkedHashMap<>();
        ranking.space()
                .head()
                .attributes()
                .forEach(attribute -> counted.put(
                        attribute, new LabelQuality(ranking.space().head().labels(attribute))));
        int done = 0;
        for (Product product : tested) {
            progress.checkCancelled();
            progress.update(Messages.get("learning.testing"), done++, tested.size());
            Position position =
                    ranking.scoring().position(described.embedding(product.id()).orElseThrow(), Set.of(product.id()));
            counted.forEach((attribute, quality) -> {
                int label = ranking.label(product, attribute);
                if (label >= 0) {
                    quality.add(label, position.probabilities(attribute));
                }
            });
        }
        return counted.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .filter(told -> told.tested() > 0)
                .toList();
    }
}
