package app.lookalike.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.service.Services;
import app.lookalike.service.health.Finding;
import app.lookalike.service.health.HealthKind;
import app.lookalike.service.health.HealthReport;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.TestServices;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.testing.FakeSession;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthViewModelTest {
    private final Path folder;
    private final Services services;
    private final CatalogSession session;
    private final HealthViewModel model;

    HealthViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        services = TestServices.in(
                folder, DrawnCatalog.write(folder.resolve("sample"), 4, i -> DrawnCatalog.mosaic(i / 2)));
        session = new CatalogSession(services.catalogs().openSample(UnaryOperator.identity(), Progress.NONE), services);
        model = new HealthViewModel(TaskRunner.inline(), services.health());
    }

    @AfterEach
    void close() {
        session.close();
        services.close();
    }

    private void lookAtConflicts() {
        model.open(session);
        model.shown();
        model.chosen().set(HealthKind.IDENTICAL_CONFLICT);
    }

    private List<Finding> open() {
        return model.section().orElseThrow().open();
    }

    @Test
    void looksOnceWhenItIsShownAndBeginsWithTheFirstKindThereIs() {
        model.shown();
        assertThat(model.report().get()).as("no catalogue").isEmpty();

        model.open(session);
        assertThat(model.report().get()).as("nobody looks").isEmpty();

        model.shown();
        assertThat(model.chosen().get()).isEqualTo(HealthKind.REPAIRED_ROW);
        assertThat(open()).hasSize(4);
        HealthReport first = model.report().get().orElseThrow();
        model.shown();
        assertThat(model.report().get()).containsSame(first);
    }

    @Test
    void ignoresAndTakesBack() {
        lookAtConflicts();
        Finding finding = open().get(0);

        model.ignore(List.of(finding));
        assertThat(open()).hasSize(1).doesNotContain(finding);
        assertThat(model.section().orElseThrow().ignored()).containsExactly(finding);

        model.look();
        assertThat(open()).as("looked at again").hasSize(1);

        model.show(List.of(finding));
        assertThat(open()).hasSize(2);
    }

    @Test
    void writesTheListOfTheShownKind() {
        lookAtConflicts();
        Path file = folder.resolve("list.csv");

        model.export(file);

        assertThat(model.saved().get()).contains(file);
        assertThat(file).content().contains("identicalConflict,1000,1000", "identicalConflict,1002,1003");

        model.export(folder.resolve("none/list.csv"));
        assertThat(model.message().get()).contains("there is no folder");
        assertThat(model.saved().get()).isEmpty();
    }

    @Test
    void saysWhyItCannotLook() {
        FakeSession gone = FakeSession.ofSize(3);
        model.open(gone);
        gone.close();
        model.shown();

        assertThat(model.message().get()).contains("closed");
        assertThat(model.looking().get()).isFalse();
        assertThat(model.report().get()).isEmpty();
    }
}
