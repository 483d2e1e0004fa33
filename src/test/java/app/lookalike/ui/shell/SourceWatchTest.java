package app.lookalike.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.catalog.reader.SourceChanges;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SourceWatchTest {
    private static final SourceChanges ONE = new SourceChanges(List.of("new.jpg"), List.of(), List.of(), List.of(), "");
    private static final SourceChanges TWO =
            new SourceChanges(List.of("new.jpg"), List.of("old.jpg"), List.of(), List.of(), "");

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Queue<Runnable> looks = new ArrayDeque<>();
    private final TaskRunner jobs = new TaskRunner(waiting::add, Runnable::run);
    private final SourceWatch watch = new SourceWatch(jobs, new TaskRunner(looks::add, Runnable::run));
    private final FakeSession session = FakeSession.ofSize(1);
    private SourceChanges found = SourceChanges.NONE;

    SourceWatchTest() {
        session.sourceChanges = progress -> found;
    }

    private void open() {
        watch.open(session);
        watch.poll(1);
        looks.remove().run();
    }

    private void lookAgain(long at) {
        watch.cameToFront();
        watch.poll(at);
        looks.remove().run();
    }

    @Test
    void saysWhatChangedWhenTheCatalogueIsOpenedAndWhenTheWindowComesToTheFront() {
        watch.poll(0);
        assertThat(looks).as("nothing is open").isEmpty();
        found = ONE;
        open();
        assertThat(watch.changes().get()).isEqualTo(ONE);
        found = SourceChanges.NONE;
        watch.poll(60_000);
        assertThat(looks).as("nobody was away").isEmpty();
        lookAgain(60_001);
        assertThat(watch.changes().get()).isEqualTo(SourceChanges.NONE);
    }

    @Test
    void looksEveryFewSecondsAtMost() {
        open();
        watch.cameToFront();
        watch.poll(SourceWatch.PAUSE_MILLIS);
        assertThat(looks).isEmpty();
        watch.poll(SourceWatch.PAUSE_MILLIS + 1_000_000);
        assertThat(looks).as("what was put off is done").hasSize(1);
        watch.cameToFront();
        watch.poll(SourceWatch.PAUSE_MILLIS + 2_000_000);
        assertThat(looks).as("one at a time").hasSize(1);
    }

    @Test
    void waitsForTheJobsUnderWay() {
        watch.open(session);
        jobs.start("indexing", progress -> true, Outcome.of(done -> {}, failure -> {}));
        watch.poll(1);
        assertThat(looks).isEmpty();
        waiting.remove().run();
        watch.poll(2);
        assertThat(looks).hasSize(1);
    }

    @Test
    void whatIsDismissedIsSaidAgainOnlyWhenSomethingElseChanged() {
        found = ONE;
        open();
        watch.dismiss();
        assertThat(watch.changes().get()).isEqualTo(SourceChanges.NONE);
        lookAgain(1_000_000);
        assertThat(watch.changes().get()).isEqualTo(SourceChanges.NONE);
        found = TWO;
        lookAgain(2_000_000);
        assertThat(watch.changes().get()).isEqualTo(TWO);
    }

    @Test
    void anotherCatalogueHasNothingToDoWithTheOneBefore() {
        found = ONE;
        watch.open(session);
        watch.poll(1);
        FakeSession other = FakeSession.ofSize(1);
        other.sourceChanges = progress -> SourceChanges.NONE;
        watch.open(other);
        looks.remove().run();
        assertThat(watch.changes().get()).isEqualTo(SourceChanges.NONE);
        watch.poll(2);
        looks.remove().run();
        assertThat(watch.changes().get()).isEqualTo(SourceChanges.NONE);
    }

    @Test
    void aLookThatFailsSaysNothingAndIsNotTheLast() {
        session.sourceChanges = progress -> {
            throw new LookalikeException("The workspace is locked.");
        };
        open();
        assertThat(watch.changes().get()).isEqualTo(SourceChanges.NONE);
        session.sourceChanges = progress -> ONE;
        lookAgain(1_000_000);
        assertThat(watch.changes().get()).isEqualTo(ONE);
    }
}
