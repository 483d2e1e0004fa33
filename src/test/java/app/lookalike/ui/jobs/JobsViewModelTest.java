package app.lookalike.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class JobsViewModelTest {
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final TaskRunner runner = new TaskRunner(threads::add, Runnable::run);
    private final JobsViewModel jobs = new JobsViewModel(runner);

    @Test
    void listsWhatTakesAWhileWithHowFarItIs() {
        runner.start(
                "Indexing pictures",
                progress -> {
                    progress.update("Indexing pictures", 40, 100, Unit.PICTURES);
                    await(runner.running().get(0));
                    jobs.poll(0);
                    return true;
                },
                ignored());
        jobs.poll(0);
        assertThat(jobs.running()).isEmpty();

        threads.remove().run();

        assertThat(jobs.running()).singleElement().satisfies(job -> {
            assertThat(job.message().get()).isEqualTo("Indexing pictures");
            assertThat(job.detail().get()).startsWith("40 of 100");
            assertThat(job.fraction().get()).isEqualTo(0.4);
        });
        jobs.poll(1);
        assertThat(jobs.running()).isEmpty();
        assertThat(jobs.ended()).singleElement().satisfies(task -> assertThat(task.ending())
                .contains(RunningTask.Ending.DONE));
    }

    @Test
    void stopsOneJobOnly() {
        RunningTask one = runner.start("One", progress -> true, ignored());
        runner.start("Other", progress -> true, ignored());
        await(runner.running().get(1));
        jobs.poll(0);

        jobs.running().get(0).cancel();
        threads.forEach(Runnable::run);
        jobs.poll(1);

        assertThat(one.ending()).contains(RunningTask.Ending.CANCELLED);
        assertThat(jobs.ended()).extracting(RunningTask::title).containsExactly("Other", "One");
    }

    @Test
    void namesEveryFailureWithItsReasonHoweverShortItWas() {
        run("Opening shop", () -> {
            throw new LookalikeException("There is no catalogue at shop.");
        });

        assertThat(jobs.ended()).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Opening shop");
            assertThat(task.failure()).isEqualTo("There is no catalogue at shop.");
        });
    }

    @Test
    void leavesOutWhatIsOverInAMoment() {
        run("Saving the settings", () -> {});
        run("Reading", () -> {
            throw new CancelledException();
        });

        assertThat(jobs.ended()).isEmpty();
    }

    @Test
    void leavesOutWhatTheProgramDoesByItselfUnlessItFails() {
        RunningTask quiet = runner.prepare("Looking at the vectors", progress -> true, ignored())
                .quietly();
        quiet.start();
        await(quiet);
        jobs.poll(0);
        assertThat(jobs.running()).isEmpty();

        threads.remove().run();
        jobs.poll(1);
        assertThat(jobs.ended()).isEmpty();

        RunningTask failing = runner.prepare(
                        "Reading the figures",
                        progress -> {
                            throw new LookalikeException("The disk is full.");
                        },
                        ignored())
                .quietly();
        failing.start();
        threads.remove().run();
        jobs.poll(2);
        assertThat(jobs.ended()).extracting(RunningTask::title).containsExactly("Reading the figures");
    }

    @Test
    void remembersTheLastOnesOnly() {
        for (int i = 0; i < TaskRunner.MAX_ENDED + 5; i++) {
            run("Job " + i, () -> {
                throw new LookalikeException("No.");
            });
        }

        assertThat(runner.ended()).hasSize(TaskRunner.MAX_ENDED);
        assertThat(jobs.ended())
                .hasSize(JobsViewModel.MAX_ENDED)
                .first()
                .extracting(RunningTask::title)
                .isEqualTo("Job " + (TaskRunner.MAX_ENDED + 4));
    }

    private void run(String title, Runnable job) {
        runner.start(
                title,
                progress -> {
                    job.run();
                    return true;
                },
                ignored());
        threads.remove().run();
        jobs.poll(1);
    }

    private static void await(RunningTask task) {
        while (task.elapsedMillis() < JobsViewModel.NOTICEABLE_MILLIS) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static Outcome<Boolean> ignored() {
        return Outcome.of(done -> {}, failure -> {});
    }
}
