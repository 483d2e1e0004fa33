package app.lookalike.catalog.reader;

import app.lookalike.base.Progress;
import app.lookalike.base.file.AtomicFile;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.files.FileStamp;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.inshop.InShopPictures;
import app.lookalike.catalog.reader.mnist.FashionMnistPart;
import app.lookalike.catalog.reader.picture.PictureLookup;
import app.lookalike.catalog.reader.table.TableFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a catalogue's source at one moment: all in a folder or zip; of a table alone the table itself, the
 * pictures of its rows and what lies beside these. Kept in the workspace, so that changes show later. What is lost of it
 * can be found out again by reading the pictures.
 *
 * @param whole of the zip that they are in; while it agrees, all of them do. {@link FileStamp#UNKNOWN} where there is none
 * @param files sorted by location
 */
public record SourceFiles(FileStamp whole, List<SourceFile> files) {
    private static final Logger LOG = LoggerFactory.getLogger(SourceFiles.class);
    private static final String NAME = "source-files";
    private static final int VERSION = 0x4c530001;
    private static final int BUFFER = 1 << 16;

    /** A text may be a table; Kaggle's full data set has a file of its own for each product. */
    private static final Pattern TEXT = Pattern.compile("[^/]*\\.(txt|xml)|(.*/)?styles/[^/]*\\.json");

    /** Copies the list, so that it never changes. */
    public SourceFiles {
        files = List.copyOf(files);
    }

    /**
     * The stamp of the zip that a source is; {@link FileStamp#UNKNOWN} of a folder or table.
     *
     * @throws IOException if it is not there
     */
    static FileStamp whole(CatalogSource source) throws IOException {
        return Files.isRegularFile(source.path()) && FileTree.isZip(source.path())
                ? FileStamp.of(source.path())
                : FileStamp.UNKNOWN;
    }

    /**
     * Looks at all files without reading any. For 35,600 files of a folder it takes about a quarter of a second.
     *
     * @param products of the catalogue, for the locations of their pictures
     * @throws app.lookalike.base.LookalikeException if it is not there, or is no readable zip
     * @throws IOException if it cannot be read any more
     */
    public static SourceFiles look(CatalogSource source, Collection<Product> products, Progress progress)
            throws IOException {
        FileStamp whole = whole(source); // before the files: what changes meanwhile shows the next time
        try (FileTree tree = FileTree.open(source.path())) {
            List<SourceFile> files = new ArrayList<>();
            progress.update(Messages.get("source.looking"), 0, -1); // over before one could read how far it is
            for (String location : locations(tree, source, products, uncounted(progress))) {
                progress.checkCancelled();
                try {
                    files.add(new SourceFile(location, stamp(tree, location)));
                } catch (IOException e) {
                    LOG.debug("{} is not there", location, e);
                }
            }
            return new SourceFiles(whole, files);
        }
    }

    private static Progress uncounted(Progress progress) {
        return new Progress() {
            @Override
            public void update(String message, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    private static List<String> locations(
            FileTree tree, CatalogSource source, Collection<Product> products, Progress progress) {
        TreeSet<String> locations = new TreeSet<>();
        boolean alone = Files.isRegularFile(source.path()) && !FileTree.isZip(source.path());
        if (alone) {
            locations.add(String.valueOf(source.path().getFileName()));
        } else {
            locations.addAll(tree.list("", progress).files());
        }
        if (source.format() == CatalogFormat.FASHION_MNIST) {
            return List.copyOf(locations);
        }
        TreeSet<String> folders = new TreeSet<>();
        for (Product product : products) {
            Stream.concat(Stream.ofNullable(product.picture()), product.views().stream())
                    .filter(picture -> locations.add(picture) && alone && !PictureLookup.isAbsolute(picture))
                    .forEach(picture -> folders.add(PictureFiles.folder(picture)));
        }
        folders.forEach(folder -> tree.children(folder).stream()
                .filter(PictureFiles::hasPictureExtension)
                .forEach(locations::add));
        return List.copyOf(locations);
    }

    private static FileStamp stamp(FileTree tree, String location) throws IOException {
        return PictureLookup.isAbsolute(location) ? FileStamp.of(Path.of(location)) : tree.stamp(location);
    }

    /** Whether a file may hold products, not a picture: a table, or one of the files of Fashion-MNIST. */
    static boolean isTable(CatalogSource source, String location) {
        return switch (source.format()) {
            case FOLDER -> false;
            case FASHION_MNIST -> FashionMnistPart.isOne(PictureFiles.name(location)) || TableFiles.isTable(location);
            case DEEPFASHION -> InShopPictures.isTable(location);
            case AUTO, KAGGLE, CSV ->
                TableFiles.isTable(location)
                        || TEXT.matcher(location.toLowerCase(Locale.ROOT)).matches();
        };
    }

    /**
     * The same with the checksums of the tables, as far as they have none and are as they were. Reads them.
     *
     * @throws IOException if one cannot be read
     */
    public SourceFiles withChecksums(CatalogSource source, Progress progress) throws IOException {
        List<SourceFile> checked = new ArrayList<>(files.size());
        try (FileTree tree = FileTree.open(source.path())) {
            for (SourceFile file : files) {
                progress.checkCancelled();
                boolean unchecked = file.stamp().checksum() < 0
                        && TableFiles.isTable(file.location())
                        && tree.contains(file.location())
                        && file.stamp().agreesWith(tree.stamp(file.location()));
                checked.add(unchecked ? new SourceFile(file.location(), checked(tree, file)) : file);
            }
        }
        return new SourceFiles(whole, checked);
    }

    /**
     * The stamp of a file with the checksum of its contents.
     *
     * @throws IOException if it cannot be read
     */
    static FileStamp checked(FileTree tree, SourceFile file) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(tree.open(file.location()), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return file.stamp().withChecksum(in.getChecksum().getValue());
        }
    }

    /**
     * Keeps it in a workspace, in place of what was kept there.
     *
     * @param workspace its folder
     * @throws IOException if it cannot be written
     */
    public void write(Path workspace) throws IOException {
        AtomicFile.replaceDurably(workspace.resolve(NAME), file -> {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, BUFFER));
            out.writeInt(VERSION);
            write(out, whole);
            out.writeInt(files.size());
            for (SourceFile one : files) {
                byte[] location = one.location().getBytes(StandardCharsets.UTF_8);
                out.writeInt(location.length);
                out.write(location);
                write(out, one.stamp());
            }
            out.flush();
        });
    }

    private static void write(DataOutputStream out, FileStamp stamp) throws IOException {
        out.writeLong(stamp.size());
        out.writeLong(stamp.time());
        out.writeLong(stamp.checksum());
    }

    /**
     * What is kept in a workspace; empty where there is nothing, or nothing that can be read.
     *
     * @param workspace its folder
     */
    public static Optional<SourceFiles> read(Path workspace) {
        Path file = workspace.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream opened = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(opened, BUFFER))) {
            if (in.readInt() != VERSION) {
                return Optional.empty();
            }
            FileStamp whole = readStamp(in);
            int count = in.readInt();
            List<SourceFile> files = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] location = in.readNBytes(in.readInt());
                files.add(new SourceFile(new String(location, StandardCharsets.UTF_8), readStamp(in)));
            }
            return Optional.of(new SourceFiles(whole, files));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} is damaged", file, e);
            return Optional.empty();
        }
    }

    private static FileStamp readStamp(DataInputStream in) throws IOException {
        return new FileStamp(in.readLong(), in.readLong(), in.readLong());
    }
}
