package app.lookalike.ui.insights.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.ui.insights.page.PageViewModel.State;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PageViewModelTest {
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final PageViewModel<Integer> model =
            new PageViewModel<>(new TaskRunner(jobs::add, Runnable::run), "count", (session, progress) -> {
                progress.checkCancelled();
                if (session.catalog().catalog().size() == 13) {
                    throw new LookalikeException("Thirteen.");
                }
                return session.catalog().catalog().size();
            });

    private void runJobs() {
        while (!jobs.isEmpty()) {
            Objects.requireNonNull(jobs.poll()).run();
        }
    }

    @Test
    void computesWhenSomebodyLooksAndOnlyOnce() {
        model.look();
        assertThat(model.state().get()).isEqualTo(State.NO_CATALOGUE);
        model.open(FakeSession.ofSize(5));
        assertThat(jobs).isEmpty();

        model.look();
        model.look();
        assertThat(jobs).hasSize(1);
        assertThat(model.state().get()).isEqualTo(State.COMPUTING);
        runJobs();

        assertThat(model.state().get()).isEqualTo(State.SHOWN);
        assertThat(model.figures().get()).contains(5);
    }

    @Test
    void theFiguresOfTheCatalogueBeforeNeverArrive() {
        model.open(FakeSession.ofSize(5));
        model.look();

        model.open(FakeSession.ofSize(7));
        runJobs();
        assertThat(model.state().get()).isEqualTo(State.WAITING);
        assertThat(model.figures().get()).isEmpty();

        model.look();
        runJobs();
        assertThat(model.figures().get()).contains(7);
    }

    @Test
    void canBeStoppedAndStartedAgain() {
        model.open(FakeSession.ofSize(5));
        model.look();
        model.job().cancel();
        runJobs();
        assertThat(model.state().get()).isEqualTo(State.STOPPED);

        model.compute();
        runJobs();
        assertThat(model.figures().get()).contains(5);
    }

    @Test
    void saysWhatWentWrongAndThatThereIsNothing() {
        model.open(FakeSession.ofSize(13));
        model.look();
        runJobs();
        assertThat(model.state().get()).isEqualTo(State.FAILED);
        assertThat(model.message().get()).isEqualTo("Thirteen.");

        model.open(FakeSession.ofSize(0));
        assertThat(model.state().get()).isEqualTo(State.EMPTY);
    }

    @Test
    void findsTheProductsBehindAMark() {
        List<String> found = new ArrayList<>();
        model.find(product -> true, found::addAll);
        model.open(FakeSession.ofSize(4));

        model.find(product -> !product.id().equals("2"), found::addAll);
        runJobs();

        assertThat(found).containsExactly("1", "3", "4");
    }
}
