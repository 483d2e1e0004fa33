package app.lookalike.base.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What processes have left that were killed; their files are named after them, so that those of others stay. */
public final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    /** A number that no other running process of this machine has. */
    public static long ownNumber() {
        return ProcessHandle.current().pid();
    }

    /**
     * Deletes the files and folders of processes that do not run any more. What cannot be deleted stays until next time.
     *
     * @param name of such a file; its first group is {@link #ownNumber} of the process, of 18 digits at most
     */
    public static void delete(Path folder, Pattern name) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                Matcher found = name.matcher(String.valueOf(child.getFileName()));
                if (found.matches()
                        && ProcessHandle.of(Long.parseLong(found.group(1))).isEmpty()) {
                    deleteTree(child);
                }
            }
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            LOG.debug("What killed processes left in {} stays", folder, e);
        }
    }

    /**
     * Deletes a file, or a folder with all that is in it; links are not followed.
     *
     * @throws IOException if some of it cannot be deleted
     */
    public static void deleteTree(Path root) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(root)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
