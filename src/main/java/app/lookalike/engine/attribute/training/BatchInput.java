package app.lookalike.engine.attribute.training;

import app.lookalike.engine.attribute.training.TrainingSet.Labelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What goes into {@link LossGraph} for some pictures. */
final class BatchInput {
    private final TrainingSet set;
    private final TrainingSettings settings;
    private final float[] shift;
    private final float[] scale;

    BatchInput(TrainingSet set, TrainingSettings settings, float[] shift, float[] scale) {
        this.set = set;
        this.settings = settings;
        this.shift = shift;
        this.scale = scale;
    }

    Map<String, float[]> of(int[] pictures, Random random) {
        Map<String, float[]> values = new HashMap<>();
        values.put("x", descriptors(pictures));
        values.put("pairs", pairs(pictures));
        values.put("drop.input", seed(random));
        values.put("drop.hidden", seed(random));
        set.attributes().forEach((name, labelling) -> {
            float[] target = new float[pictures.length * labelling.labels().size()];
            int known = targets(pictures, labelling, target);
            values.put("target." + name, target);
            float weight = settings.weights().getOrDefault(name, 0f);
            values.put("weight." + name, new float[] {weight / Math.max(1, known)});
        });
        return values;
    }

    private float[] descriptors(int[] pictures) {
        float[] x = new float[pictures.length * shift.length];
        for (int i = 0; i < pictures.length; i++) {
            float[] row = set.descriptor().apply(pictures[i]);
            int start = i * shift.length;
            for (int j = 0; j < shift.length; j++) {
                x[start + j] = (row[j] - shift[j]) * scale[j];
            }
        }
        return x;
    }

    /** Smoothed; a picture without a label has zeros, and so no loss. */
    private int targets(int[] pictures, Labelling labelling, float[] target) {
        int labels = labelling.labels().size();
        int known = 0;
        for (int i = 0; i < pictures.length; i++) {
            int label = labelling.of()[pictures[i]];
            if (label >= 0) {
                known++;
                for (int j = 0; j < labels; j++) {
                    target[i * labels + j] = settings.smoothing() / labels;
                }
                target[i * labels + label] += 1 - settings.smoothing();
            }
        }
        return known;
    }

    private float[] pairs(int[] pictures) {
        int n = pictures.length;
        float[] pairs = new float[n * n];
        int withPositives = 0;
        for (int i = 0; i < n; i++) {
            int positives = 0;
            for (int j = 0; j < n; j++) {
                positives += i != j && alike(pictures[i], pictures[j]) ? 1 : 0;
            }
            withPositives += positives > 0 ? 1 : 0;
            for (int j = 0; j < n; j++) {
                pairs[i * n + j] = i != j && positives > 0 && alike(pictures[i], pictures[j]) ? 1f / positives : 0;
            }
        }
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] /= Math.max(1, withPositives);
        }
        return pairs;
    }

    private boolean alike(int one, int other) {
        List<String> together = settings.together();
        for (String attribute : together) {
            Labelling labelling = set.attributes().get(attribute);
            if (labelling == null
                    || labelling.of()[one] < 0
                    || labelling.of()[one] != labelling.of()[other]) {
                return false;
            }
        }
        return !together.isEmpty();
    }

    private static float[] seed(Random random) {
        return new float[] {random.nextInt(1 << 20), random.nextInt(1 << 20)};
    }
}
