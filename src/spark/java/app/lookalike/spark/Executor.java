package app.lookalike.spark;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.service.indexing.ShardWriter;
import app.lookalike.service.network.Networks;
import app.lookalike.service.network.PretrainedNetwork;
import app.lookalike.service.workspace.CatalogService;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;

/**
 * What one executor keeps from task to task: the catalogue that it has read, and the network, which takes seconds to load
 * and all of the executor's cores to compute. Made by the first task, freed when the process ends.
 */
final class Executor {
    private static @Nullable Executor only;

    private final ShardJob job;
    private final ShardWriter writer;

    private Executor(ShardJob job) {
        this.job = job;
        AppDirectories directories = AppDirectories.ofUser();
        Networks networks = new Networks(choice -> new PretrainedNetwork(directories, choice));
        Runtime.getRuntime().addShutdownHook(new Thread(networks::close, "free network"));
        CatalogService catalogs = new CatalogService(directories, Optional.empty(), networks, job::choice);
        this.writer = new ShardWriter(job.read(Progress.NONE), job.shards(), catalogs, job.choice());
    }

    /** That of this process, for the one job that it works for. */
    static synchronized Executor of(ShardJob job) {
        Executor known = only;
        if (known == null || !known.job.equals(job)) {
            known = new Executor(job);
            only = known;
        }
        return known;
    }

    /** Writes one shard, or finds it there; ends soon after the task was cancelled. */
    synchronized int write(int shard, TaskContext task) {
        Progress untilInterrupted = new Progress() {
            @Override
            public void update(String message, long done, long total) {
                // The driver reports how many shards there are.
            }

            @Override
            public boolean isCancelled() {
                return task.isInterrupted();
            }
        };
        writer.write(shard, untilInterrupted);
        return shard;
    }
}
