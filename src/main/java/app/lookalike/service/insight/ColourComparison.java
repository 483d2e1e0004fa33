package app.lookalike.service.insight;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the catalogue calls the colours of its products, beside the colours that their pictures show.
 *
 * @param labels the colour names, {@value #MOST_LABELS} at most, the most frequent first
 * @param others how many further names there are
 * @param unlabelled products without a colour name
 * @param withoutPicture products whose picture is missing or could not be read, of those that were looked at
 */
public record ColourComparison(List<ColourLabel> labels, int others, int unlabelled, int withoutPicture) {
    /** Of rarer names nothing is shown. */
    public static final int MOST_LABELS = 60;

    public ColourComparison {
        labels = List.copyOf(labels);
    }

    /**
     * One colour name.
     *
     * @param name as the catalogue writes it; empty for the products without one, where no product has one
     * @param products how many have it
     * @param chart what the name stands for, {@code 0xRRGGBB}; empty for a name such as "Multi"
     * @param samples the colours of some of the products, from light to dark
     * @param middle the median of the samples, {@code 0xRRGGBB}; empty where there are none
     * @param distance how different the middle looks from {@code chart} (ΔE of 1976); empty where one of them is missing
     * @param spread how different the samples look from their middle on average (ΔE of 1976)
     */
    public record ColourLabel(
            String name,
            int products,
            OptionalInt chart,
            List<ColourSample> samples,
            OptionalInt middle,
            OptionalDouble distance,
            double spread) {
        public ColourLabel {
            samples = List.copyOf(samples);
        }
    }

    /**
     * The colour of one product: what its picture shows most of beside the background, the centre weighted most.
     *
     * @param id of the product
     * @param rgb {@code 0xRRGGBB}
     */
    public record ColourSample(String id, int rgb) {}
}
