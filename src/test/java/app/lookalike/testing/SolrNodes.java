package app.lookalike.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real SolrCloud of a few nodes: ZooKeeper and each node a process of its own, as {@code scripts/solr-cluster} starts
 * them, on free ports of the loopback address and in a folder of its own. They end with this process at the latest.
 */
public final class SolrNodes implements AutoCloseable {
    /** What {@code scripts/solr-cluster class-path} writes. */
    private static final Path CLASS_PATH = Path.of("target/solr-class-path.txt");

    private static final Path SOURCE = Path.of("scripts/solr/SolrProcess.java");
    private static final long START_SECONDS = 180;

    private final Path folder;
    private final Optional<String> login;
    private Process zookeeper;
    private final List<Process> nodes = new ArrayList<>();

    /** Starts so many nodes and waits for them. */
    public SolrNodes(Path folder, int count) {
        this(folder, count, Optional.empty());
    }

    /**
     * Starts so many nodes and waits for them.
     *
     * @param login that they ask for, such as {@code anna:secret}
     */
    public SolrNodes(Path folder, int count, Optional<String> login) {
        this.folder = folder;
        this.login = login;
        this.zookeeper = start("zookeeper", "128m");
        await("zookeeper", zookeeper);
        for (int i = 0; i < count; i++) {
            nodes.add(startNode(i));
        }
        for (int i = 0; i < count; i++) {
            await("node" + i, nodes.get(i));
        }
    }

    /** Whether Maven has fetched Solr's libraries. */
    public static boolean isThere() {
        return Files.isReadable(CLASS_PATH) && Files.isReadable(SOURCE);
    }

    /** The address of a catalogue by one of the nodes. */
    public String address(int node, String catalogue) {
        return "solr+http://127.0.0.1:" + read(folder.resolve("node" + node).resolve("port")) + "/solr/" + catalogue;
    }

    /** Ends a node without warning. */
    public void kill(int node) throws InterruptedException {
        nodes.get(node).destroyForcibly();
        assertThat(nodes.get(node).waitFor(START_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** Starts a node again that was ended, with its data and under its address. */
    public void restart(int node) {
        nodes.set(node, startNode(node));
        await("node" + node, nodes.get(node));
    }

    /** Ends ZooKeeper without warning and starts it again, with its data and under its address. */
    public void restartZooKeeper() {
        zookeeper.destroyForcibly();
        waitFor(zookeeper);
        zookeeper = start("zookeeper", "128m");
        await("zookeeper", zookeeper);
    }

    /** Lets a node stand still, with all its connections, or go on. */
    public void stall(int node, boolean still) throws IOException, InterruptedException {
        String pid = Long.toString(nodes.get(node).pid());
        assertThat(new ProcessBuilder("kill", still ? "-STOP" : "-CONT", pid)
                        .start()
                        .waitFor())
                .isZero();
    }

    private Process startNode(int node) {
        return start("node" + node, "512m", "127.0.0.1:" + read(folder.resolve("zookeeper/port")));
    }

    private Process start(String name, String heap, String... more) {
        Path data = folder.resolve(name);
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(data.resolve("ready"));
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "-XX:+UseSerialGC",
                    "-Dsolr.cluster.child=true",
                    "-cp",
                    read(CLASS_PATH),
                    SOURCE.toString(),
                    name.startsWith("node") ? "node" : name,
                    data.toString()));
            command.addAll(List.of(more));
            ProcessBuilder builder = new ProcessBuilder(command);
            login.ifPresent(known -> builder.environment().put("SOLR_LOGIN", known));
            return builder.redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(String name, Process process) {
        Path ready = folder.resolve(name).resolve("ready");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(ready)) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(() -> name + " did not start: "
                            + read(folder.resolve(name).resolve("log")))
                    .isTrue();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Process::destroyForcibly);
        zookeeper.destroyForcibly();
        nodes.forEach(SolrNodes::waitFor);
        waitFor(zookeeper);
    }

    private static void waitFor(Process process) {
        try {
            process.waitFor(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
