package app.lookalike.service.curation;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.PictureSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.CatalogReaders;
import app.lookalike.catalog.reader.PictureSources;
import app.lookalike.catalog.workspace.LastImport;
import app.lookalike.catalog.workspace.Workspace;
import app.lookalike.engine.image.BilinearResizer;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.RgbImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A catalogue that another one is compared with; read where it is, nothing of it is stored. Safe for any thread. */
public final class OtherCatalogue implements AutoCloseable {
    private final Path path;
    private final List<Product> products;
    private final PictureSource pictures;
    private final ImageDecoder decoder = new ImageDecoder();
    private final BilinearResizer resizer = new BilinearResizer();

    private OtherCatalogue(Path path, List<Product> products, PictureSource pictures) {
        this.path = path;
        this.products = products;
        this.pictures = pictures;
    }

    /**
     * Opens it.
     *
     * @param path a catalogue, a folder of pictures, or a workspace, whose catalogue is meant
     * @throws LookalikeException if there is no catalogue
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public static OtherCatalogue open(Path path, Progress progress) {
        CatalogSource source = sourceOf(path);
        CatalogReading reading = CatalogReaders.read(source.path(), source.format(), progress);
        CatalogSource found = reading.source();
        return new OtherCatalogue(path, reading.products(), PictureSources.open(found.format(), found.path()));
    }

    private static CatalogSource sourceOf(Path path) {
        if (!Workspace.exists(path)) {
            return new CatalogSource(CatalogFormat.AUTO, path);
        }
        try (Workspace workspace = Workspace.open(path)) {
            return workspace
                    .lastImport()
                    .map(LastImport::source)
                    .orElseThrow(() -> new LookalikeException(Messages.get("workspace.empty", path)));
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Its name, for people. */
    public String name() {
        return String.valueOf(path.getFileName() == null ? path : path.getFileName());
    }

    /** Its products, with and without pictures. */
    List<Product> products() {
        return products;
    }

    /** The encoded bytes of a picture. */
    byte[] read(String file) throws IOException {
        return pictures.read(file);
    }

    /**
     * A picture.
     *
     * @param file where it lies within the catalogue, as in {@link PictureMatch#file}
     * @param maxSide pixels of its longer side at most
     * @throws LookalikeException if it cannot be read
     */
    public RgbImage picture(String file, int maxSide) {
        try {
            return resizer.scaleToFit(decoder.decode(pictures.read(file), maxSide / 2), maxSide, maxSide);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.unreadable", file, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            pictures.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
