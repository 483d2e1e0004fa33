package app.lookalike.engine.embedding.keras;

import app.lookalike.base.Json;
import app.lookalike.base.LookalikeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Keras' topologies and manifests: a network that is read has its layers in an order. */
public final class TopologyFuzzer {
    private static final byte[] SHARD = new byte[4096];

    private TopologyFuzzer() {}

    /** Jazzer's entry. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            TopologyReader.read(Json.tree(input, "the file")).inKerasOrder();
            LayersModelReader.read(Json.tree(input, "the file"), path -> new ByteArrayInputStream(SHARD));
        } catch (LookalikeException | IOException | IllegalArgumentException | ArithmeticException e) {
            // refused, the last two by the wall in KerasFile
        }
    }
}
