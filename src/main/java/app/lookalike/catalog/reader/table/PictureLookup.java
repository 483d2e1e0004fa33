package app.lookalike.catalog.reader.table;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.DirectoryTree;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pictures that a table refers to: beside the table, in a folder of pictures beside it, in a folder that the
 * user chose, or at an absolute path. A location is relative to the tree, or an absolute path.
 */
final class PictureLookup {
    private static final List<String> USUAL = List.of("images/", "pictures/", "photos/", "img/");
    private static final Pattern WEB = Pattern.compile("(?i)(https?:)?//.+");

    private final FileTree tree;
    private final @Nullable Path root;
    private final String beside;
    private final @Nullable Path chosen;
    private final Progress progress;
    /** Files by the folder that they are in, of folders whose pictures belong to the table. */
    private final Map<String, List<String>> folders = new HashMap<>();

    private @Nullable Map<String, String> byStem;

    /**
     * Looks around a table.
     *
     * @param root the folder that the tree is; null for a zip
     * @param beside the folder of the table within the tree, empty or ending in {@code /}
     * @param chosen a further folder, or null
     * @throws LookalikeException if the chosen one is no folder
     */
    PictureLookup(FileTree tree, @Nullable Path root, String beside, @Nullable Path chosen, Progress progress) {
        if (chosen != null && !Files.isDirectory(chosen)) {
            throw new LookalikeException(Messages.get("import.noPictureFolder", chosen));
        }
        this.tree = tree;
        this.root = root;
        this.beside = beside;
        this.chosen = chosen == null ? null : chosen.toAbsolutePath().normalize();
        this.progress = progress;
    }

    /**
     * Looks in one folder only, where each picture has the id of its product as its name.
     *
     * @param folder ending in {@code /}
     * @param files locations of all files, sorted; of two that differ only in their extension the first is taken
     */
    static PictureLookup inFolder(FileTree tree, String folder, List<String> files) {
        PictureLookup lookup = new PictureLookup(tree, null, folder, null, Progress.NONE);
        List<String> pictures = files.stream()
                .filter(file -> PictureFiles.folder(file).equals(folder) && PictureFiles.hasPictureExtension(file))
                .toList();
        Map<String, String> stems = new HashMap<>();
        keep(pictures, stems, file -> file);
        lookup.folders.put(folder, pictures);
        lookup.byStem = stems;
        return lookup;
    }

    /** Whether it is an address on the web rather than a path. */
    static boolean isOnTheWeb(String value) {
        return WEB.matcher(value).matches();
    }

    /**
     * Where a picture is: the location in the row, else the picture whose file name without its extension is the id.
     *
     * @param value a path, a file name with or without extension, or an address of which only the file name is used
     */
    Optional<String> find(String id, String value) {
        return value.isEmpty() ? ofStem(id) : find(value);
    }

    private Optional<String> find(String value) {
        String path = value.replace('\\', '/').replaceFirst("^(\\./)+", "");
        if (isOnTheWeb(path)) {
            path = PictureFiles.name(path.replaceFirst("[?#].*", ""));
        }
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String wanted = path;
        Optional<String> within = Stream.concat(Stream.of(""), USUAL.stream())
                .map(folder -> beside + folder + wanted)
                .filter(tree::contains)
                .findFirst();
        return within.or(() -> elsewhere(wanted))
                .or(() -> PictureFiles.hasPictureExtension(wanted) ? Optional.empty() : ofStem(wanted));
    }

    private Optional<String> ofStem(String stem) {
        return Optional.ofNullable(byStem().get(stem));
    }

    private Map<String, String> byStem() {
        Map<String, String> known = byStem;
        if (known == null) {
            known = stems();
            byStem = known;
        }
        return known;
    }

    /** Whether there is no picture that a row could have by its id alone. */
    boolean isEmpty() {
        return byStem().isEmpty();
    }

    /**
     * File names of the pictures that no row has, sorted: of those in a folder with one that a row has.
     *
     * @param claimed locations of those that one has
     */
    List<String> orphans(Set<String> claimed) {
        claimed.forEach(picture -> folders.computeIfAbsent(PictureFiles.folder(picture), this::neighbours));
        return folders.values().stream()
                .flatMap(List::stream)
                .filter(file -> PictureFiles.hasPictureExtension(file) && !claimed.contains(file))
                .map(PictureFiles::name)
                .sorted()
                .toList();
    }

    private List<String> neighbours(String folder) {
        if (!isAbsolute(folder)) {
            return tree.children(folder);
        }
        return new DirectoryTree(Path.of(folder))
                .children("").stream().map(name -> folder + name).toList();
    }

    /** Whether a location is a path of its own rather than one within the tree. */
    static boolean isAbsolute(String location) {
        try {
            return Path.of(location).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Optional<String> elsewhere(String path) {
        try {
            Path given = Path.of(path);
            return Stream.of(
                            root == null ? null : root.resolve(beside).resolve(given),
                            chosen == null ? null : chosen.resolve(given),
                            chosen == null ? null : chosen.resolve(PictureFiles.name(path)))
                    .flatMap(Stream::ofNullable)
                    .map(Path::normalize)
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .map(PictureLookup::location);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Map<String, String> stems() {
        Map<String, String> stems = new HashMap<>();
        if (chosen != null) {
            Path folder = chosen;
            keep(new DirectoryTree(folder).list("", progress).files(), stems, file -> location(folder.resolve(file)));
        }
        for (String folder : USUAL) {
            keep(tree.list(beside + folder, progress).files(), stems, file -> file);
        }
        keep(tree.children(beside), stems, file -> file);
        return stems;
    }

    private static void keep(List<String> files, Map<String, String> stems, UnaryOperator<String> location) {
        files.stream()
                .filter(PictureFiles::hasPictureExtension)
                .forEach(file -> stems.putIfAbsent(PictureFiles.stem(file), location.apply(file)));
    }

    private static String location(Path file) {
        return file.toString().replace('\\', '/');
    }
}
