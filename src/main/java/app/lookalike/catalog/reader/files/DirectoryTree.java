package app.lookalike.catalog.reader.files;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.WholeFile;
import app.lookalike.base.text.Messages;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files below one folder. Links are followed, since people keep large picture folders elsewhere, to folders and
 * regular files only: pipes and devices are never opened.
 */
public final class DirectoryTree implements FileTree {
    /** What Java puts for bytes of a name that it cannot decode; no file can be opened by such a name. */
    private static final char UNREADABLE = '\uFFFD';

    private final Path root;

    /** The files below that folder. */
    public DirectoryTree(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Listing list(String folder, Progress progress) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return new Listing(List.of(), List.of());
        }
        Lister lister = new Lister(progress);
        try {
            Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, lister);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.notListed", start), e);
        }
        Collections.sort(lister.files);
        List<String> notes = lister.leftOut.entrySet().stream()
                .map(entry -> Messages.get("import.leftOut", QuotedText.someOf(entry.getValue()), entry.getKey()))
                .toList();
        return new Listing(lister.files, notes);
    }

    @Override
    public InputStream open(String location) throws IOException {
        Path file = resolve(location);
        try {
            return WholeFile.open(file);
        } catch (NoSuchFileException e) {
            throw gone(file, e);
        }
    }

    @Override
    public Optional<Path> file(String location) throws IOException {
        Path file = resolve(location);
        if (!Files.isRegularFile(file)) {
            throw gone(file, null);
        }
        return Optional.of(file);
    }

    @Override
    public FileStamp stamp(String location) throws IOException {
        return FileStamp.of(resolve(location));
    }

    private Path resolve(String location) throws IOException {
        Path file;
        try {
            file = root.resolve(location).normalize();
        } catch (InvalidPathException e) {
            throw new IOException(Messages.get("file.noName", location), e);
        }
        if (!file.startsWith(root)) {
            throw new IOException(Messages.get("file.leadsOut", location, root));
        }
        return file;
    }

    private static IOException gone(Path file, @Nullable Throwable cause) {
        return new IOException(Messages.get("file.gone", file), cause);
    }

    @Override
    public boolean contains(String location) {
        try {
            Path file = root.resolve(location).normalize();
            return file.startsWith(root) && Files.isRegularFile(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public List<String> children(String folder) {
        try (Stream<Path> children = Files.list(root.resolve(folder))) {
            return children.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !FileTree.isHidden(name))
                    .map(name -> folder + name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // not there: nothing lies in it
        }
    }

    @Override
    public void close() {}

    /** Collects the files; what cannot be opened is noted and the rest goes on. */
    private final class Lister extends SimpleFileVisitor<Path> {
        private final List<String> files = new ArrayList<>();
        /** Locations by the reason why they are not among the files. */
        private final Map<String, List<String>> leftOut = new TreeMap<>();

        private final Progress progress;

        Lister(Progress progress) {
            this.progress = progress;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(root) && FileTree.isHidden(name(dir));
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            progress.checkCancelled();
            String name = name(file);
            if (!attributes.isRegularFile() || FileTree.isHidden(name)) {
                return FileVisitResult.CONTINUE;
            }
            if (name.indexOf(UNREADABLE) >= 0) {
                leaveOut(file, Messages.get("import.encoding"));
            } else {
                files.add(location(file));
                FileTree.requireFewerFiles(files.size(), root);
                progress.update(Messages.get("import.lookingForPictures"), files.size(), -1);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            leaveOut(
                    file,
                    failure instanceof FileSystemLoopException
                            ? Messages.get("import.linkBack")
                            : Messages.get("file.cannotBeOpened"));
            return FileVisitResult.CONTINUE;
        }

        private void leaveOut(Path file, String reason) {
            leftOut.computeIfAbsent(reason, r -> new ArrayList<>()).add(location(file));
        }

        private String location(Path file) {
            return root.relativize(file).toString().replace(File.separatorChar, '/');
        }

        private static String name(Path path) {
            Path name = path.getFileName();
            return name == null ? "" : name.toString();
        }
    }
}
