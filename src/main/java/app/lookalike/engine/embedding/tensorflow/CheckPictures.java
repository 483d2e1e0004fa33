package app.lookalike.engine.embedding.tensorflow;

import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The pictures that come with the program to check on them whether a network computes what it should. */
final class CheckPictures {
    /** Of the built-in sample, each of another kind of product. */
    private static final List<String> IDS = List.of(
            "10003", "10010", "10012", "10019", "10029", "10046", "10071", "10082", "10104", "10110", "10156", "10159");

    private CheckPictures() {}

    /**
     * The first of them as a network's input, {@code side × side × 3} numbers each.
     *
     * @param count 1 to 12
     */
    static List<float[]> inputs(int count, int side) {
        ImageDecoder decoder = new ImageDecoder();
        BilinearResizer resizer = new BilinearResizer();
        List<float[]> inputs = new ArrayList<>();
        for (String id : IDS.subList(0, count)) {
            float[] values = new float[side * side * 3];
            resizer.resize(picture(decoder, id), side, side, values);
            inputs.add(values);
        }
        return inputs;
    }

    /** All of them. */
    static List<float[]> inputs(int side) {
        return inputs(IDS.size(), side);
    }

    private static RgbImage picture(ImageDecoder decoder, String id) {
        try (InputStream in = CheckPictures.class.getResourceAsStream("/check/" + id + ".jpg")) {
            if (in == null) {
                throw new IllegalStateException("check/" + id + ".jpg is missing from the class path");
            }
            return decoder.decode(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
