package app.lookalike.ui.learning;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.service.learning.HeadsToChoose;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.ui.testing.FakeSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class LearningViewModelTest {
    private static final LearningReport REPORT = new LearningReport(9, 1.5, List.of());

    private final FakeSession session = FakeSession.ofSize(12);
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty(true);
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final List<String> endings = new ArrayList<>();
    private final LearningViewModel model =
            new LearningViewModel(new TaskRunner(jobs::add, Runnable::run), ready.and(ready));

    LearningViewModelTest() {
        model.onEnd(endings::add);
        session.learningJob = progress -> REPORT;
    }

    @Test
    void saysHowWellItLearned() {
        model.open(session, HeadsToChoose.NONE);

        model.start();
        assertThat(model.job().active().get()).isTrue();
        assertThat(model.possible().getValue()).as("once at a time").isFalse();
        jobs.removeFirst().run();

        assertThat(model.report().get()).contains(REPORT);
        assertThat(model.job().active().get()).isFalse();
        assertThat(endings).containsExactly("");
        assertThat(model.possible().getValue()).isTrue();
    }

    @Test
    void anotherHeadIsUsedWhereThereIsOne() {
        model.open(session, HeadsToChoose.NONE);
        assertThat(model.canUseShipped().getValue()).isFalse();
        model.open(session, new HeadsToChoose(true, true));
        assertThat(model.canUseShipped().getValue()).isTrue();
        assertThat(model.canUseOther().getValue()).isTrue();

        model.useShipped();
        assertThat(model.canUseOther().getValue()).as("one after the other").isFalse();
        jobs.removeFirst().run();

        assertThat(session.headsUsed).containsExactly("shipped");
        assertThat(model.canUseShipped().getValue()).as("it is in use").isFalse();
        assertThat(endings).containsExactly("");
    }

    @Test
    void saysWhatWentWrong() {
        session.learningJob = progress -> {
            throw new LookalikeException("There is nothing to learn from.");
        };
        model.open(session, HeadsToChoose.NONE);

        model.start();
        jobs.removeFirst().run();

        assertThat(endings).containsExactly("There is nothing to learn from.");
        assertThat(model.report().get()).isEmpty();
    }

    @Test
    void isNotPossibleWithoutACatalogueOrWhatItNeeds() {
        model.start();
        assertThat(model.possible().getValue()).isFalse();
        ready.set(false);
        model.open(session, HeadsToChoose.NONE);
        model.start();
        assertThat(model.possible().getValue()).isFalse();

        assertThat(jobs).isEmpty();
    }

    @Test
    void canBeStopped() {
        session.learningJob = progress -> {
            progress.checkCancelled();
            return REPORT;
        };
        model.open(session, HeadsToChoose.NONE);
        model.start();

        model.job().cancel();
        jobs.removeFirst().run();

        assertThat(model.report().get()).isEmpty();
        assertThat(endings).as("a stop is no failure").containsExactly("");
        assertThat(model.possible().getValue()).isTrue();
    }

    @Test
    void leavesACatalogueWithoutAWord() {
        model.open(session, HeadsToChoose.NONE);
        model.start();

        model.open(FakeSession.ofSize(3), HeadsToChoose.NONE);
        jobs.removeFirst().run();

        assertThat(model.report().get()).isEmpty();
        assertThat(endings).isEmpty();
        assertThat(model.possible().getValue()).isTrue();
    }

    @Test
    void worksWhereJobsAreDoneAtOnce() {
        LearningViewModel atOnce = new LearningViewModel(TaskRunner.inline(), ready.and(ready));
        atOnce.open(session, HeadsToChoose.NONE);

        atOnce.start();

        assertThat(atOnce.report().get()).contains(REPORT);
        assertThat(atOnce.job().active().get()).isFalse();
    }
}
