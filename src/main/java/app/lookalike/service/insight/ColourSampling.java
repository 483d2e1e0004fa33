package app.lookalike.service.insight;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.Unit;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.ColourNames;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.image.colour.LabColour;
import app.lookalike.engine.image.colour.LabHistogram;
import app.lookalike.service.browse.AttributeValues;
import app.lookalike.service.browse.AttributeValues.Count;
import app.lookalike.service.insight.ColourComparison.ColourLabel;
import app.lookalike.service.insight.ColourComparison.ColourSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Compares the colour names of a catalogue with its pictures, of which it looks at some of each colour name. */
public final class ColourSampling {
    /** So many pictures of each name are enough for their middle. */
    public static final int SAMPLES = 32;

    private static final int UNLABELLED_SAMPLES = 200;

    private final Function<Product, RgbImage> pictures;
    private final LabHistogram histograms = new LabHistogram();
    private int looked;
    private int unreadable;

    /** A colour with its product. */
    private record Seen(String id, LabColour colour) {}

    /** @param pictures reads a product's picture, or throws a {@link LookalikeException} */
    private ColourSampling(Function<Product, RgbImage> pictures) {
        this.pictures = pictures;
    }

    /**
     * Looks at {@value #SAMPLES} pictures of each colour name, spread evenly over its products; about half a second for 46 names.
     *
     * @param pictures reads a product's picture, or throws a {@link LookalikeException}; 80 pixels are enough
     */
    public static ColourComparison of(List<Product> products, Function<Product, RgbImage> pictures, Progress progress) {
        return new ColourSampling(pictures).compare(products, progress);
    }

    private ColourComparison compare(List<Product> products, Progress progress) {
        List<Count> counts = AttributeValues.in(products).of(Attribute.BASE_COLOUR);
        List<Count> shown = counts.subList(0, Math.min(ColourComparison.MOST_LABELS, counts.size()));
        Map<String, List<Product>> groups = new HashMap<>();
        List<Product> unlabelled = new ArrayList<>();
        for (Product product : products) {
            product.attribute(Attribute.BASE_COLOUR)
                    .ifPresentOrElse(
                            name -> groups.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                                    .add(product),
                            () -> unlabelled.add(product));
        }
        Map<String, List<Product>> samples = new HashMap<>();
        shown.forEach(count -> samples.put(count.value(), spread(group(groups, count), SAMPLES)));
        if (counts.isEmpty() && !unlabelled.isEmpty()) {
            shown = List.of(new Count("", unlabelled.size()));
            samples.put("", spread(unlabelled, UNLABELLED_SAMPLES));
        }
        int total = samples.values().stream().mapToInt(List::size).sum();
        List<ColourLabel> labels = new ArrayList<>();
        for (Count count : shown) {
            labels.add(label(count, look(samples.getOrDefault(count.value(), List.of()), total, progress)));
        }
        return new ColourComparison(labels, Math.max(0, counts.size() - shown.size()), unlabelled.size(), unreadable);
    }

    private static List<Product> group(Map<String, List<Product>> groups, Count count) {
        return groups.getOrDefault(count.value().toLowerCase(Locale.ROOT), List.of());
    }

    private static List<Product> spread(List<Product> products, int most) {
        int n = Math.min(most, products.size());
        return IntStream.range(0, n)
                .mapToObj(i -> products.get((int) ((long) i * products.size() / n)))
                .toList();
    }

    private List<Seen> look(List<Product> products, int total, Progress progress) {
        List<Seen> seen = new ArrayList<>();
        for (Product product : products) {
            progress.checkCancelled();
            progress.update(Messages.get("insights.colours.task"), looked++, total, Unit.ITEMS);
            try {
                seen.add(new Seen(product.id(), LabHistogram.dominant(histograms.of(pictures.apply(product)))));
            } catch (LookalikeException e) {
                unreadable++; // it is listed where the catalogue is checked
            }
        }
        return seen;
    }

    private static ColourLabel label(Count count, List<Seen> seen) {
        OptionalInt chart = ColourNames.rgbOf(count.value());
        List<ColourSample> samples = seen.stream()
                .sorted(Comparator.comparingDouble((Seen one) -> -one.colour().lightness()))
                .map(one -> new ColourSample(one.id(), one.colour().rgb()))
                .toList();
        if (seen.isEmpty()) {
            return new ColourLabel(
                    count.value(), count.products(), chart, samples, OptionalInt.empty(), OptionalDouble.empty(), 0);
        }
        LabColour middle = middle(seen);
        OptionalDouble distance = chart.isPresent()
                ? OptionalDouble.of(middle.distanceTo(LabColour.of(chart.getAsInt())))
                : OptionalDouble.empty();
        double spread = seen.stream()
                .mapToDouble(one -> one.colour().distanceTo(middle))
                .average()
                .orElse(0);
        return new ColourLabel(
                count.value(), count.products(), chart, samples, OptionalInt.of(middle.rgb()), distance, spread);
    }

    /** Of each coordinate the median: a few pictures of something else do not move it. */
    private static LabColour middle(List<Seen> seen) {
        return new LabColour(
                median(seen, LabColour::lightness), median(seen, LabColour::a), median(seen, LabColour::b));
    }

    private static double median(List<Seen> seen, ToDoubleFunction<LabColour> coordinate) {
        double[] sorted =
                seen.stream().map(Seen::colour).mapToDouble(coordinate).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
