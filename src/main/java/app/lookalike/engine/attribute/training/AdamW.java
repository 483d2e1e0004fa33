package app.lookalike.engine.attribute.training;

/** Adam with decoupled weight decay (Loshchilov, Hutter 2019, arXiv:1711.05101) for one parameter. */
final class AdamW {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final float[] mean;
    private final float[] square;
    private int steps;

    AdamW(int size) {
        this.mean = new float[size];
        this.square = new float[size];
    }

    void step(float[] parameter, float[] gradient, float rate, float decay) {
        steps++;
        float first = (float) (1 - Math.pow(FIRST, steps));
        float second = (float) (1 - Math.pow(SECOND, steps));
        for (int i = 0; i < parameter.length; i++) {
            float g = gradient[i];
            mean[i] = FIRST * mean[i] + (1 - FIRST) * g;
            square[i] = SECOND * square[i] + (1 - SECOND) * g * g;
            float direction = mean[i] / first / ((float) Math.sqrt(square[i] / second) + EPSILON);
            parameter[i] -= rate * (direction + decay * parameter[i]);
        }
    }

    /** One cycle: up from a 25th in the first three tenths of all steps, then down to nothing, each half a cosine. */
    static float rate(float highest, int step, int all) {
        double up = Math.max(1, 0.3 * all);
        if (step < up) {
            return (float) (highest * (1 / 25.0 + (1 - 1 / 25.0) * (1 - Math.cos(Math.PI * step / up)) / 2));
        }
        return (float) (highest * (1 + Math.cos(Math.PI * (step - up) / Math.max(1, all - up))) / 2);
    }
}
