package app.lookalike.catalog.reader.files;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files in a zip, read in place and never unpacked; what is a link in it is a file with a path as its text.
 * {@link ZipFile} locks around each read of the archive and gives every entry an inflater of its own, so threads may
 * read side by side.
 */
final class ZipTree implements FileTree {
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private final Path path;
    private final ZipFile zip;
    private @Nullable Map<String, List<String>> byFolder;

    /** Whether folders are separated by backslashes, as older PowerShells write them. */
    private final boolean backslashes;

    private ZipTree(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
        this.backslashes = zip.stream().anyMatch(entry -> entry.getName().indexOf('\\') >= 0)
                && zip.stream().noneMatch(entry -> entry.getName().indexOf('/') >= 0);
    }

    static ZipTree open(Path path) {
        try {
            ZipTree tree = new ZipTree(path, openFile(path));
            Optional<OtherFile> other = OtherFile.ofZip(tree);
            if (other.isPresent()) {
                tree.close();
                throw new LookalikeException(other.get().problem(path));
            }
            return tree;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new LookalikeException(Messages.get("file.encrypted", path), e);
            }
            if (String.valueOf(e.getMessage()).contains("compression method")) {
                throw new LookalikeException(Messages.get("file.otherCompression", path, e.getMessage()), e);
            }
            throw new LookalikeException(Messages.get("file.incompleteZip", path, e.getMessage()), e);
        }
    }

    private static ZipFile openFile(Path path) throws IOException {
        try {
            return openFile(path, StandardCharsets.UTF_8);
        } catch (ZipException e) {
            // Old tools write names in the code page of their country; Latin-1 accepts any bytes.
            return openFile(path, StandardCharsets.ISO_8859_1);
        }
    }

    /** Reads all names once, for a few that are no text get past the check of {@link ZipFile}. */
    private static ZipFile openFile(Path path, Charset names) throws IOException {
        ZipFile zip = new ZipFile(path.toFile(), names);
        try {
            zip.stream().forEach(entry -> {});
            return zip;
        } catch (IllegalArgumentException e) {
            zip.close();
            throw new ZipException(Messages.get("file.nameNoText"));
        }
    }

    @Override
    public Listing list(String folder, Progress progress) {
        List<String> unsafe = new ArrayList<>();
        List<String> files = new ArrayList<>();
        FileTree.requireFewerFiles(zip.size(), path);
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> location(entry.getName()))
                .filter(name -> !name.endsWith("/"))
                .forEach(name -> {
                    progress.checkCancelled();
                    if (!isSafe(name)) {
                        unsafe.add(name);
                    } else if (name.startsWith(folder)
                            && Arrays.stream(name.split("/")).noneMatch(FileTree::isHidden)) {
                        files.add(name);
                    }
                });
        List<String> sorted = files.stream().sorted().distinct().toList();
        List<String> notes =
                unsafe.isEmpty() ? List.of() : List.of(Messages.get("import.unsafe", QuotedText.someOf(unsafe)));
        return new Listing(sorted, notes);
    }

    @Override
    public InputStream open(String location) throws IOException {
        try {
            ZipEntry entry = entry(location);
            if (entry == null) {
                throw new IOException(Messages.get("file.notIn", location, path));
            }
            return new CheckedEntry(zip.getInputStream(entry), entry);
        } catch (ZipException | IllegalStateException | IllegalArgumentException e) {
            // Encrypted, damaged, or closed by another thread.
            throw new IOException(Messages.get("file.unreadableIn", location, path, e.getMessage()), e);
        }
    }

    @Override
    public FileStamp stamp(String location) throws IOException {
        ZipEntry entry = entry(location);
        if (entry == null) {
            throw new IOException(Messages.get("file.notIn", location, path));
        }
        return new FileStamp(entry.getSize(), 0, entry.getCrc());
    }

    private String location(String name) {
        return backslashes ? name.replace('\\', '/') : name;
    }

    private @Nullable ZipEntry entry(String location) {
        String name = backslashes ? location.replace('/', '\\') : location;
        return isSafe(location) ? zip.getEntry(name) : null;
    }

    @Override
    public boolean contains(String location) {
        ZipEntry entry = entry(location);
        return entry != null && !entry.isDirectory();
    }

    @Override
    public List<String> children(String folder) {
        return byFolder().getOrDefault(folder, List.of());
    }

    /** Made once: a table may lead into as many folders as there are files. */
    private synchronized Map<String, List<String>> byFolder() {
        Map<String, List<String>> known = byFolder;
        if (known == null) {
            known = list("", Progress.NONE).files().stream().collect(Collectors.groupingBy(PictureFiles::folder));
            byFolder = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Whether a path stays within the archive. Nothing is unpacked, but what is shown or exported uses such names. */
    private static boolean isSafe(String name) {
        return !name.startsWith("/")
                && !name.startsWith("\\")
                && !DRIVE.matcher(name).matches()
                && name.indexOf('\0') < 0
                && !Arrays.asList(SEPARATOR.split(name)).contains("..");
    }
}
