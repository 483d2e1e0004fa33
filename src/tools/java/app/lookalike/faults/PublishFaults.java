package app.lookalike.faults;

import static app.lookalike.faults.SolrFaults.PLACED;
import static app.lookalike.faults.SolrFaults.say;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.service.shared.PublishReport;
import app.lookalike.service.shared.PublishService;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.solr.ProductVersion;
import app.lookalike.service.shared.solr.SolrCloud;
import app.lookalike.service.shared.solr.SolrCollection;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.testing.SolrNodes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What happens to products that are being published when nodes fail, and to who may not publish. */
final class PublishFaults {
    /** What is left on a disk that is nearly full. */
    private static final long LEFT = 256 * 1024;

    private static final long DISK_KIBIBYTES = 200 * 1024;
    private static final String NAME = "published";

    private final Path folder;
    private final OpenCatalog workspace;
    private boolean bad;

    PublishFaults(Path folder, OpenCatalog workspace) {
        this.folder = folder;
        this.workspace = workspace;
    }

    private interface Happening {
        void happen() throws IOException, InterruptedException;
    }

    /** Prints a table; whether anything was lost, double or not said in one line. */
    boolean run(SolrNodes nodes) throws IOException, InterruptedException {
        say("");
        say("| fault while publishing | said | again | seconds | products | in all replicas | lost | double |");
        say("|---|---|--:|--:|--:|--:|--:|--:|");
        publishing("kill -9 of a node", nodes, () -> nodes.kill(1), () -> nodes.restart(1));
        fullDisk();
        say("");
        say("| who publishes | said |");
        say("|---|---|");
        logins();
        return bad;
    }

    private void publishing(String fault, SolrNodes nodes, Happening fails, Happening mends)
            throws IOException, InterruptedException {
        String said = "";
        PublishReport report;
        int tries = 1;
        try {
            report = publish(nodes, Optional.empty(), new AtHalf(fails));
            mends.happen();
        } catch (LookalikeException e) {
            said = oneLine(e);
            mends.happen();
            report = publish(nodes, Optional.empty(), Progress.NONE);
            tries++;
        }
        Set<String> seen = new HashSet<>();
        int[] twice = new int[1];
        SharedAddress address = SharedAddress.parse(nodes.address(0, NAME));
        long agreed = ReplicaCounts.agreed(address.solr(), report.collection());
        try (SolrCloud cloud =
                new SolrCloud(address.solr(), Optional.empty(), Duration.ofSeconds(30), Duration.ofSeconds(60))) {
            new SolrCollection(cloud, report.collection())
                    .versions(
                            (ProductVersion version) -> twice[0] += seen.add(version.document()) ? 0 : 1,
                            Progress.NONE);
        }
        long lost = workspace.catalog().products().stream()
                .filter(product -> !seen.contains(ProductVersion.product(product.id())))
                .count();
        bad |= lost + twice[0] > 0 || agreed != report.products();
        say(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f | %,d | %,d | %d | %d |",
                fault,
                said,
                tries - 1,
                report.seconds(),
                report.products(),
                agreed,
                lost,
                twice[0]));
    }

    /** The disk of the second node; where none can be mounted, this is left out. */
    private void fullDisk() throws IOException, InterruptedException {
        Path cluster = folder.resolve("full");
        Path disk = cluster.resolve("node1");
        try (Mount mount = Mount.small(disk, DISK_KIBIBYTES);
                SolrNodes nodes = new SolrNodes(cluster, 2)) {
            Path filler = mount.folder().resolve("filler");
            publishing("disk of a node full", nodes, () -> fill(filler), () -> {
                Files.delete(filler);
                nodes.kill(1);
                nodes.restart(1);
            });
        }
    }

    private static void fill(Path filler) throws IOException {
        byte[] bytes = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(filler).getUsableSpace() > LEFT) {
                out.write(bytes);
            }
        }
    }

    private void logins() {
        try (SolrNodes nodes = new SolrNodes(folder.resolve("login"), 2, Optional.of("anna:right"))) {
            login(nodes, "nobody", Optional.empty(), false);
            login(nodes, "wrong password", Optional.of(new SolrLogin("anna", "wrong")), false);
            login(nodes, "right password", Optional.of(new SolrLogin("anna", "right")), true);
        }
    }

    private void login(SolrNodes nodes, String who, Optional<SolrLogin> login, boolean allowed) {
        String said;
        try {
            PublishReport report = publish(nodes, login, Progress.NONE);
            said = String.format(Locale.ROOT, "%,d products published", report.products());
            bad |= !allowed;
        } catch (LookalikeException e) {
            said = oneLine(e);
            bad |= allowed;
        }
        say("| " + who + " | " + said + " |");
    }

    private String oneLine(LookalikeException e) {
        String text = String.valueOf(e.getMessage());
        bad |= text.contains("\n") || text.contains("Exception");
        return text;
    }

    private PublishReport publish(SolrNodes nodes, Optional<SolrLogin> login, Progress progress) {
        return new PublishService()
                .publish(workspace, SharedAddress.parse(nodes.address(0, NAME)), login, PLACED, progress);
    }

    /** Lets something happen once, when half of the products are sent. */
    private static final class AtHalf implements Progress {
        private final Happening happening;
        private boolean done;

        AtHalf(Happening happening) {
            this.happening = happening;
        }

        @Override
        public void update(String message, long sent, long total) {
            if (!done && sent > 0 && sent >= total / 2) {
                done = true;
                try {
                    happening.happen();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
