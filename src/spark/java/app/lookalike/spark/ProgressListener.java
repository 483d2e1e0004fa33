package app.lookalike.spark;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.Success$;
import org.apache.spark.TaskEndReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Tells on the terminal how many shards are written, and which executors come and go. */
final class ProgressListener extends SparkListener {
    private final int shards;
    private final AtomicInteger written = new AtomicInteger();

    /** @param shards that are to be written */
    ProgressListener(int shards) {
        this.shards = shards;
    }

    @Override
    public void onExecutorAdded(SparkListenerExecutorAdded event) {
        print("Executor " + event.executorId() + " on " + event.executorInfo().executorHost());
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
        print("Executor " + event.executorId() + " is gone: " + event.reason());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd event) {
        TaskEndReason reason = event.reason();
        if (reason instanceof Success$) {
            print(String.format(Locale.ROOT, "%,d of %,d shards", written.incrementAndGet(), shards));
        } else if (reason instanceof ExceptionFailure failure) {
            print("A shard failed and is tried again, up to three times: " + failure.description());
        } // of an executor that is gone, its removal tells
    }

    private static void print(String line) {
        System.err.println(line);
    }
}
