package app.lookalike.catalog.reader.mnist;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One part of Fashion-MNIST: the pictures and the labels that belong to them, as two IDX files or as one table.
 *
 * @param name {@code train} or {@code t10k}, of a table {@code train}, {@code test} or its own name
 * @param pictures location of the picture file
 * @param labels location of the label file; the same where it is a table
 */
public record FashionMnistPart(String name, String pictures, String labels) {
    private static final Pattern TABLE_NAME = Pattern.compile("(?:.*[_-])?(train|test)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final String TABLE = ".csv";
    /** More tables are not looked into. */
    private static final int MOST_TABLES = 100;

    private static final List<String> NAMES = List.of("train", "t10k");
    private static final Pattern FILE = Pattern.compile("(train|t10k)-(images[-.]idx3|labels[-.]idx1)-ubyte(\\.gz)?");

    /** Whether a file name is one of the four. */
    public static boolean isOne(String fileName) {
        return FILE.matcher(fileName).matches();
    }

    /** The parts among these files; none where there is no such picture file and no such table. */
    public static List<FashionMnistPart> find(FileTree tree, List<String> files) {
        List<FashionMnistPart> parts = find(files);
        return parts.isEmpty() ? tables(tree, files) : parts;
    }

    private static List<FashionMnistPart> tables(FileTree tree, List<String> files) {
        Map<String, FashionMnistPart> tables = new TreeMap<>(Comparator.reverseOrder()); // train before test
        files.stream()
                .filter(file -> file.toLowerCase(Locale.ROOT).endsWith(TABLE))
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .limit(MOST_TABLES)
                .filter(file -> PixelTable.isOne(tree, file))
                .map(FashionMnistPart::ofTable)
                .forEach(part -> tables.putIfAbsent(part.name, part));
        return List.copyOf(tables.values());
    }

    private static FashionMnistPart ofTable(String file) {
        String stem = PictureFiles.stem(file);
        Matcher usual = TABLE_NAME.matcher(stem);
        String name = usual.matches()
                ? usual.group(1).toLowerCase(Locale.ROOT)
                : NOT_IN_NAMES.matcher(stem).replaceAll("_");
        return new FashionMnistPart(name, file, file);
    }

    private static List<FashionMnistPart> find(List<String> files) {
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

    /** All of it. */
    LabelledPictures read(FileTree tree) {
        return isTable()
                ? PixelTable.read(tree, pictures)
                : new LabelledPictures(IdxFile.labels(tree, labels), IdxFile.pictures(tree, pictures));
    }

    /** Its pictures alone. */
    Samples pictures(FileTree tree) {
        return isTable() ? PixelTable.read(tree, pictures).pictures() : IdxFile.pictures(tree, pictures);
    }

    private boolean isTable() {
        return pictures.toLowerCase(Locale.ROOT).endsWith(TABLE);
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
