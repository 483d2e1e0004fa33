package app.lookalike.engine.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A basis and a head for tests: small, drawn by chance, always the same. */
public final class TinyFashion {
    /** Lengths of what the network gives: average, max, two inner layers; colours have their own. */
    private static final List<Integer> LENGTHS = List.of(193, 193, 12, 6, 320);

    private static final int COMPONENTS = 6;

    private TinyFashion() {}

    /** The basis. */
    public static FeatureBasis basis() {
        Random random = new Random(5);
        List<FeatureBasis.Projection> projections = new ArrayList<>();
        for (int length : LENGTHS) {
            projections.add(new FeatureBasis.Projection(
                    Matrix.row(new float[length]),
                    new Matrix(length, COMPONENTS, numbers(random, length * COMPONENTS))));
        }
        return new FeatureBasis("test", projections);
    }

    /** A head on that basis. */
    public static TensorFile head(Map<String, List<String>> labels) {
        Random random = new Random(7);
        int inputs = basis().dimension();
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        float[] ones = new float[inputs];
        Arrays.fill(ones, 1);
        matrices.put("input.shift", Matrix.row(new float[inputs]));
        matrices.put("input.scale", Matrix.row(ones));
        matrices.put("hidden.weight", new Matrix(inputs, 16, numbers(random, inputs * 16)));
        matrices.put("hidden.bias", Matrix.row(numbers(random, 16)));
        matrices.put("output.weight", new Matrix(16, 8, numbers(random, 128)));
        matrices.put("output.bias", Matrix.row(new float[8]));
        labels.forEach((attribute, names) -> matrices.put(
                FashionHead.classifier(attribute), new Matrix(8, names.size(), numbers(random, 8 * names.size()))));
        return new TensorFile(matrices, FashionHead.metadata(labels));
    }

    private static float[] numbers(Random random, int many) {
        float[] numbers = new float[many];
        for (int i = 0; i < many; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
