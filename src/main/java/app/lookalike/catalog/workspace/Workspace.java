package app.lookalike.catalog.workspace;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Catalog;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.PictureFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which Lookalike keeps one catalogue: {@code lookalike.db} and, beside it, {@code embeddings/}. The
 * pictures stay where they are. Any thread may use it, and two processes may have it open at once. Whatever is saved is
 * saved as a whole or not at all, even if the process is killed.
 *
 * <p>A workspace that cannot be written to (a CD, a share, another user's) is opened for reading.
 */
public final class Workspace implements AutoCloseable {
    private static final String DATABASE = "lookalike.db";
    private static final String EMBEDDINGS = "embeddings";

    private final Path directory;
    private final Database database;
    private final List<String> damages;
    private final AtomicBoolean wordsPrepared = new AtomicBoolean();

    private Workspace(Path directory, Database database) {
        this.directory = directory;
        this.database = database;
        this.damages = database.damages();
    }

    /** Whether a folder is a workspace. */
    public static boolean exists(Path directory) {
        return Files.isRegularFile(directory.resolve(DATABASE)) && !isEmpty(directory);
    }

    /**
     * Whether a folder has the file of a workspace with nothing in it: something cut it off, or an import was killed
     * before it had written anything. Only an import makes a workspace of it.
     */
    public static boolean isEmpty(Path directory) {
        return hasNoBytes(directory.resolve(DATABASE))
                && !Files.exists(directory.resolve(DATABASE + "-wal")); // what was not written to the file yet
    }

    private static boolean hasNoBytes(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Opens a workspace; makes an empty one, and its folder, where there is none.
     *
     * @throws LookalikeException if the path is a file, cannot be written to and is no workspace yet, or its database
     *     is damaged, from a newer version, or locked by another process for ten seconds
     */
    public static Workspace open(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        Path file = path.resolve(DATABASE);
        if (exists(path)) {
            boolean writable = Files.isWritable(path) && Files.isWritable(file);
            return new Workspace(path, writable ? Database.open(file) : Database.openReadOnly(file));
        }
        create(path);
        return new Workspace(path, Database.open(file));
    }

    private static void create(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new LookalikeException(Messages.get("workspace.isFile", directory));
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw notWritable(directory, e);
        }
        if (!Files.isWritable(directory)) {
            throw notWritable(directory, null);
        }
    }

    private static LookalikeException notWritable(Path directory, @Nullable IOException cause) {
        String message = Messages.get("workspace.notMade", directory);
        return cause == null ? new LookalikeException(message) : new LookalikeException(message, cause);
    }

    /** The folder, absolute. */
    public Path directory() {
        return directory;
    }

    /** Where the embeddings belong, one sub-folder for each feature extractor. May not exist yet. */
    public Path embeddingsDirectory() {
        return directory.resolve(EMBEDDINGS);
    }

    /** Whether nothing can be saved here. */
    public boolean isReadOnly() {
        return database.isReadOnly();
    }

    /**
     * What of it is not as it was written, since the database was damaged, as it was when it was opened: one line each
     * for people, with what to do. Empty where nothing is.
     */
    public List<String> damages() {
        return damages;
    }

    /** All products, in the order of their rows; none before the first import. */
    public Catalog catalog() {
        return database.read(Messages.get("workspace.doing.readProducts"), ProductTable::load);
    }

    /**
     * The products that have all words of a text in their id, name or attributes, each word at the beginning of one of
     * theirs; case and diacritics do not matter, nor does what is neither letter nor digit.
     *
     * @param ranked whether the best match comes first; else, and where there are very many, in the order of the rows
     * @return positions in {@link #catalog()} as it is now; empty where the text has no word in it
     */
    public Optional<int[]> find(String text, boolean ranked) {
        return TextQuery.of(text)
                .map(words -> database.read(Messages.get("workspace.doing.searchProducts"), c -> {
                    prepareWords(c);
                    return ProductTextTable.find(c, words, ranked);
                }));
    }

    private void prepareWords(Connection connection) throws SQLException {
        if (wordsPrepared.compareAndSet(false, true)) {
            ProductTextTable.prepare(connection);
        }
    }

    /**
     * Replaces the catalogue. Either all of it is stored or, after a failure or a kill, the one before is still there.
     *
     * @param facts by product id, of every picture that could be read
     * @param report of this import, kept for {@link #lastImport()}
     * @throws LookalikeException if it cannot be stored: read-only, disk full, locked
     */
    public void save(CatalogReading reading, Map<String, PictureFacts> facts, ImportReport report) {
        save(reading, facts, Map.of(), report);
    }

    /**
     * The same of products with further pictures.
     *
     * @param views hash of the contents of every further picture that could be read, by location
     */
    public void save(
            CatalogReading reading, Map<String, PictureFacts> facts, Map<String, String> views, ImportReport report) {
        LastImport done = new LastImport(reading.source(), Instant.now(), report);
        database.write(Part.PRODUCTS, Messages.get("workspace.doing.saveCatalogue"), connection -> {
            ProductTable.replace(connection, reading.products());
            boolean curationIsWhole = Checksums.agree(connection, Part.CURATION);
            CorrectionTable.applyAgain(connection);
            ProductTextTable.update(connection);
            PictureTable.replace(connection, facts);
            ViewTable.replace(connection, reading.products(), views);
            Checksums.note(connection, Part.VIEWS);
            ImportTable.replace(connection, done);
            Checksums.note(connection, Part.WORDS);
            if (curationIsWhole) {
                Checksums.note(connection, Part.CURATION);
            }
        });
    }

    /** What is known about the pictures, by product id; without those that could not be read. */
    public Map<String, PictureFacts> pictureFacts() {
        return database.read(Messages.get("workspace.doing.readFacts"), PictureTable::load);
    }

    /**
     * Stores what is known about pictures that were replaced since the import; all others stay as they are.
     *
     * @param facts by product id
     * @param unreadable ids of the products whose pictures cannot be read any more
     * @throws LookalikeException if it cannot be stored
     */
    public void putPictureFacts(Map<String, PictureFacts> facts, Set<String> unreadable) {
        database.write(Part.PRODUCTS, Messages.get("workspace.doing.savePictures"), connection -> {
            PictureTable.forget(connection, unreadable);
            PictureTable.put(connection, facts);
        });
    }

    /** What the further pictures of products hold, by location; without those that could not be read. */
    public Map<String, String> viewHashes() {
        return database.read(Messages.get("workspace.doing.readFacts"), ViewTable::hashes);
    }

    /**
     * Stores what further pictures hold that were replaced since the import; all others stay as they are.
     *
     * @param hashes by location, null of those that cannot be read any more
     * @throws LookalikeException if it cannot be stored
     */
    public void putViewHashes(Map<String, @Nullable String> hashes) {
        database.write(
                Part.VIEWS,
                Messages.get("workspace.doing.savePictures"),
                connection -> ViewTable.putHashes(connection, hashes));
    }

    /** Where the catalogue came from, when, and what was wrong with it; empty before the first import. */
    public Optional<LastImport> lastImport() {
        return database.read(Messages.get("workspace.doing.readReport"), ImportTable::load);
    }

    /** When the last import was; takes less time than {@link #lastImport()}, whose report may be long. */
    public Optional<Instant> importedAt() {
        return database.read(Messages.get("workspace.doing.readTime"), ImportTable::time);
    }

    /** A setting that belongs to this catalogue. */
    public Optional<String> setting(String key) {
        return database.read(
                Messages.get("workspace.doing.readSetting", key), connection -> SettingTable.find(connection, key));
    }

    /**
     * Keeps a setting of this catalogue, in place of its former value.
     *
     * @throws LookalikeException if it cannot be stored
     */
    public void putSetting(String key, String value) {
        database.write(
                Part.SETTINGS,
                Messages.get("workspace.doing.saveSetting", key),
                connection -> SettingTable.put(connection, key, value));
    }

    /** What was asked here, as it was stored. */
    public StoredHistory history() {
        return database.read(Messages.get("workspace.doing.readHistory"), HistoryTable::load);
    }

    /** A photo that was asked by. */
    public Optional<byte[]> historyPhoto(String key) {
        return database.read(
                Messages.get("workspace.doing.readPhoto"), connection -> HistoryTable.photo(connection, key));
    }

    /**
     * Keeps what was asked, in place of what was kept before.
     *
     * @param added photos that may not be stored yet, by key
     * @param needed keys of all photos of that history; others are deleted
     * @throws LookalikeException if it cannot be stored
     */
    public void putHistory(StoredHistory history, Map<String, byte[]> added, Set<String> needed) {
        database.write(
                Part.HISTORY,
                Messages.get("workspace.doing.saveHistory"),
                connection -> HistoryTable.replace(connection, history, added, needed));
    }

    /** The feedback on the results of that query: liked or not, by product id. */
    public Map<String, Boolean> feedback(String query) {
        return database.read(
                Messages.get("workspace.doing.readFeedback"), connection -> FeedbackTable.load(connection, query));
    }

    /** The feedback on results of all queries: liked or not, by product id; without those that were both. */
    public Map<String, Boolean> feedback() {
        return database.read(Messages.get("workspace.doing.readFeedback"), FeedbackTable::load);
    }

    /**
     * Stores feedback on results, replacing what was stored for the same queries.
     *
     * @param feedback liked or not, by query and by product id; an empty map for a query deletes its feedback
     * @throws LookalikeException if it cannot be stored
     */
    public void putFeedback(Map<String, Map<String, Boolean>> feedback) {
        database.write(Part.FEEDBACK, Messages.get("workspace.doing.saveFeedback"), connection -> {
            for (Map.Entry<String, Map<String, Boolean>> query : feedback.entrySet()) {
                FeedbackTable.replace(connection, query.getKey(), query.getValue());
            }
        });
    }

    /** Deletes all feedback permanently. */
    public void eraseFeedback() {
        database.write(Part.FEEDBACK, Messages.get("workspace.doing.eraseFeedback"), FeedbackTable::erase);
    }

    /** The products that people put together; a new import leaves them as they are. */
    public Boards boards() {
        return new Boards(database);
    }

    /** The labels that the user corrected and the products that are hidden; a new import applies them again. */
    public Curation curation() {
        return new Curation(database, damages, this::prepareWords);
    }

    /** What is kept of the search for problems in the catalogue; a new import leaves it as it is. */
    public HealthRecords health() {
        return new HealthRecords(database);
    }

    /** Ends the use; what was saved stays saved. */
    @Override
    public void close() {
        database.close();
    }

    /** For tests that put the database into a corner. */
    Database database() {
        return database;
    }
}
