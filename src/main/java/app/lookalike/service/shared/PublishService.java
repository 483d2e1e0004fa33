package app.lookalike.service.shared;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.service.indexing.ShardFolder;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.shared.solr.SolrCloud;
import app.lookalike.service.shared.solr.SolrCollection;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.service.shared.solr.SolrSchema;
import app.lookalike.service.shared.solr.SolrViews;
import app.lookalike.service.shared.solr.SolrWriting;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.OpenCatalog;
import java.time.Duration;
import java.util.Optional;

/**
 * Publishes workspaces as shared catalogues. What is sent is seen only when all of it is there: each version of a product
 * says in which releases it is seen, and the number of the release is written last. So publishing can be stopped and
 * killed at any moment, and be started again: it goes on where it was. One at a time for each catalogue.
 */
public final class PublishService {
    /** For one batch of products; a node that merges its index may take a while. */
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** A node that restarts is back by then. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * Publishes.
     *
     * @throws LookalikeException if nothing is indexed, or Solr does not take it; what was sent is kept and not seen
     * @throws app.lookalike.base.CancelledException if it was asked to stop; the same holds
     */
    public PublishReport publish(
            OpenCatalog catalog,
            SharedAddress address,
            Optional<SolrLogin> login,
            PublishOptions options,
            Progress progress) {
        return publish(new WorkspaceSource(catalog), address, login, options, progress);
    }

    /**
     * Publishes what was computed on many machines: all shards of a catalogue, one after the other, without a workspace
     * of the whole. Which ranking of fashion they were prepared for comes with the program.
     *
     * @param catalogs opens them
     * @throws LookalikeException if not all shards are there, or Solr does not take it; what was sent is kept and not seen
     * @throws app.lookalike.base.CancelledException if it was asked to stop; the same holds
     */
    public PublishReport publish(
            ShardFolder shards,
            CatalogService catalogs,
            SharedAddress address,
            Optional<SolrLogin> login,
            PublishOptions options,
            Progress progress) {
        return publish(new ShardSource(shards, catalogs), address, login, options, progress);
    }

    private static PublishReport publish(
            PublishSource source,
            SharedAddress address,
            Optional<SolrLogin> login,
            PublishOptions options,
            Progress progress) {
        long start = System.nanoTime();
        try (SolrCloud cloud = new SolrCloud(address.solr(), login, TIMEOUT, PATIENCE)) {
            cloud.connect(progress);
            PublishTarget target = new PublishTarget(cloud, address.name(), progress);
            PublishTarget.Chosen chosen = target.choose(source, options);
            SolrCollection stored = new SolrCollection(cloud, chosen.collection());
            SolrWriting writing = new SolrWriting(cloud, chosen.collection(), progress);
            SolrWriting uncancelled = new SolrWriting(cloud, chosen.collection(), Progress.NONE);
            try (PublishLock lock = PublishLock.take(stored, uncancelled, progress)) {
                long next =
                        Published.in(stored, progress).map(Published::release).orElse(0L) + 1;
                PublishRun run = new PublishRun(source, chosen.codes(), stored, writing, next, lock, progress);
                PublishRun.Done done = run.send();
                requireAll(stored, next, done);
                Published published = published(source, next, done, progress);
                lock.requireHeld();
                writing.put(Published.part(), published.json());
                writing.commit();
                target.use(chosen.collection());
                run.deleteOlder();
                return new PublishReport(
                        address.toString(),
                        chosen.collection(),
                        next,
                        done.products(),
                        done.sent(),
                        done.products() - done.sent(),
                        done.removed(),
                        (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private static void requireAll(SolrCollection stored, long release, PublishRun.Done done) {
        long products = stored.count(release, ProductFilter.NONE);
        if (products != done.products()) {
            throw new LookalikeException(Messages.get("publish.incomplete", products, done.products()));
        }
        long views = new SolrViews(stored, release).count();
        if (views != done.views()) {
            throw new LookalikeException(Messages.get("publish.incompleteViews", views, done.views()));
        }
    }

    private static Published published(PublishSource source, long release, PublishRun.Done done, Progress progress) {
        return new Published(
                SolrSchema.VERSION,
                source.kinds(),
                release,
                source.title(),
                done.products(),
                done.views(),
                done.indexed(),
                source.usualSide().orElse(0),
                source.goodSimilarity(progress).orElse(null),
                source.predictions().orElse(null));
    }
}
