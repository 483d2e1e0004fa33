package app.lookalike.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A mounted folder; nobody else sees it, since the script runs in a mount namespace of its own. */
final class Mount implements AutoCloseable {
    private final Path folder;

    private Mount(Path folder) {
        this.folder = folder;
    }

    /** A small disk. */
    static Mount small(Path folder, long kibibytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        mount("-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", folder.toString());
        return new Mount(folder);
    }

    /** A folder that cannot be written to, whoever asks. */
    static Mount readOnly(Path folder) throws IOException, InterruptedException {
        mount("--bind", folder.toString(), folder.toString());
        Mount mount = new Mount(folder);
        mount("-o", "remount,bind,ro", folder.toString());
        return mount;
    }

    Path folder() {
        return folder;
    }

    /** Makes a small disk large. */
    void grow() throws IOException, InterruptedException {
        mount("-o", "remount,size=256m", folder.toString());
    }

    private static void mount(String... arguments) throws IOException, InterruptedException {
        run("mount", arguments);
    }

    private static void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
