package app.lookalike.ui.curation;

import app.lookalike.base.Progress;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.file.OutputFile;
import app.lookalike.base.text.Messages;
import app.lookalike.service.curation.CatalogComparison;
import app.lookalike.service.curation.OtherCatalogue;
import app.lookalike.service.curation.PictureMatch;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.FileWriting;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.insights.ProductLinks;
import app.lookalike.ui.jobs.JobViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What of another catalogue is in the open one already. Lives on the window's thread. */
public final class ComparisonViewModel implements SessionListener, AutoCloseable {
    /**
     * What was found.
     *
     * @param other the other catalogue, open as long as this is shown
     * @param matches one for each of its pictures
     */
    public record Compared(OtherCatalogue other, List<PictureMatch> matches) {
        /** Copies the list. */
        public Compared {
            matches = List.copyOf(matches);
        }
    }

    private final CatalogComparison comparison = new CatalogComparison();
    private final LatestRequest comparing;
    private final FileWriting saving;
    private final JobViewModel job = new JobViewModel();
    private final ReadOnlyObjectWrapper<Optional<Compared>> compared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private @Nullable CatalogSession session;

    /** Without a catalogue. */
    public ComparisonViewModel(TaskRunner jobs) {
        comparing = new LatestRequest(jobs);
        saving = new FileWriting(jobs, message::set);
    }

    /** What was found; empty where nothing is compared. */
    public ReadOnlyObjectProperty<Optional<Compared>> compared() {
        return compared.getReadOnlyProperty();
    }

    /** What went wrong or was written, for people; empty where there is nothing to say. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Whether a comparison is under way. */
    public ReadOnlyBooleanProperty comparing() {
        return comparing.busy();
    }

    /** The comparison that is under way. */
    public JobViewModel job() {
        return job;
    }

    /** The open catalogue. */
    public Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public void open(CatalogSession opened) {
        comparing.drop();
        saving.forget();
        job.clear();
        message.set("");
        session = opened;
        leave();
    }

    /** Looks up every picture of that catalogue, folder or workspace. */
    public void compare(Path path) {
        CatalogSession in = session;
        if (in == null) {
            return;
        }
        message.set("");
        comparing
                .of(Messages.get("curation.comparison.task"), progress -> compare(in.catalog(), path, progress))
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(found -> {
                    leave();
                    compared.set(Optional.of(found));
                })
                .onLate(late -> late.other().close())
                .onFailure(failure -> message.set(TaskRunner.messageOf(failure)))
                .start();
    }

    private Compared compare(OpenCatalog catalog, Path path, Progress progress) {
        OtherCatalogue other = OtherCatalogue.open(path, progress);
        try {
            return new Compared(other, comparison.compare(catalog, other, progress));
        } catch (RuntimeException e) {
            other.close();
            throw e;
        }
    }

    /** Dismisses the message. */
    public void dismiss() {
        message.set("");
    }

    /** Puts the comparison away. */
    public void leave() {
        Optional<Compared> before = compared.get();
        compared.set(Optional.empty());
        before.ifPresent(old -> old.other().close());
    }

    /** Shows the products that the other catalogue has, too. */
    public void browse(ProductLinks links) {
        compared.get()
                .ifPresent(now -> links.browse(
                        Messages.get("curation.comparison.both", now.other().name()),
                        now.matches().stream()
                                .flatMap(match -> Optional.ofNullable(match.ours()).stream())
                                .distinct()
                                .toList()));
    }

    /** Writes all matches as a table, in place of a file that may be there. */
    public void save(Path file) {
        compared.get()
                .ifPresent(now -> saving.write(
                        Messages.get("curation.saving"),
                        file,
                        path -> comparison.write(now.matches(), new OutputFile(path, true))));
    }

    /** The table that is written, and where it was. */
    FileWriting saving() {
        return saving;
    }

    /** Closes the other catalogue; the last call. */
    @Override
    public void close() {
        leave();
    }
}
