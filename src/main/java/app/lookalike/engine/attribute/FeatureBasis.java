package app.lookalike.engine.attribute;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.embedding.PooledFeatures;
import app.lookalike.engine.embedding.model.Pooling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Sums up all that is known about a picture in some thousand numbers: the last layer's mean and largest values, the
 * means of inner layers and the histogram of colours, each projected on its principal components and divided by their
 * root-mean-square length, so that all parts weigh alike. Heads are learned on these descriptors, which is why the
 * basis never changes while descriptors are kept.
 */
public final class FeatureBasis {
    /** What is summed up, in this order. */
    public enum Part {
        /** The mean of the last layer. */
        AVERAGE,
        /** The largest values of the last layer. */
        MAX,
        /** The mean of the layer before the last stage. */
        STAGE_4,
        /** The mean of the layer before that. */
        STAGE_3,
        /** The colours. */
        COLOUR;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String MEAN = ".mean";
    private static final String COMPONENTS = ".components";
    private static final String EXTRACTOR = "extractor";

    /**
     * How one part is projected.
     *
     * @param mean of the part's vectors of unit length, {@code 1 × d}
     * @param components {@code d × k}, scaled
     */
    public record Projection(Matrix mean, Matrix components) {
        private float[] of(float[] vector) {
            float[] centred = unit(vector.clone());
            for (int i = 0; i < vector.length; i++) {
                centred[i] -= mean.values()[i];
            }
            return components.leftTimes(centred);
        }
    }

    private final String extractor;
    private final Map<Part, Projection> projections = new EnumMap<>(Part.class);

    /**
     * From its parts.
     *
     * @param extractor the network that it belongs to, such as {@code resnet50}
     * @param projections one for each {@link Part}, in order
     */
    public FeatureBasis(String extractor, List<Projection> projections) {
        this.extractor = extractor;
        Iterator<Projection> next = projections.iterator();
        for (Part part : Part.values()) {
            if (!next.hasNext()) {
                throw new IllegalArgumentException(projections.size() + " projections");
            }
            this.projections.put(part, next.next());
        }
    }

    /**
     * Reads one.
     *
     * @throws LookalikeException if the file holds none
     */
    public static FeatureBasis of(TensorFile file) {
        List<Projection> projections = new ArrayList<>();
        for (Part part : Part.values()) {
            Matrix mean = file.matrices().get(part.key() + MEAN);
            Matrix components = file.matrices().get(part.key() + COMPONENTS);
            if (mean == null || components == null || mean.columns() != components.rows()) {
                throw new LookalikeException(Messages.get("learning.file.basisLacks", part.key()));
            }
            projections.add(new Projection(mean, components));
        }
        return new FeatureBasis(file.metadata().getOrDefault(EXTRACTOR, ""), projections);
    }

    /** As a file. */
    public TensorFile toFile() {
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            matrices.put(part.key() + MEAN, projection(part).mean());
            matrices.put(part.key() + COMPONENTS, projection(part).components());
        }
        return new TensorFile(matrices, Map.of(EXTRACTOR, extractor));
    }

    /** Length of a descriptor. */
    public int dimension() {
        return projections.values().stream()
                .mapToInt(projection -> projection.components().columns())
                .sum();
    }

    /**
     * The descriptor of a picture; its length is about the root of the number of parts.
     *
     * @param features the output of the network
     * @param colours its {@link app.lookalike.engine.image.colour.LabHistogram}
     * @return {@link #dimension} numbers
     */
    public float[] describe(PooledFeatures features, float[] colours) {
        float[] descriptor = new float[dimension()];
        int at = 0;
        for (Part part : Part.values()) {
            float[] projected = projection(part).of(vector(part, features, colours));
            System.arraycopy(projected, 0, descriptor, at, projected.length);
            at += projected.length;
        }
        return descriptor;
    }

    /** The numbers that one part has in a descriptor, scaled to unit length. */
    public float[] part(Part part, float[] descriptor) {
        int from = 0;
        for (Part before : Part.values()) {
            int size = projection(before).components().columns();
            if (before == part) {
                return unit(Arrays.copyOfRange(descriptor, from, from + size));
            }
            from += size;
        }
        throw new IllegalArgumentException("no such part: " + part);
    }

    /** How many numbers that is. */
    public int size(Part part) {
        return projection(part).components().columns();
    }

    private Projection projection(Part part) {
        return Objects.requireNonNull(projections.get(part));
    }

    /** What a part is a projection of. */
    public static float[] vector(Part part, PooledFeatures features, float[] colours) {
        return switch (part) {
            case AVERAGE -> features.pooled(Pooling.AVERAGE);
            case MAX -> features.pooled(Pooling.MAX);
            case STAGE_4 -> features.inner().get(0);
            case STAGE_3 -> features.inner().get(1);
            case COLOUR -> colours;
        };
    }

    /** Scales to unit length; zeros stay zeros. */
    static float[] unit(float[] vector) {
        double sum = 0;
        for (float v : vector) {
            sum += (double) v * v;
        }
        if (sum > 0) {
            float scale = (float) (1 / Math.sqrt(sum));
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= scale;
            }
        }
        return vector;
    }
}
