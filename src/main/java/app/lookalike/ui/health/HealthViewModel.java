package app.lookalike.ui.health;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.file.OutputFile;
import app.lookalike.base.text.Messages;
import app.lookalike.service.health.Finding;
import app.lookalike.service.health.HealthKind;
import app.lookalike.service.health.HealthReport;
import app.lookalike.service.health.HealthSection;
import app.lookalike.service.health.HealthService;
import app.lookalike.service.health.report.HealthCsv;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.FileWriting;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.jobs.JobViewModel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The behaviour of the page of problems: looks for them in the background when the page is first shown, keeps the report
 * until it is made again, and ignores problems. Lives on the window's thread.
 */
public final class HealthViewModel implements SessionListener {
    private final HealthService service;
    private final LatestRequest looking;
    private final LatestRequest changing;
    private final FileWriting saving;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<Optional<CatalogSession>> session =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HealthReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<HealthKind> chosen = new SimpleObjectProperty<>(HealthKind.MISSING_PICTURE);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private boolean asked;

    /** A page without a catalogue. */
    public HealthViewModel(TaskRunner jobs, HealthService service) {
        this.service = service;
        looking = new LatestRequest(jobs);
        changing = new LatestRequest(jobs);
        saving = new FileWriting(jobs, message::set);
    }

    /** The open catalogue. */
    public ReadOnlyObjectProperty<Optional<CatalogSession>> session() {
        return session.getReadOnlyProperty();
    }

    /** The last report. */
    public ReadOnlyObjectProperty<Optional<HealthReport>> report() {
        return report.getReadOnlyProperty();
    }

    /** The kind of problems that is shown. */
    public ObjectProperty<HealthKind> chosen() {
        return chosen;
    }

    /** The problems that are shown; empty before there is a report. */
    public Optional<HealthSection> section() {
        return report.get().map(found -> found.section(chosen.get()));
    }

    /** Where a list was written last, until that is dismissed. */
    public ReadOnlyObjectProperty<Optional<Path>> saved() {
        return saving.written();
    }

    /** What went wrong, for people; empty where nothing did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether a search for problems is under way. */
    public ReadOnlyBooleanProperty looking() {
        return looking.busy();
    }

    /** The search for problems under way, to show. */
    public JobViewModel job() {
        return job;
    }

    @Override
    public void open(CatalogSession opened) {
        looking.drop();
        changing.forget();
        saving.forget();
        job.clear();
        dismiss();
        asked = false;
        report.set(Optional.empty());
        session.set(Optional.of(opened));
    }

    /** Looks for problems unless that was done, or was stopped, before. */
    public void shown() {
        if (!asked) {
            look();
        }
    }

    /** Looks for problems, again where that was done before. */
    public void look() {
        if (session.get().isEmpty() || looking.busy().get()) {
            return;
        }
        CatalogSession in = session.get().get();
        asked = true;
        dismiss();
        looking.of(Messages.get("health.task"), progress -> service.report(in.catalog(), progress))
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(this::answered)
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }

    private void answered(HealthReport found) {
        if (report.get().isEmpty()) {
            found.sections().stream()
                    .filter(section -> !section.open().isEmpty())
                    .findFirst()
                    .ifPresent(section -> chosen.set(section.kind()));
        }
        report.set(Optional.of(found));
    }

    /** Ignores these problems from now on. */
    public void ignore(Collection<Finding> findings) {
        change((catalog, before) -> service.ignore(catalog, before, findings));
    }

    /** Shows these problems again, which were ignored. */
    public void show(Collection<Finding> findings) {
        change((catalog, before) -> service.show(catalog, before, findings));
    }

    private interface Change {
        HealthReport of(OpenCatalog catalog, HealthReport before);
    }

    private void change(Change change) {
        @Nullable CatalogSession in = session.get().orElse(null);
        @Nullable HealthReport before = report.get().orElse(null);
        if (in == null || before == null) {
            return;
        }
        dismiss();
        changing.of(Messages.get("health.task.ignore"), progress -> change.of(in.catalog(), before))
                .onSuccess(after -> report.set(Optional.of(after)))
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }

    /** Writes the shown problems as a table, in place of a file that may be there. */
    public void export(Path file) {
        @Nullable CatalogSession in = session.get().orElse(null);
        @Nullable HealthSection shown = section().orElse(null);
        if (in == null || shown == null) {
            return;
        }
        dismiss();
        saving.write(Messages.get("health.task.export"), file, path -> new OutputFile(path, true)
                .write(out -> HealthCsv.write(in.catalog(), List.of(shown), out)));
    }

    /** Dismisses the message and the notice about the last file. */
    public void dismiss() {
        message.set("");
        saving.dismiss();
    }
}
