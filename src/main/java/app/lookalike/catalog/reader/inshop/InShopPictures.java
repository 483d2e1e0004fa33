package app.lookalike.catalog.reader.inshop;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that DeepFashion's {@code Eval/list_eval_partition.txt} lists: a count, a line of names, then a line for
 * each picture with its path, the item on it and {@code train}, {@code query} or {@code gallery}.
 *
 * <p>Source: Z. Liu, P. Luo, S. Qiu, X. Wang, X. Tang, "DeepFashion: Powering Robust Clothes Recognition and Retrieval
 * with Rich Annotations", CVPR 2016, In-shop Clothes Retrieval.
 *
 * @param list location of the list
 * @param pictures in its order
 * @param wrong lines that are none of a picture
 */
public record InShopPictures(String list, List<Picture> pictures, List<Long> wrong) {
    private static final String LIST = "list_eval_partition.txt";
    static final String DESCRIPTIONS = "list_description_inshop.json";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int HEADER_LINES = 2;
    /** Gender, category, item, file: below that the pictures may have been unpacked anywhere. */
    private static final int LEVELS = 4;

    /** Copies the lists, so that they never change. */
    public InShopPictures {
        pictures = List.copyOf(pictures);
        wrong = List.copyOf(wrong);
    }

    /** What a picture is for in the benchmark. */
    public enum Role {
        /** To learn from. */
        TRAIN,
        /** To search by. */
        QUERY,
        /** To be found. */
        GALLERY
    }

    /**
     * One picture.
     *
     * @param line of the list
     * @param path as the list has it, such as {@code img/WOMEN/Dresses/id_00000002/02_1_front.jpg}
     * @param item such as {@code id_00000002}
     * @param location where it is; null if it is not there
     */
    public record Picture(long line, String path, String item, Role role, @Nullable String location) {}

    /** Whether a file says something of the pictures. */
    public static boolean isTable(String location) {
        String name = PictureFiles.name(location);
        return name.equals(LIST) || name.equals(DESCRIPTIONS);
    }

    /** The list nearest to the root; empty where there is none. */
    public static Optional<String> list(List<String> files) {
        return files.stream()
                .filter(file -> PictureFiles.name(file).equals(LIST))
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Reads the list.
     *
     * @param list its location
     * @param files all locations in the tree
     * @throws LookalikeException if it cannot be read
     */
    public static InShopPictures read(FileTree tree, String list, List<String> files) {
        String text;
        try {
            text = new String(tree.read(list, Limit.TABLE_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("import.copyAgain", list, e.getMessage()), e);
        }
        Map<String, String> byEnd = new HashMap<>();
        files.stream().filter(PictureFiles::hasPictureExtension).forEach(file -> byEnd.putIfAbsent(end(file), file));
        List<Picture> pictures = new ArrayList<>();
        List<Long> wrong = new ArrayList<>();
        long line = 0;
        for (String row : (Iterable<String>) text.lines()::iterator) {
            line++;
            String[] cells = SPACE.split(row.strip(), -1);
            Optional<Role> role = cells.length == 3 ? role(cells[2]) : Optional.empty();
            if (role.isPresent()) {
                pictures.add(new Picture(line, cells[0], cells[1], role.get(), byEnd.get(end(cells[0]))));
            } else if (line > HEADER_LINES && !row.isBlank()) {
                wrong.add(line);
            }
        }
        return new InShopPictures(list, pictures, wrong);
    }

    /** Those to search by that are there. */
    public List<Picture> queries() {
        return pictures.stream()
                .filter(picture -> picture.role() == Role.QUERY && picture.location() != null)
                .toList();
    }

    private static Optional<Role> role(String word) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static String end(String path) {
        int from = path.length();
        for (int level = 0; level < LEVELS && from >= 0; level++) {
            from = path.lastIndexOf('/', from - 1);
        }
        return path.substring(from + 1);
    }
}
