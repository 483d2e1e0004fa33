package app.lookalike.catalog.reader.folder;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ReadingChoices;
import app.lookalike.catalog.TableUse;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.QuotedText;
import app.lookalike.catalog.reader.files.Thumbnails;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads any folder or zip of pictures. The first three levels of sub-folders become master category, sub-category and
 * article type, without those of the parts of a data set ({@code train}, {@code test}); the file name becomes the name.
 *
 * <p>The id is the path within the folder with {@code :} for {@code /}, as in {@code Men:Shoes:runner.jpg}: unique as
 * paths are, the same after the folder has moved or grown (which is why the extension stays: {@code a.png} may join
 * {@code a.jpg} later), without a slash, and free of characters that a shell takes for its own, apart from what people
 * put into file names. To keep it unique, a {@code :} or {@code %} of the path itself is written as {@code %3A} or
 * {@code %25}, and so are the UTF-8 bytes of backslashes and of characters that cannot be seen.
 */
public final class FolderReader {
    private static final List<Attribute> LEVELS =
            List.of(Attribute.MASTER_CATEGORY, Attribute.SUB_CATEGORY, Attribute.ARTICLE_TYPE);

    private final FileTree tree;
    private final Path path;

    /** Reads that tree; {@code path} is what to call it. */
    public FolderReader(FileTree tree, Path path) {
        this.tree = tree;
        this.path = path;
    }

    /**
     * A product for each picture.
     *
     * @param tables what is known of tables among the files
     */
    public CatalogReading read(FileTree.Listing listing, List<TableUse> tables, Progress progress) {
        List<String> pictures = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> files = Thumbnails.without(listing.files());
        for (String file : files) {
            progress.checkCancelled();
            if (PictureFiles.isPicture(tree, file)) {
                pictures.add(file);
            } else {
                others.add(file);
            }
            progress.update(Messages.get("import.readingPictures"), pictures.size() + others.size(), files.size());
        }
        if (pictures.isEmpty()) {
            throw new LookalikeException(Messages.get("import.noPictures", path));
        }
        SplitFolders splits = SplitFolders.among(pictures);
        List<Product> products =
                pictures.stream().map(picture -> product(picture, splits)).toList();
        List<String> notes = new ArrayList<>(listing.notes());
        if (!splits.names().isEmpty()) {
            notes.add(Messages.get("import.splits", QuotedText.someOf(splits.names())));
        }
        if (files.size() < listing.files().size()) {
            notes.add(Messages.get("import.thumbnails", listing.files().size() - files.size()));
        }
        if (!others.isEmpty()) {
            notes.add(Messages.get("import.noPicturesAmong", QuotedText.someOf(others)));
        }
        return new CatalogReading(
                new CatalogSource(CatalogFormat.FOLDER, path),
                products,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                notes,
                ReadingChoices.NONE.withTables(tables));
    }

    private static Product product(String location, SplitFolders splits) {
        String[] folders = location.split("/", -1);
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        for (int level = 0; level < LEVELS.size() && splits.levels() + level < folders.length - 1; level++) {
            String folder = folders[splits.levels() + level];
            if (!folder.isBlank()) {
                attributes.put(LEVELS.get(level), folder.strip());
            }
        }
        return new Product(id(location), title(PictureFiles.stem(location)), attributes, location);
    }

    /** The id of the picture at a location; see the class comment. */
    public static String id(String location) {
        StringBuilder id = new StringBuilder(location.length());
        location.codePoints().forEach(c -> {
            if (c == '/') {
                id.append(':');
            } else if (c == ':' || c == '%' || c == '\\' || isInvisible(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    id.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            } else {
                id.appendCodePoint(c);
            }
        });
        return id.toString();
    }

    /** A file name as a person would write it: {@code red_summer-dress} is "Red summer dress". */
    static String title(String stem) {
        String words = stem.replaceAll("[_\\-+\\s]+", " ").strip();
        if (words.isEmpty()) {
            return stem;
        }
        int second = words.offsetByCodePoints(0, 1);
        return words.substring(0, second).toUpperCase(Locale.ROOT) + words.substring(second);
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
