package app.lookalike.ui.shell;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.Settings.RecentWorkspace;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.Preferences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The open catalogue as a whole: its name, and how it is named anew and removed. Lives on the window's thread. */
public final class CatalogueViewModel {
    private final Workbench workbench;
    private final TaskRunner runner;
    private final Preferences preferences;
    private final Runnable openSample;
    private final Consumer<String> say;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper shared = new ReadOnlyBooleanWrapper();

    /** Workspaces that are deleted as soon as they are closed. */
    private final Set<Path> removed = new HashSet<>();

    private @Nullable CatalogSession session;

    /**
     * No catalogue.
     *
     * @param openSample opens the sample in the window
     * @param say tells the user what went wrong
     */
    CatalogueViewModel(
            Workbench workbench,
            TaskRunner runner,
            Preferences preferences,
            Runnable openSample,
            Consumer<String> say) {
        this.workbench = workbench;
        this.runner = runner;
        this.preferences = preferences;
        this.openSample = openSample;
        this.say = say;
    }

    /** What it is called; empty while none is open. */
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** Whether it is one of the user, which can be changed: not the sample, none that is shared or can only be read. */
    public ReadOnlyBooleanProperty own() {
        return own.getReadOnlyProperty();
    }

    /** Whether it is shared with others, and not on this machine. */
    public ReadOnlyBooleanProperty shared() {
        return shared.getReadOnlyProperty();
    }

    /** The open one. */
    Optional<OpenCatalog> catalog() {
        return Optional.ofNullable(session).map(CatalogSession::catalog);
    }

    /** The workspaces to offer again: those that still exist. */
    public List<RecentWorkspace> recent() {
        return preferences.settings().get().recentWorkspaces().stream()
                .filter(recent -> recent.isShared() || Files.isDirectory(Path.of(recent.directory())))
                .filter(recent -> session == null || !recent.directory().equals(session.place()))
                .toList();
    }

    /** Another one is open. */
    void opened(CatalogSession opened, boolean sample) {
        session = opened;
        title.set(sample ? Messages.get("bar.sampleTitle") : opened.title());
        own.set(!sample && !opened.isShared() && !opened.catalog().isReadOnly());
        shared.set(opened.isShared());
    }

    /** Names it; a blank name gives it the one of its source again. */
    public void rename(String name) {
        CatalogSession in = session;
        if (in == null || !own.get()) {
            return;
        }
        runner.start(
                Messages.get("catalogue.task.rename"),
                progress -> {
                    in.catalog().name().change(name);
                    return in.catalog().name().text();
                },
                Outcome.of(
                        now -> {
                            if (in == session) {
                                title.set(now);
                                String directory = in.catalog().directory().toString();
                                preferences.update(
                                        settings -> settings.withOpened(new RecentWorkspace(directory, now)));
                            }
                        },
                        failure -> say.accept(TaskRunner.messageOf(failure))));
    }

    /** Deletes its workspace, and opens the sample instead; the files that it was read from stay. */
    public void remove() {
        CatalogSession in = session;
        if (in != null && own.get()) {
            Path directory = in.catalog().directory();
            removed.add(directory);
            preferences.update(settings -> settings.withoutRecent(directory.toString()));
            openSample.run();
        }
    }

    /** A catalogue was closed. */
    void closed(CatalogSession left) {
        Path directory = left.catalog().directory();
        if (removed.remove(directory)) {
            runner.start(
                    Messages.get("catalogue.task.remove"),
                    progress -> {
                        workbench.remove(directory);
                        return true;
                    },
                    Outcome.of(gone -> {}, failure -> say.accept(TaskRunner.messageOf(failure))));
        }
    }
}
