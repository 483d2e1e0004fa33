package app.lookalike.catalog.reader.picture;

import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.reader.files.DirectoryTree;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pictures of a table: in the tree that it lies in, or wherever an absolute path leads. */
public final class TablePictures implements PictureSource {
    private final FileTree tree;

    /** The pictures beside the table in that tree. */
    public TablePictures(FileTree tree) {
        this.tree = tree;
    }

    @Override
    public byte[] read(String location) throws IOException {
        Path folder = elsewhere(location);
        return folder == null ? tree.read(location) : new DirectoryTree(folder).read(PictureFiles.name(location));
    }

    @Override
    public Optional<Path> file(String location) throws IOException {
        Path folder = elsewhere(location);
        return folder == null ? tree.file(location) : new DirectoryTree(folder).file(PictureFiles.name(location));
    }

    /** The folder that an absolute path leads to; null for what is in the tree. */
    private static @Nullable Path elsewhere(String location) {
        return PictureLookup.isAbsolute(location) ? Path.of(location).getParent() : null;
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
