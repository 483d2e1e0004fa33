package app.lookalike.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.ui.common.picture.PictureLoader;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class IdleMemoryTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final TaskRunner jobs = new TaskRunner(waiting::add, Runnable::run);
    private final List<OpenCatalog> released = new ArrayList<>();
    private final IdleMemory idle = new IdleMemory(jobs, TaskRunner.inline(), new PictureLoader(jobs), released::add);
    private final FakeSession open = FakeSession.ofSize(1);

    @Test
    void theOpenCatalogueGivesMemoryBack() {
        assertThat(idle.passed()).as("nothing is open").isFalse();
        idle.open(FakeSession.ofSize(1));
        idle.open(open);

        assertThat(idle.passed()).isTrue();
        assertThat(released).containsExactly(open.catalog());
    }

    @Test
    void notWhileAJobRuns() {
        idle.open(open);
        jobs.start("indexing", progress -> true, Outcome.of(done -> {}, failure -> {}));

        assertThat(idle.passed()).isFalse();
        assertThat(released).isEmpty();

        waiting.remove().run();
        assertThat(idle.passed()).isTrue();
        assertThat(released).containsExactly(open.catalog());
    }
}
