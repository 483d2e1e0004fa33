package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner.Outcome;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
    private final List<String> heard = new ArrayList<>();
    private final Outcome<String> listener =
            new Outcome<>(s -> heard.add("ok " + s), f -> heard.add(TaskRunner.messageOf(f)), () -> heard.add("stop"));

    @Test
    void deliversWhatTheJobMade() {
        TaskRunner.inline().start("Count", p -> "three", listener);
        assertThat(heard).containsExactly("ok three");
    }

    @Test
    void ourOwnFailuresAreSaidAsTheyAre() {
        TaskRunner.inline()
                .start(
                        "Read",
                        p -> {
                            throw new LookalikeException("styles.csv has no header. Pick another file.");
                        },
                        listener);
        assertThat(heard).containsExactly("styles.csv has no header. Pick another file.");
    }

    @Test
    void errorsAreDeliveredTooAndNeverSwallowed() {
        TaskRunner.inline()
                .start(
                        "Read",
                        p -> {
                            throw new OutOfMemoryError("heap");
                        },
                        listener);
        assertThat(heard)
                .singleElement()
                .asString()
                .contains("OutOfMemoryError: heap")
                .contains("log file");
    }

    @Test
    void aFullHeapIsSaidWithWhatToDo() {
        assertThat(TaskRunner.messageOf(new OutOfMemoryError("Java heap space")))
                .contains("MB) is not enough", "LOOKALIKE_JAVA_OPTIONS=-Xmx4g")
                .doesNotContain("OutOfMemoryError");
    }

    @Test
    void aCancelledJobSaysNeitherSuccessNorFailure() {
        List<Runnable> queue = new ArrayList<>();
        TaskRunner runner = new TaskRunner(queue::add, Runnable::run);
        RunningTask task = runner.start("Index", p -> "never", listener);
        assertThat(runner.running()).containsExactly(task);
        task.cancel();
        queue.forEach(Runnable::run);
        assertThat(heard).containsExactly("stop");
        assertThat(runner.running()).isEmpty();
    }

    @Test
    void progressIsThereToPoll() {
        List<Runnable> deliveries = new ArrayList<>();
        TaskRunner runner = new TaskRunner(Runnable::run, deliveries::add);
        RunningTask task = runner.start(
                "Index",
                p -> {
                    p.update("Indexing pictures", 25, 100);
                    return "";
                },
                listener);
        assertThat(task.snapshot().message()).isEqualTo("Indexing pictures");
        assertThat(task.snapshot().fraction()).isEqualTo(0.25);
        assertThat(runner.running()).as("until the outcome is delivered").containsExactly(task);
        deliveries.forEach(Runnable::run);
        assertThat(runner.running()).isEmpty();
    }

    @Test
    void endedTasksKeepNothingOfTheirJobs() {
        TaskRunner runner = TaskRunner.inline();
        WeakReference<Object> workedOn = start(runner);
        for (int i = 0; i < 100 && workedOn.get() != null; i++) {
            System.gc();
        }

        assertThat(runner.ended()).hasSize(1);
        assertThat(workedOn.get()).isNull();
    }

    private WeakReference<Object> start(TaskRunner runner) {
        Object large = new Object();
        runner.start("Count", p -> large.toString(), listener);
        return new WeakReference<>(large);
    }
}
