package app.lookalike.catalog.reader.picture;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.reader.files.DirectoryTree;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.Thumbnails;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pictures that the tables of one catalogue may lead to; listed and indexed when first needed, once for all. */
public final class PictureListing {
    private final FileTree tree;
    private final @Nullable Path root;
    private final @Nullable Path chosen;
    private final Supplier<List<String>> files;
    private @Nullable PictureIndex index;

    /**
     * The pictures of a tree and of a folder that the user chose.
     *
     * @param root the folder that the tree is; null for a zip
     * @param chosen a further folder, or null
     * @param files lists the tree
     * @throws LookalikeException if the chosen one is no folder
     */
    public PictureListing(FileTree tree, @Nullable Path root, @Nullable Path chosen, Supplier<List<String>> files) {
        if (chosen != null && !Files.isDirectory(chosen)) {
            throw new LookalikeException(Messages.get("import.noPictureFolder", chosen));
        }
        this.tree = tree;
        this.root = root == null ? null : root.toAbsolutePath().normalize();
        this.chosen = chosen == null ? null : chosen.toAbsolutePath().normalize();
        this.files = files;
    }

    FileTree tree() {
        return tree;
    }

    @Nullable
    Path root() {
        return root;
    }

    @Nullable
    Path chosen() {
        return chosen;
    }

    /** Where the chosen folder is, as the locations of its pictures begin; null for none. */
    @Nullable
    String chosenStart() {
        if (chosen == null) {
            return null;
        }
        Path start = root != null && chosen.startsWith(root) ? root.relativize(chosen) : chosen;
        String location = location(start);
        return location.isEmpty() ? "" : location + "/";
    }

    /** The index of all of them. */
    PictureIndex index() {
        PictureIndex known = index;
        if (known == null) {
            known = new PictureIndex(Thumbnails.without(pictures()));
            index = known;
        }
        return known;
    }

    private List<String> pictures() {
        List<String> pictures = new ArrayList<>();
        try {
            pictures.addAll(picturesAmong(files.get()));
        } catch (LookalikeException e) {
            // A folder that may be entered but not listed: the literal paths have been tried.
        }
        Path folder = chosen;
        if (folder != null && (root == null || !folder.startsWith(root))) {
            picturesAmong(new DirectoryTree(folder).list("", Progress.NONE).files())
                    .forEach(file -> pictures.add(location(folder.resolve(file))));
        }
        Collections.sort(pictures);
        return pictures;
    }

    /** Pictures, and those that cannot be read, but for the originals of a picture that can: {@code a.heic}, {@code a.jpg}. */
    private static List<String> picturesAmong(List<String> files) {
        List<String> pictures = new ArrayList<>(
                files.stream().filter(PictureFiles::hasPictureExtension).toList());
        List<String> unreadable =
                files.stream().filter(PictureFiles::hasUnreadableExtension).toList();
        if (!unreadable.isEmpty()) {
            Set<String> readable = pictures.stream().map(PictureListing::bare).collect(Collectors.toSet());
            unreadable.stream().filter(file -> !readable.contains(bare(file))).forEach(pictures::add);
        }
        return pictures;
    }

    private static String bare(String file) {
        return PictureFiles.folder(file) + PictureFiles.bareName(PictureFiles.name(file));
    }

    static String location(Path file) {
        return file.toString().replace('\\', '/');
    }
}
