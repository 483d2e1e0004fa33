package app.lookalike.catalog.reader.picture;

import app.lookalike.base.Progress;
import app.lookalike.catalog.reader.files.DirectoryTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pictures that a table refers to: beside the table, in a folder of pictures beside it, in a folder that the
 * user chose, at an absolute path, and for the rows that are left by ever looser comparison. A location is relative to
 * the tree, or an absolute path.
 */
public final class PictureLookup {
    private static final List<String> USUAL = List.of("images/", "pictures/", "photos/", "img/");

    private final PictureListing all;
    private final String beside;
    private final List<String> starts = new ArrayList<>();
    /** Pictures by the id that is their name, where each has its place; null where it has not. */
    private final @Nullable Map<String, String> byId;

    /** Files by the folder that they are in, of folders whose pictures belong to the table. */
    private final Map<String, List<String>> folders = new HashMap<>();

    /**
     * Looks around a table.
     *
     * @param beside the folder of the table within the tree, empty or ending in {@code /}
     */
    public PictureLookup(PictureListing all, String beside) {
        this(all, beside, null);
    }

    private PictureLookup(PictureListing all, String beside, @Nullable Map<String, String> byId) {
        this.all = all;
        this.beside = beside;
        this.byId = byId;
        starts.add(beside);
        USUAL.forEach(folder -> starts.add(beside + folder));
        String chosen = all.chosenStart();
        if (chosen != null) {
            starts.add(chosen);
        }
    }

    /**
     * Looks in one folder, where each picture has the id of its product as its name; elsewhere only if there is not one
     * of them in it.
     *
     * @param beside the folder of the table, empty or ending in {@code /}
     * @param folder of the pictures, ending in {@code /}
     * @param files locations of all files, sorted; of two that differ only in their extension the first is taken
     */
    public static PictureLookup inFolder(PictureListing all, String beside, String folder, List<String> files) {
        List<String> pictures = files.stream()
                .filter(file -> PictureFiles.folder(file).equals(folder) && PictureFiles.hasPictureExtension(file))
                .toList();
        Map<String, String> stems = new HashMap<>();
        pictures.forEach(file -> stems.putIfAbsent(PictureFiles.stem(file), file));
        PictureLookup lookup = new PictureLookup(all, beside, stems);
        lookup.folders.put(folder, pictures);
        return lookup;
    }

    /** Whether a row's words are an address on the web rather than a path. */
    public static boolean isOnTheWeb(String value) {
        return PictureReference.isOnTheWeb(value);
    }

    /** Whether a location is a path of its own rather than one within the tree. */
    public static boolean isAbsolute(String location) {
        return PictureReference.isAbsolute(location);
    }

    /** Whether each picture has the id of its product as its name, so that every row says which it is. */
    public boolean namesByIdOnly() {
        return byId != null;
    }

    /**
     * Where the picture of a row literally is.
     *
     * @param value what the row says of it; empty where it says nothing
     */
    public Optional<String> exact(String id, String value) {
        if (byId != null) {
            return Optional.ofNullable(byId.get(id));
        }
        return value.isEmpty() ? Optional.empty() : literal(PictureReference.path(value));
    }

    /**
     * Where the pictures of the rows are that were not found literally.
     *
     * @param taken the locations of those that were
     * @return one for each row
     */
    public List<FoundPicture> loosely(List<SoughtPicture> rest, Set<String> taken, Progress progress) {
        if (rest.isEmpty() || (byId != null && !taken.isEmpty())) {
            return rest.stream().map(sought -> FoundPicture.NOTHING).toList();
        }
        PictureIndex index = all.index();
        return new LooseLookup(index, new PicturePlaces(scope(index), starts), this::literal)
                .find(rest, taken, progress);
    }

    /**
     * Pictures that are named like the ones of rows, with a number or a view after it, or lie in a folder named by the id.
     *
     * @param rows with the pictures that were found as their values
     * @param taken the locations that are some row's already
     * @return further pictures of each row, in their order
     */
    public List<List<String>> further(List<SoughtPicture> rows, Set<String> taken) {
        if (byId != null || rows.isEmpty() || orphans(taken).isEmpty()) {
            return rows.stream().map(row -> List.<String>of()).toList();
        }
        List<FoundPicture> found = new ArrayList<>(Collections.nCopies(rows.size(), FoundPicture.NOTHING));
        new PictureViews(all.index(), taken).fill(rows, found);
        return found.stream()
                .map(view -> Stream.concat(Stream.ofNullable(view.location()), view.views().stream())
                        .toList())
                .toList();
    }

    /** The folder above which no picture is the table's: its own, or the nearest one above it with pictures. */
    private String scope(PictureIndex index) {
        String scope = beside;
        while (!scope.isEmpty() && !index.hasBelow(scope)) {
            scope = PictureFiles.folder(scope.substring(0, scope.length() - 1));
        }
        return scope;
    }

    /**
     * Pictures that lie there and that no row has, sorted.
     *
     * @param claimed locations of those that one has
     */
    public List<String> free(Set<String> claimed) {
        return all.index().pictures().stream()
                .filter(picture -> !claimed.contains(picture))
                .toList();
    }

    /**
     * File names of the pictures that no row has, sorted: of those in a folder with one that a row has.
     *
     * @param claimed locations of those that one has
     */
    public List<String> orphans(Set<String> claimed) {
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
            return all.tree().children(folder);
        }
        return new DirectoryTree(Path.of(folder))
                .children("").stream().map(name -> folder + name).toList();
    }

    private Optional<String> literal(String path) {
        return Stream.concat(Stream.of(""), USUAL.stream())
                .map(folder -> beside + folder + path)
                .filter(all.tree()::contains)
                .findFirst()
                .or(() -> elsewhere(path));
    }

    private Optional<String> elsewhere(String path) {
        try {
            Path given = Path.of(path);
            Path root = all.root();
            Path chosen = all.chosen();
            return Stream.of(
                            root == null ? null : root.resolve(beside).resolve(given),
                            chosen == null ? null : chosen.resolve(given),
                            chosen == null ? null : chosen.resolve(PictureFiles.name(path)))
                    .filter(Objects::nonNull)
                    .map(Path::normalize)
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .map(PictureListing::location);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
