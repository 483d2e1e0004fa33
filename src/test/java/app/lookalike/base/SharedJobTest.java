package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The jobs here do not listen to a cancel unless they say so, as a native call does not. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SharedJobTest {
    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final BlockingQueue<String> released = new LinkedBlockingQueue<>();

    private final SharedJob<String> slow = new SharedJob<>(
            "slow",
            progress -> {
                started.countDown();
                mayEnd.await();
                return "result " + runs.incrementAndGet();
            },
            released::add);

    /** Whoever waits for a job. */
    private static final class Caller implements Progress {
        private final List<String> heard = new ArrayList<>();
        private final CompletableFuture<String> answer;
        private volatile boolean cancelled;

        Caller(SharedJob<String> job) {
            answer = CompletableFuture.supplyAsync(() -> job.await(this), work -> new Thread(work).start());
        }

        @Override
        public void update(String message, long done, long total) {
            heard.add(message);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    @Test
    void aCancelIsHeardWhileTheJobCannotHearItAndItsResultIsKept() throws Exception {
        Caller impatient = new Caller(slow);
        started.await();
        impatient.cancelled = true;
        assertThatThrownBy(impatient.answer::join).hasCauseInstanceOf(CancelledException.class);

        mayEnd.countDown();
        assertThat(slow.await(Progress.NONE)).isEqualTo("result 1");
        assertThat(slow.await(Progress.NONE)).isEqualTo("result 1");
    }

    @Test
    void whoEndsSoonAfterACancelIsWaitedFor() {
        SharedJob<String> tidy = new SharedJob<>(
                "tidy",
                progress -> {
                    started.countDown();
                    while (!progress.isCancelled()) {
                        Thread.onSpinWait();
                    }
                    runs.incrementAndGet();
                    throw new CancelledException();
                },
                released::add);
        Caller caller = new Caller(tidy);
        caller.cancelled = true;
        assertThatThrownBy(caller.answer::join).hasCauseInstanceOf(CancelledException.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void itIsDoneOnceForAllAndGoesOnWhileSomebodyWaits() throws Exception {
        Caller first = new Caller(slow);
        started.await();
        Caller second = new Caller(slow);
        first.cancelled = true;
        assertThatThrownBy(first.answer::join).hasCauseInstanceOf(CancelledException.class);
        mayEnd.countDown();
        assertThat(second.answer.join()).isEqualTo("result 1");
        assertThat(runs).hasValue(1);
    }

    @Test
    void whoComesWhileACancelledJobStopsGetsANewOne() throws Exception {
        SharedJob<String> obedient = new SharedJob<>(
                "obedient",
                progress -> {
                    int run = runs.incrementAndGet();
                    if (run == 1) {
                        started.countDown();
                        while (!progress.isCancelled()) {
                            Thread.onSpinWait();
                        }
                        mayEnd.await();
                        throw new CancelledException();
                    }
                    return "result " + run;
                },
                released::add);
        Caller first = new Caller(obedient);
        started.await();
        first.cancelled = true;
        assertThatThrownBy(first.answer::join).hasCauseInstanceOf(CancelledException.class);
        Caller second = new Caller(obedient);
        mayEnd.countDown();
        assertThat(second.answer.join()).isEqualTo("result 2");
    }

    @Test
    void aFailureIsThrownAndTheNextCallTriesAgain() {
        SharedJob<String> failing = new SharedJob<>(
                "failing",
                progress -> {
                    progress.update("trying", 0, -1);
                    if (runs.incrementAndGet() == 1) {
                        throw new LookalikeException("No source answers.");
                    }
                    return "result " + runs;
                },
                released::add);
        Caller caller = new Caller(failing);
        assertThatThrownBy(caller.answer::join)
                .cause()
                .isInstanceOf(LookalikeException.class)
                .hasMessage("No source answers.");
        assertThat(caller.heard).containsExactly("trying");
        assertThat(failing.await(Progress.NONE)).isEqualTo("result 2");
    }

    @Test
    void whatItMadeIsReleasedOnceHoweverLateItComes() throws Exception {
        Caller caller = new Caller(slow);
        started.await();
        slow.close();
        assertThatThrownBy(caller.answer::join).hasCauseInstanceOf(CancelledException.class);
        assertThat(released).isEmpty();
        mayEnd.countDown();
        assertThat(released.take()).isEqualTo("result 1");
        slow.close();
        assertThat(released).isEmpty();
        assertThatThrownBy(() -> slow.await(Progress.NONE)).isInstanceOf(CancelledException.class);
    }

    @Test
    void whatIsThereIsReleasedOnceByClosing() {
        mayEnd.countDown();
        slow.await(Progress.NONE);
        slow.close();
        slow.close();
        assertThat(released).containsExactly("result 1");
    }
}
