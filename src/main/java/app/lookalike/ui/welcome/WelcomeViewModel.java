package app.lookalike.ui.welcome;

import app.lookalike.base.RunningTask;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.workspace.CatalogService;
import app.lookalike.service.workspace.WorkspaceSummary;
import app.lookalike.settings.Settings;
import app.lookalike.settings.Settings.RecentWorkspace;
import app.lookalike.ui.common.CatalogOpener;
import app.lookalike.ui.common.Preferences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What can be opened: catalogues of one's own, those that were open before, the sample, Kaggle's. */
public final class WelcomeViewModel {
    /** So many pictures of a catalogue are shown. */
    static final int SAMPLES = 8;

    private static final int SAMPLE_SIDE = 320;

    /**
     * A catalogue that was open before.
     *
     * @param workspace where it is
     * @param glance its summary; empty before it was read, and if it cannot be read
     * @param failure why it cannot be read, for people; empty where it can, or was not tried yet
     */
    public record Recent(RecentWorkspace workspace, Optional<WorkspaceSummary> glance, String failure) {
        /** Whether pictures of it may come: of one on a server there are none before it is open. */
        boolean isPictured() {
            return !workspace.isShared();
        }

        /** What people call it. */
        String title() {
            return glance.map(WorkspaceSummary::title).orElse(workspace.title());
        }

        /** How large it is, in words; where it is as long as that is not known. */
        String counts() {
            return glance.map(now -> now.indexed() >= now.pictures()
                            ? Messages.get("status.countsAll", now.products())
                            : Messages.get("status.counts", now.products(), now.indexed()))
                    .orElse(workspace.directory());
        }

        /** When it was open, in words; empty where that is not known. */
        String openedWhen() {
            ZoneId here = ZoneId.systemDefault();
            return glance.flatMap(WorkspaceSummary::opened)
                    .map(at -> WelcomeViewModel.opened(at, LocalDate.now(here), here))
                    .orElse("");
        }
    }

    private final CatalogService catalogs;
    private final CatalogOpener opener;
    private final ImportViewModel importing;
    private final KaggleViewModel kaggle;
    private final Preferences preferences;
    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<List<Recent>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<List<RgbImage>>> samplePictures =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<RunningTask> looking = new ArrayList<>();
    private Runnable leave = () -> {};
    private boolean sampleIsOpen;
    private boolean sampleOpensBehind;

    /** A page that has not read anything yet. */
    public WelcomeViewModel(
            CatalogService catalogs,
            CatalogOpener opener,
            ImportViewModel importing,
            KaggleViewModel kaggle,
            Preferences preferences,
            TaskRunner runner) {
        this.catalogs = catalogs;
        this.opener = opener;
        this.importing = importing;
        this.kaggle = kaggle;
        this.preferences = preferences;
        this.runner = runner;
    }

    /** The catalogues that were open before, latest first. */
    public ReadOnlyObjectProperty<List<Recent>> recent() {
        return recent.getReadOnlyProperty();
    }

    /** The one that was open last, of those that can be read; empty where there is none. */
    Optional<Recent> latest() {
        return recent.get().stream().filter(one -> one.failure().isEmpty()).findFirst();
    }

    /** Pictures of the built-in sample; empty before they are read, which is done only where no other can be shown. */
    public ReadOnlyObjectProperty<Optional<List<RgbImage>>> samplePictures() {
        return samplePictures.getReadOnlyProperty();
    }

    /** Kaggle's data set. */
    public KaggleViewModel kaggle() {
        return kaggle;
    }

    /** The view model that takes what the user picked. */
    public ImportViewModel importing() {
        return importing;
    }

    /** Called when a catalogue is open that the user asked for. */
    public void onLeave(Runnable action) {
        leave = action;
    }

    /**
     * Whether the program runs for the first time: then this page is shown, and the sample is opened behind it, so that
     * it is there at once for users who want it.
     */
    public boolean isFirstStart() {
        Settings settings = preferences.settings().get();
        return settings.window() == null
                && settings.lastWorkspace() == null
                && settings.recentWorkspaces().isEmpty();
    }

    /** The page is shown while the sample is opened behind it; that is no reason to leave the page. */
    public void showWhileSampleOpens() {
        sampleOpensBehind = true;
        refresh();
    }

    /** A catalogue is open. */
    public void opened() {
        sampleIsOpen = preferences.settings().get().lastWorkspace() == null;
        boolean asked = !(sampleOpensBehind && sampleIsOpen);
        sampleOpensBehind = false;
        if (asked) {
            leave.run();
        }
    }

    /** Looks at the recent catalogues and at what came from Kaggle. */
    public void refresh() {
        looking.forEach(RunningTask::cancel);
        looking.clear();
        kaggle.refresh();
        looking.add(runner.start(
                Messages.get("welcome.task.recent"),
                progress -> preferences.settings().get().recentWorkspaces().stream()
                        .filter(workspace -> workspace.isShared() || Files.isDirectory(Path.of(workspace.directory())))
                        .toList(),
                Outcome.of(this::list, cause -> {})));
    }

    private void list(List<RecentWorkspace> workspaces) {
        recent.set(workspaces.stream()
                .map(workspace -> new Recent(workspace, glanceOf(workspace), ""))
                .toList());
        showSampleWhereNothingElse();
        for (RecentWorkspace workspace : workspaces) {
            if (workspace.isShared()) {
                continue; // the start does not ask a server
            }
            looking.add(runner.start(
                    Messages.get("welcome.task.recent"),
                    progress -> catalogs.glance(Path.of(workspace.directory()), SAMPLES, SAMPLE_SIDE),
                    Outcome.of(
                            glance -> put(new Recent(workspace, Optional.of(glance), "")),
                            cause -> put(new Recent(workspace, Optional.empty(), TaskRunner.messageOf(cause))))));
        }
    }

    /** What is known stays on the page while it is looked at again. */
    private Optional<WorkspaceSummary> glanceOf(RecentWorkspace workspace) {
        return recent.get().stream()
                .filter(known -> known.workspace().equals(workspace))
                .findFirst()
                .flatMap(Recent::glance);
    }

    private void put(Recent seen) {
        recent.set(recent.get().stream()
                .map(one -> one.workspace().equals(seen.workspace()) ? seen : one)
                .toList());
        showSampleWhereNothingElse();
    }

    private void showSampleWhereNothingElse() {
        if (latest().isEmpty() && samplePictures.get().isEmpty()) {
            looking.add(runner.start(
                    Messages.get("welcome.task.recent"),
                    progress -> catalogs.samplePictures(SAMPLES, SAMPLE_SIDE),
                    Outcome.of(
                            pictures -> samplePictures.set(Optional.of(pictures)),
                            cause -> samplePictures.set(Optional.of(List.of())))));
        }
    }

    /** Opens one of them. */
    public void open(Recent chosen) {
        opener.openAgain(chosen.workspace());
    }

    /** Takes one off the list; its workspace stays on the disk. */
    public void remove(Recent chosen) {
        preferences.update(settings -> settings.withoutRecent(chosen.workspace().directory()));
        recent.set(recent.get().stream()
                .filter(one -> !one.workspace().equals(chosen.workspace()))
                .toList());
        showSampleWhereNothingElse();
    }

    /** Shows the built-in sample. */
    public void openSample() {
        if (sampleIsOpen && preferences.settings().get().lastWorkspace() == null) {
            leave.run();
        } else {
            sampleOpensBehind = false;
            opener.openSample();
        }
    }

    /**
     * When a catalogue was open last, in words.
     *
     * @param today in the zone of the user
     */
    static String opened(Instant at, LocalDate today, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return Messages.get("welcome.opened.today");
        }
        return days == 1
                ? Messages.get("welcome.opened.yesterday")
                : Messages.get(
                        "welcome.opened.on",
                        Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()));
    }
}
