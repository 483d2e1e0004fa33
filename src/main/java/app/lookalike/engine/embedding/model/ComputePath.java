package app.lookalike.engine.embedding.model;

/**
 * A way to run a network on this machine's processor: whose kernels compute it, and in which numbers. Which of them is
 * right and fastest depends on the processor and on what a hypervisor shows of it, so it is measured.
 */
public enum ComputePath {
    /** Intel's oneDNN in bfloat16: the fastest where the processor has instructions for it and shows its caches. */
    ONEDNN_BFLOAT16(Kernels.ONEDNN, Precision.BFLOAT16, "oneDNN, bfloat16"),
    /** Intel's oneDNN in float32. */
    ONEDNN_FLOAT32(Kernels.ONEDNN, Precision.FLOAT32, "oneDNN, float32"),
    /** TensorFlow's own kernels, made of Eigen's, in float32: right everywhere, and what the others are held against. */
    EIGEN_FLOAT32(Kernels.EIGEN, Precision.FLOAT32, "TensorFlow's own kernels, float32");

    /** Whose code multiplies. TensorFlow chooses one of them once for a whole process. */
    public enum Kernels {
        /** Intel's library inside TensorFlow. */
        ONEDNN,
        /** TensorFlow's own. */
        EIGEN
    }

    private final Kernels kernels;
    private final Precision precision;
    private final String title;

    ComputePath(Kernels kernels, Precision precision, String title) {
        this.kernels = kernels;
        this.precision = precision;
        this.title = title;
    }

    /** Whose code computes. */
    public Kernels kernels() {
        return kernels;
    }

    /** In which numbers. */
    public Precision precision() {
        return precision;
    }

    /** For people, such as "oneDNN, bfloat16". */
    public String title() {
        return title;
    }
}
