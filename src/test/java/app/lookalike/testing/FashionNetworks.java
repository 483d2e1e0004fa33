package app.lookalike.testing;

import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.attribute.TinyFashion;
import app.lookalike.service.network.FashionTrainingAccess;
import app.lookalike.service.network.Networks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Networks of a tiny extractor with a tiny fashion model, which need no weights. */
public final class FashionNetworks {
    private FashionNetworks() {}

    /**
     * Networks whose head knows those labels.
     *
     * @param labels by the key of their attribute
     */
    public static Networks of(Map<String, List<String>> labels) {
        byte[] basis = bytes(TinyFashion.basis().toFile());
        byte[] head = bytes(TinyFashion.head(labels));
        return new Networks(
                choice -> FashionTrainingAccess.with(new ReadyNetwork(new LayeredFeatureExtractor()), basis, head));
    }

    private static byte[] bytes(TensorFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
