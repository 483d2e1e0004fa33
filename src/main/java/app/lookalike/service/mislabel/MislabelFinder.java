package app.lookalike.service.mislabel;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.file.OutputFile;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.Product;
import app.lookalike.service.sheet.CsvOutput;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds products whose label differs from similar products'. A product with the very same picture and another label
 * is the strongest evidence; those come first.
 */
public final class MislabelFinder {
    /** The supported attributes: those that can be seen in a picture. */
    public static final List<Attribute> ATTRIBUTES =
            List.of(Attribute.ARTICLE_TYPE, Attribute.GENDER, Attribute.BASE_COLOUR, Attribute.MASTER_CATEGORY);

    /** This many neighbours vote. */
    private static final int NEIGHBOURS = 10;

    /** Below this share, the neighbours tend to confirm the catalogue's label. */
    private static final double LEAST_SHARE = 0.5;

    private static final Comparator<DoubtfulLabel> STRONGEST_FIRST = Comparator.comparing(
                    (DoubtfulLabel suspect) -> suspect.twin().isEmpty())
            .thenComparing(Comparator.comparingDouble(DoubtfulLabel::confidence).reversed())
            .thenComparing(suspect -> suspect.product().id())
            .thenComparing(DoubtfulLabel::attribute);

    /**
     * The products of a catalogue whose labels are most likely wrong, the strongest evidence first.
     *
     * @param attributes which labels to look at
     * @param limit how many at most
     * @throws LookalikeException if nothing is indexed yet
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public List<DoubtfulLabel> find(OpenCatalog catalog, Set<Attribute> attributes, int limit, Progress progress) {
        return find(catalog, neighbours(catalog, progress), attributes, limit);
    }

    /**
     * The same for neighbours that were looked up before.
     *
     * @param table at least ten neighbours of each product
     */
    public List<DoubtfulLabel> find(OpenCatalog catalog, NeighbourTable table, Set<Attribute> attributes, int limit) {
        List<DoubtfulLabel> suspects = new ArrayList<>();
        for (Attribute attribute : attributes) {
            suspects.addAll(suspects(catalog, table, attribute, labels(table, attribute)));
        }
        suspects.sort(STRONGEST_FIRST);
        return List.copyOf(suspects.subList(0, Math.min(limit, suspects.size())));
    }

    private static NeighbourTable neighbours(OpenCatalog catalog, Progress progress) {
        if (catalog.indexedCount() == 0) {
            throw new LookalikeException(catalog.stored().whyNothingIsIndexed());
        }
        return NeighbourTable.of(catalog, NEIGHBOURS, progress);
    }

    private static @Nullable String[] labels(NeighbourTable table, Attribute attribute) {
        @Nullable String[] labels = new String[table.products().size()];
        Arrays.setAll(labels, i -> table.products().get(i).attribute(attribute).orElse(null));
        return labels;
    }

    private static List<DoubtfulLabel> suspects(
            OpenCatalog catalog, NeighbourTable table, Attribute attribute, @Nullable String[] labels) {
        LabelVote vote = new LabelVote(table, labels);
        Map<String, List<Integer>> twins = twins(catalog, table);
        List<DoubtfulLabel> suspects = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            LabelVote.Verdict verdict = vote.on(i);
            String label = labels[i];
            if (verdict == null || label == null || verdict.share() < LEAST_SHARE) {
                continue;
            }
            Product product = table.products().get(i);
            List<Integer> same = catalog.contentHash(product.id())
                    .map(hash -> twins.getOrDefault(hash, List.of()))
                    .orElse(List.of());
            suspects.add(new DoubtfulLabel(
                    product,
                    attribute,
                    label,
                    verdict.suggested(),
                    verdict.confidence(),
                    Arrays.stream(table.neighbours(i))
                            .filter(other -> verdict.suggested().equals(labels[other]))
                            .mapToObj(other -> table.products().get(other).id())
                            .toList(),
                    same.stream()
                            .filter(other -> verdict.suggested().equals(labels[other]))
                            .map(other -> table.products().get(other).id())
                            .findFirst()));
        }
        return suspects;
    }

    /** The positions of products by their picture's bytes. */
    private static Map<String, List<Integer>> twins(OpenCatalog catalog, NeighbourTable table) {
        Map<String, List<Integer>> positions = new HashMap<>();
        for (int i = 0; i < table.products().size(); i++) {
            Optional<String> hash = catalog.contentHash(table.products().get(i).id());
            if (hash.isPresent()) {
                positions.computeIfAbsent(hash.get(), h -> new ArrayList<>()).add(i);
            }
        }
        return positions;
    }

    /**
     * How well wrong labels are found on one attribute, measured on labels made wrong on purpose. The catalogue's own
     * mistakes count as false alarms, so that the truth is rather better.
     *
     * @param attribute of which the labels were changed
     * @param corrupted how many, 2 % of those there are
     * @param precisionAt100 the share of changed ones among the 100 strongest suspects, 0 to 1
     * @param precisionAt500 the same among 500
     * @param recall the share of the changed ones that is suspected at all
     * @param suspects how many are suspected in all
     */
    public record SelfCheck(
            Attribute attribute,
            int corrupted,
            double precisionAt100,
            double precisionAt500,
            double recall,
            int suspects) {}

    /** Changes 2 % of the labels in memory, the same ones each time, and looks for them. */
    public List<SelfCheck> selfCheck(OpenCatalog catalog, Set<Attribute> attributes, Progress progress) {
        NeighbourTable table = neighbours(catalog, progress);
        return attributes.stream()
                .map(attribute -> selfCheck(catalog, table, attribute))
                .toList();
    }

    private static SelfCheck selfCheck(OpenCatalog catalog, NeighbourTable table, Attribute attribute) {
        @Nullable String[] labels = labels(table, attribute);
        Set<String> changed = new TreeSet<>();
        Random random = new Random(1);
        List<Integer> labelled = IntStream.range(0, labels.length)
                .filter(i -> labels[i] != null)
                .boxed()
                .toList();
        boolean several = labelled.stream().map(i -> labels[i]).distinct().count() > 1;
        for (int wanted = several ? labelled.size() / 50 : 0; changed.size() < wanted; ) {
            int victim = labelled.get(random.nextInt(labelled.size()));
            String other = labels[labelled.get(random.nextInt(labelled.size()))];
            if (other != null
                    && !other.equals(labels[victim])
                    && changed.add(table.products().get(victim).id())) {
                labels[victim] = other;
            }
        }
        List<DoubtfulLabel> found = new ArrayList<>(suspects(catalog, table, attribute, labels));
        found.sort(STRONGEST_FIRST);
        return new SelfCheck(
                attribute,
                changed.size(),
                share(changed, found, 100),
                share(changed, found, 500),
                share(changed, found, found.size()) * found.size() / Math.max(1, changed.size()),
                found.size());
    }

    private static double share(Set<String> changed, List<DoubtfulLabel> found, int first) {
        List<DoubtfulLabel> some = found.subList(0, Math.min(first, found.size()));
        long hits = some.stream()
                .filter(suspect -> changed.contains(suspect.product().id()))
                .count();
        return (double) hits / Math.max(1, some.size());
    }

    /**
     * Writes suspects as a table.
     *
     * @throws LookalikeException if the file cannot be written
     */
    public void write(List<DoubtfulLabel> suspects, OutputFile file) {
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
