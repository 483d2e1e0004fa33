package app.lookalike.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class IdleMemoryTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final TaskRunner jobs = new TaskRunner(waiting::add, Runnable::run);
    private final IdleMemory idle = new IdleMemory(jobs, TaskRunner.inline(), new PictureLoader(jobs));

    @Test
    void theOpenCatalogueGivesMemoryBack() {
        assertThat(idle.passed()).as("nothing is open").isFalse();
        FakeSession left = FakeSession.ofSize(1);
        FakeSession open = FakeSession.ofSize(1);
        idle.open(left);
        idle.open(open);

        assertThat(idle.passed()).isTrue();
        assertThat(left.memoryGivenBack).isZero();
        assertThat(open.memoryGivenBack).isEqualTo(1);
    }

    @Test
    void notWhileAJobRuns() {
        FakeSession open = FakeSession.ofSize(1);
        idle.open(open);
        jobs.start("indexing", progress -> true, Outcome.of(done -> {}, failure -> {}));

        assertThat(idle.passed()).isFalse();
        assertThat(open.memoryGivenBack).isZero();

        waiting.remove().run();
        assertThat(idle.passed()).isTrue();
        assertThat(open.memoryGivenBack).isEqualTo(1);
    }
}
