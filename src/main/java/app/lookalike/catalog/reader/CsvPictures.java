package app.lookalike.catalog.reader;

import app.lookalike.catalog.PictureSource;
import java.io.IOException;
import java.nio.file.Path;

/** The pictures of a table: in the tree that it lies in, or wherever an absolute path leads. */
final class CsvPictures implements PictureSource {
    private final FileTree tree;

    CsvPictures(FileTree tree) {
        this.tree = tree;
    }

    @Override
    public byte[] read(String location) throws IOException {
        Path folder = PictureLookup.isAbsolute(location) ? Path.of(location).getParent() : null;
        return folder == null ? tree.read(location) : new DirectoryTree(folder).read(PictureFiles.name(location));
    }

    @Override
    public void close() throws IOException {
        tree.close();
    }
}
