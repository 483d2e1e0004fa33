package app.lookalike.bench;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.engine.embedding.Embedding;
import app.lookalike.engine.embedding.FeatureExtractor;
import app.lookalike.engine.embedding.model.ModelCard;
import app.lookalike.engine.embedding.model.Pooling;
import app.lookalike.engine.embedding.tensorflow.NetworkLoader;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.image.UnreadableImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what our decoder sees in pictures with what Pillow does: the difference of the pixels, 0 to 255, and the
 * cosine of the network's vectors. Arguments: the folder that {@code scripts/compare_pictures.py} wrote, the network.
 */
public final class PictureComparison {
    private static final String REFERENCE = ".reference.png";

    private final ImageDecoder decoder = new ImageDecoder();
    private final FeatureExtractor extractor;

    private PictureComparison(FeatureExtractor extractor) {
        this.extractor = extractor;
    }

    /** Starts. */
    public static void main(String[] arguments) throws IOException {
        ModelCard card = ModelCard.named(arguments[1]);
        try (FeatureExtractor extractor = new NetworkLoader(AppDirectories.ofUser())
                .load(card, Pooling.AVERAGE, Optional.empty(), Optional.empty(), Progress.NONE)) {
            new PictureComparison(extractor).compareAll(Path.of(arguments[0]));
        }
    }

    /**
     * How alike two pictures are.
     *
     * @param mean of all differences
     * @param largest of them
     * @param cosine of the vectors
     */
    private record Likeness(double mean, int largest, double cosine) {}

    private void compareAll(Path folder) throws IOException {
        say("| kind | files | read | mean difference | largest | lowest cosine |");
        say("|---|--:|--:|--:|--:|--:|");
        int files = 0;
        List<Likeness> all = new ArrayList<>();
        for (Path kind : sorted(folder)) {
            List<Path> pictures = sorted(kind).stream()
                    .filter(file -> !file.toString().endsWith(REFERENCE))
                    .toList();
            List<Likeness> alike = new ArrayList<>();
            for (Path picture : pictures) {
                compare(picture).ifPresent(alike::add);
            }
            say(line(String.valueOf(kind.getFileName()), pictures.size(), alike));
            files += pictures.size();
            all.addAll(alike);
        }
        say(line("all", files, all));
    }

    private Optional<Likeness> compare(Path file) throws IOException {
        RgbImage reference = decoder.decode(Files.readAllBytes(Path.of(file + REFERENCE)));
        RgbImage ours;
        try {
            ours = decoder.decode(Files.readAllBytes(file));
        } catch (UnreadableImageException e) {
            complain(file + ": " + e.getMessage());
            return Optional.empty();
        }
        if (ours.width() != reference.width() || ours.height() != reference.height()) {
            complain(String.format(
                    Locale.ROOT,
                    "%s: %d × %d instead of %d × %d",
                    file,
                    ours.width(),
                    ours.height(),
                    reference.width(),
                    reference.height()));
            return Optional.empty();
        }
        long sum = 0;
        int largest = 0;
        for (int i = 0; i < ours.pixels().length; i++) {
            int difference = Math.abs((ours.pixels()[i] & 0xff) - (reference.pixels()[i] & 0xff));
            sum += difference;
            largest = Math.max(largest, difference);
        }
        double cosine = vector(ours).cosine(vector(reference));
        if (cosine < 0.995) {
            complain(String.format(Locale.ROOT, "%s: cosine %.4f", file, cosine));
        }
        return Optional.of(new Likeness((double) sum / ours.pixels().length, largest, cosine));
    }

    private Embedding vector(RgbImage image) {
        return Embedding.normalise(extractor.extract(List.of(extractor.prepare(image)))[0]);
    }

    private static String line(String kind, int files, List<Likeness> alike) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.2f | %d | %.4f |",
                kind,
                files,
                alike.size(),
                alike.stream().mapToDouble(Likeness::mean).average().orElse(Double.NaN),
                alike.stream().mapToInt(Likeness::largest).max().orElse(0),
                alike.stream().mapToDouble(Likeness::cosine).min().orElse(Double.NaN));
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }

    @SuppressWarnings("SystemOut")
    private static void complain(String line) {
        System.err.println(line);
    }
}
