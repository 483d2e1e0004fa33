package app.lookalike.engine.attribute;

import app.lookalike.base.LookalikeException;
import java.io.ByteArrayInputStream;

/** Safetensors files, and the fashion heads and bases in them: one that is read can be used. */
public final class TensorFuzzer {
    private TensorFuzzer() {}

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            TensorFile file = TensorFile.read(new ByteArrayInputStream(input), "the file");
            try {
                FashionHead head = new FashionHead(file);
                head.predict(new float[head.inputDimension()]);
            } catch (LookalikeException e) {
                // refused
            }
            FeatureBasis.of(file);
        } catch (LookalikeException e) {
            // refused
        }
    }
}
