package app.lookalike.service.evaluation;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.PictureSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Photos in a folder or zip, each named by the id of the product on it; of DeepFashion's In-shop set those that are to be
 * searched by. Close it.
 */
final class NamedPhotos implements AutoCloseable {
    /**
     * One photo.
     *
     * @param id the product's
     * @param location where it is in the folder or zip
     */
    record Photo(String id, String location) {}

    private final Path path;
    private final List<Photo> photos;
    private final PictureSource source;

    private NamedPhotos(Path path, List<Photo> photos, PictureSource source) {
        this.path = path;
        this.photos = photos;
        this.source = source;
    }

    /** @throws LookalikeException if there are no pictures */
    static NamedPhotos open(Path path, Progress progress) {
        List<Photo> queries = CatalogReaders.queries(path, progress).stream()
                .map(query -> new Photo(query.id(), query.location()))
                .toList();
        if (!queries.isEmpty()) {
            return new NamedPhotos(path, queries, PictureSources.open(CatalogFormat.DEEPFASHION, path));
        }
        List<Photo> photos = CatalogReaders.read(path, CatalogFormat.FOLDER, progress).products().stream()
                .map(product -> Objects.requireNonNull(product.picture()))
                .map(location -> new Photo(stem(location), location))
                .toList();
        return new NamedPhotos(path, photos, PictureSources.open(CatalogFormat.FOLDER, path));
    }

    private static String stem(String location) {
        String name = location.substring(location.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    Path path() {
        return path;
    }

    List<Photo> all() {
        return photos;
    }

    /** @throws LookalikeException if the file cannot be read */
    byte[] read(Photo photo) {
        try {
            return source.read(photo.location());
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadable", photo.location(), e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
