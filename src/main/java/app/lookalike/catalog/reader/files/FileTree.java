package app.lookalike.catalog.reader.files;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.WholeFile;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.PictureSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * A folder or a zip: named files with bytes. Locations are relative and separated by {@code /} on every platform.
 * Hidden files and what systems add ({@code __MACOSX}, {@code @eaDir}, {@code Thumbs.db}) are not in it.
 */
public interface FileTree extends PictureSource {
    /** What systems and storage devices put among people's files. */
    Set<String> SYSTEM = Set.of(
            "__macosx",
            "@eadir",
            "#recycle",
            "$recycle.bin",
            "system volume information",
            "thumbs.db",
            "ehthumbs.db",
            "desktop.ini");

    /**
     * What lies in the tree.
     *
     * @param files locations of all files, sorted
     * @param notes what was left out that the user might expect, one sentence each
     */
    record Listing(List<String> files, List<String> notes) {}

    /**
     * Lists a folder with everything below it.
     *
     * @param folder empty for the whole tree, else a location ending in {@code /}
     * @throws LookalikeException if it cannot be listed
     */
    Listing list(String folder, Progress progress);

    /**
     * Opens one file.
     *
     * @throws IOException if it is not there or cannot be read; the message names it
     */
    InputStream open(String location) throws IOException;

    /**
     * What shows whether a file is still the same, without reading it.
     *
     * @throws IOException if it is not there
     */
    FileStamp stamp(String location) throws IOException;

    /** Whether there is a regular file at that location. */
    boolean contains(String location);

    /**
     * Locations of the files directly in a folder, sorted.
     *
     * @param folder empty for the root, else a location ending in {@code /}
     */
    List<String> children(String folder);

    @Override
    default byte[] read(String location) throws IOException {
        return read(location, Limit.PICTURE_BYTES);
    }

    /**
     * All bytes of one file.
     *
     * @throws IOException if it is not there, is larger, damaged, or cannot be read; the message names it
     */
    default byte[] read(String location, Limit limit) throws IOException {
        try (InputStream in = open(location)) {
            return WholeFile.read(in, location, limit);
        } catch (ZipException | EOFException e) {
            throw new IOException(Messages.get("file.damaged", location, e.getMessage()), e);
        }
    }

    /**
     * The tree at a path: the folder, the zip, or for any other file the folder that it lies in.
     *
     * @throws LookalikeException if there is nothing at the path or it is not a readable zip
     */
    static FileTree open(Path path) {
        if (Files.isDirectory(path)) {
            return new DirectoryTree(path);
        }
        if (!Files.exists(path)) {
            throw new LookalikeException(Messages.get("file.nothingThere", path));
        }
        if (!Files.isRegularFile(path)) {
            throw new LookalikeException(Messages.get("file.isPipe", path));
        }
        if (isZip(path)) {
            return ZipTree.open(path);
        }
        return new DirectoryTree(Objects.requireNonNull(path.toAbsolutePath().getParent()));
    }

    /** Whether the file starts like a zip, whatever its name. */
    static boolean isZip(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.notOpened", path), e);
        }
    }

    /**
     * Keeps a list of files within what fits into memory.
     *
     * @throws LookalikeException if there are more than may be
     */
    static void requireFewerFiles(int files, Path path) {
        if (files > Limit.FILES.value()) {
            throw new LookalikeException(
                    Messages.get("file.tooMany", Limit.FILES.value(), path, Limit.FILES.property()));
        }
    }

    /** Whether a file or folder of that name is left out. */
    static boolean isHidden(String name) {
        return name.startsWith(".") || SYSTEM.contains(name.toLowerCase(Locale.ROOT));
    }
}
