package app.lookalike.engine.attribute;

import app.lookalike.engine.attribute.FashionHead.Prediction;
import app.lookalike.engine.embedding.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The space in which the fashion ranking compares. A product's vector has sections of equal length side by side: for
 * each ranked attribute the square roots of the probabilities of its labels, so that the dot product of two is the
 * Bhattacharyya coefficient of their distributions; the learned embedding; the look, which are the largest values of the
 * network's last layer; and the colours. A query's vector is the same with each section times its weight. So weights
 * change with every query, while products and their k-NN index stay as they are.
 */
public final class FashionSpace {
    /** Sections beside the attributes. */
    public enum Section {
        /** The learned embedding. */
        LEARNED,
        /** What the network sees, in detail. */
        LOOK,
        /** The histogram of colours. */
        COLOUR;

        /** As it is named beside the attributes, such as {@code look}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How much of a product's distribution is its label in the catalogue; the rest is predicted from its picture, since
     * some labels are wrong. Chosen on a validation part, see {@code docs/quality.md}.
     */
    private static final float LABEL_TRUST = 0.7f;

    private final FeatureBasis basis;
    private final FashionHead head;
    private final List<String> attributes;
    private final List<String> names;
    private final List<Integer> sizes;
    private final int dimension;

    /**
     * The space of a head.
     *
     * @param ranked the attributes to rank by; those that the head does not have are left out
     */
    public FashionSpace(FeatureBasis basis, FashionHead head, List<String> ranked) {
        this.basis = basis;
        this.head = head;
        this.attributes = ranked.stream().filter(head.attributes()::contains).toList();
        this.names = new ArrayList<>(attributes);
        Stream.of(Section.values()).map(Section::key).forEach(names::add);
        this.sizes = sizes();
        this.dimension = sizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** A picture in this space, section by section. */
    public final class Position {
        private final Prediction prediction;
        private final Map<String, float[]> attributeSections = new LinkedHashMap<>();
        private final float[] look;
        private final float[] colour;

        private Position(float[] descriptor) {
            this.prediction = head.predict(descriptor);
            this.look = FashionSpace.this.look(descriptor);
            this.colour = basis.part(FeatureBasis.Part.COLOUR, descriptor);
            for (String attribute : attributes) {
                attributeSections.put(attribute, prediction.probabilities(attribute));
            }
        }

        /** The head that knows the labels. */
        public FashionHead head() {
            return head;
        }

        /** The prediction from the picture alone. */
        public Prediction prediction() {
            return prediction;
        }

        /** How probable each label is, in the head's order. */
        public float[] probabilities(String attribute) {
            float[] own = attributeSections.get(attribute);
            return own == null ? prediction.probabilities(attribute) : own;
        }

        /** Replaces what is known about an attribute; numbers of 0 or more that add up to 1. */
        public void know(String attribute, float[] probabilities) {
            attributeSections.put(attribute, probabilities);
        }

        /** All sections, by the name of the attribute or the section's {@link Section#key}: attributes as probabilities. */
        public Map<String, float[]> sections() {
            Map<String, float[]> sections = new LinkedHashMap<>();
            attributes.forEach(attribute -> sections.put(attribute, probabilities(attribute)));
            sections.put(Section.LEARNED.key(), prediction.vector());
            sections.put(Section.LOOK.key(), look);
            sections.put(Section.COLOUR.key(), colour);
            return sections;
        }

        /**
         * As a query.
         *
         * @param attributeWeights of each ranked attribute, 0 or more
         * @param weights of the other sections, 0 or more; 0 where one is missing
         */
        public Weighted weighted(Map<String, Float> attributeWeights, Map<Section, Float> weights) {
            List<Float> all = inOrder(attributeWeights, weights);
            return new Weighted(times(all, concatenated(rooted())), scale(all));
        }

        /** As a product. */
        public Embedding embedding() {
            return Embedding.normalise(concatenated(rooted()));
        }

        private List<float[]> rooted() {
            List<float[]> sections = new ArrayList<>();
            attributes.forEach(attribute -> sections.add(roots(probabilities(attribute))));
            sections.add(prediction.vector());
            sections.add(look);
            sections.add(colour);
            return sections;
        }
    }

    private static double scale(List<Float> weights) {
        double sum = 0;
        double squares = 0;
        for (float weight : weights) {
            sum += weight;
            squares += (double) weight * weight;
        }
        return sum > 0 ? Math.sqrt(weights.size()) * Math.sqrt(squares) / sum : 1;
    }

    /**
     * A query's vector.
     *
     * @param embedding to search by
     * @param scale times the cosine to a product is the weighted mean of the sections' cosines, at most 1
     */
    public record Weighted(Embedding embedding, double scale) {}

    /** The look of a picture. */
    public float[] look(float[] descriptor) {
        return basis.part(FeatureBasis.Part.MAX, descriptor);
    }

    /** Where a picture is. */
    public Position position(float[] descriptor) {
        return new Position(descriptor);
    }

    /**
     * A product's vector.
     *
     * @param label the position of its label for an attribute, -1 where the catalogue has none or the head does not
     *     have it
     */
    public Embedding product(float[] descriptor, ToIntFunction<String> label) {
        Position position = position(descriptor);
        for (String attribute : attributes) {
            int known = label.applyAsInt(attribute);
            if (known >= 0) {
                float[] probabilities = position.probabilities(attribute).clone();
                for (int i = 0; i < probabilities.length; i++) {
                    probabilities[i] *= 1 - LABEL_TRUST;
                }
                probabilities[known] += LABEL_TRUST;
                position.know(attribute, probabilities);
            }
        }
        return position.embedding();
    }

    /**
     * A query that need not be a picture, such as words.
     *
     * @param sections by the name of the attribute or the section's {@link Section#key}: attributes as probabilities,
     *     the others of unit length; what is missing does not count. A number below 0 is for what is not wanted
     * @param weights of these, 0 or more
     * @throws IllegalArgumentException if nothing counts
     */
    public Weighted weighted(Map<String, float[]> sections, Map<String, Float> weights) {
        List<Float> all = new ArrayList<>();
        List<float[]> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            float[] section = sections.get(names.get(i));
            all.add(section == null ? 0f : weights.getOrDefault(names.get(i), 0f));
            float[] part = section == null ? new float[sizes.get(i)] : section;
            parts.add(i < attributes.size() ? roots(part) : part);
        }
        float[] vector = concatenated(parts);
        weigh(all, vector);
        double sum = 0;
        double squares = 0;
        for (float weight : all) {
            sum += weight;
        }
        for (float v : vector) {
            squares += (double) v * v;
        }
        if (!(sum > 0 && squares > 0)) {
            throw new IllegalArgumentException("nothing counts");
        }
        return new Weighted(Embedding.normalise(vector), Math.sqrt(all.size()) * Math.sqrt(squares) / sum);
    }

    /** The numbers of one section of a product's vector, of unit length; attributes as roots of probabilities. */
    public float[] section(String name, Embedding product) {
        int at = names.indexOf(name);
        int from = 0;
        for (int i = 0; i < at; i++) {
            from += sizes.get(i);
        }
        float[] section = Arrays.copyOfRange(product.vector(), from, from + sizes.get(at));
        for (int i = 0; i < section.length; i++) {
            section[i] *= (float) Math.sqrt(sizes.size());
        }
        return section;
    }

    /** A product's vector as a query, such as of a product that the user likes. */
    public Embedding weighted(Embedding product, Map<String, Float> attributeWeights, Map<Section, Float> weights) {
        return times(inOrder(attributeWeights, weights), product.vector());
    }

    private List<Float> inOrder(Map<String, Float> attributeWeights, Map<Section, Float> weights) {
        List<Float> all = new ArrayList<>();
        attributes.forEach(attribute -> all.add(attributeWeights.getOrDefault(attribute, 0f)));
        Stream.of(Section.values()).forEach(section -> all.add(weights.getOrDefault(section, 0f)));
        return all;
    }

    private float[] concatenated(List<float[]> sections) {
        float[] vector = new float[dimension];
        int at = 0;
        for (float[] section : sections) {
            System.arraycopy(section, 0, vector, at, section.length);
            at += section.length;
        }
        return vector;
    }

    private Embedding times(List<Float> weights, float[] vector) {
        float[] product = vector.clone();
        weigh(weights, product);
        return Embedding.normalise(product);
    }

    private void weigh(List<Float> weights, float[] vector) {
        int at = 0;
        for (int i = 0; i < weights.size(); i++) {
            for (int end = at + sizes.get(i); at < end; at++) {
                vector[at] *= weights.get(i);
            }
        }
    }

    private List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        attributes.forEach(attribute -> sizes.add(head.labels(attribute).size()));
        sizes.add(head.dimension());
        sizes.add(basis.size(FeatureBasis.Part.MAX));
        sizes.add(basis.size(FeatureBasis.Part.COLOUR));
        return sizes;
    }

    /**
     * How alike a product is to a query in each section: the cosines, by the name of the attribute or the section's
     * {@link Section#key}.
     */
    public Map<String, Double> cosines(Position query, Embedding product) {
        List<float[]> sections = query.rooted();
        double unit = Math.sqrt(sections.size());
        Map<String, Double> cosines = new LinkedHashMap<>();
        int at = 0;
        for (int i = 0; i < sections.size(); i++) {
            double sum = 0;
            for (float value : sections.get(i)) {
                sum += (double) value * product.vector()[at++];
            }
            cosines.put(names.get(i), sum * unit);
        }
        return cosines;
    }

    /** The attributes it ranks by. */
    public List<String> attributes() {
        return attributes;
    }

    /** The head that predicts. */
    public FashionHead head() {
        return head;
    }

    /** Length of the vectors. */
    public int dimension() {
        return dimension;
    }

    private static float[] roots(float[] probabilities) {
        float[] roots = new float[probabilities.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = (float) (Math.signum(probabilities[i]) * Math.sqrt(Math.abs(probabilities[i])));
        }
        return roots;
    }
}
