package app.lookalike.engine.index.store;

/** NumPy headers: one that is understood is written as it was read. */
public final class NpyFuzzer {
    private NpyFuzzer() {}

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] input) {
        NpyHeader.parse(input).ifPresent(header -> {
            if (NpyHeader.parse(header.toBytes()).filter(header::equals).isEmpty()) {
                throw new AssertionError(header.toString());
            }
        });
    }
}
