package app.lookalike.catalog.reader.mnist;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.PictureFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One part of Fashion-MNIST: the pictures and the labels that belong to them.
 *
 * @param name {@code train} or {@code t10k}
 * @param pictures location of the picture file
 * @param labels location of the label file
 */
public record FashionMnistPart(String name, String pictures, String labels) {
    private static final List<String> NAMES = List.of("train", "t10k");
    private static final Pattern FILE = Pattern.compile("(train|t10k)-(images[-.]idx3|labels[-.]idx1)-ubyte(\\.gz)?");

    /** Whether a file name is one of the four. */
    public static boolean isOne(String fileName) {
        return FILE.matcher(fileName).matches();
    }

    /** The parts among these files; none where there is no picture file by such a name. */
    public static List<FashionMnistPart> find(List<String> files) {
        List<FashionMnistPart> parts = new ArrayList<>();
        for (String name : NAMES) {
            find(files, name + "-images[-.]idx3-ubyte(\\.gz)?").ifPresent(pictures -> {
                String labels = find(files, name + "-labels[-.]idx1-ubyte(\\.gz)?")
                        .orElseThrow(
                                () -> new LookalikeException(Messages.get("import.mnist.noLabels", pictures, name)));
                parts.add(new FashionMnistPart(name, pictures, labels));
            });
        }
        return parts;
    }

    /** The id of one product, such as {@code train-00017}: counted from 0 as in everybody's arrays. */
    String id(int index) {
        return String.format(Locale.ROOT, "%s-%05d", name, index);
    }

    /** The uncompressed file nearest to the root. */
    private static Optional<String> find(List<String> files, String pattern) {
        Pattern name = Pattern.compile(pattern);
        Stream<String> found =
                files.stream().filter(f -> name.matcher(PictureFiles.name(f)).matches());
        return found.min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    }
}
