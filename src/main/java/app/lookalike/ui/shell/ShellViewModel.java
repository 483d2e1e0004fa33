package app.lookalike.ui.shell;

import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.ImportReport;
import app.lookalike.catalog.reader.table.ColumnMapping;
import app.lookalike.service.network.NetworkChoice;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.service.workspace.OpenCatalog;
import app.lookalike.settings.Settings.RecentWorkspace;
import app.lookalike.ui.common.CatalogOpener;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.Preferences;
import app.lookalike.ui.common.SessionListener;
import app.lookalike.ui.jobs.JobViewModel;
import app.lookalike.ui.jobs.JobsViewModel;
import app.lookalike.ui.learning.LearningViewModel;
import app.lookalike.ui.search.model.SearchViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The behaviour of the window as a whole: opens the last catalogue or the sample, shows a product of it at once,
 * prepares the network, indexes what is missing and notifies the search screen when more can be found.
 */
public final class ShellViewModel implements CatalogOpener {
    /** While indexing runs, results are refreshed this often at most. */
    static final long REFRESH_MILLIS = 2_000;

    private final Workbench workbench;
    private final TaskRunner runner;
    private final Openings openings;
    private final Preferences preferences;
    private final SearchViewModel search;
    private final List<SessionListener> listeners;
    private final ModelViewModel model;
    private final IndexingViewModel indexing;
    private final LearningViewModel learning;
    private final JobViewModel opening = new JobViewModel();
    private final JobsViewModel jobs;
    private final CatalogueViewModel catalogue;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper products = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper indexed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<ImportReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<NetworkChoice> network = new ReadOnlyObjectWrapper<>(NetworkChoice.DEFAULT);
    private Consumer<Path> receiver = this::openPicked;
    private @Nullable CatalogSession session;
    private int refreshedAt;
    private long refreshedMillis;

    /**
     * A window with nothing open yet.
     *
     * @param others the view models of the other screens
     */
    public ShellViewModel(
            Workbench workbench,
            TaskRunner runner,
            Preferences preferences,
            SearchViewModel search,
            List<SessionListener> others) {
        this.workbench = workbench;
        this.runner = runner;
        this.preferences = preferences;
        this.search = search;
        this.listeners = Stream.concat(Stream.of(search), others.stream()).toList();
        this.openings = new Openings(workbench, runner, opening, notice::set, this::opened);
        this.model = new ModelViewModel(runner);
        this.indexing = new IndexingViewModel(runner);
        this.learning = new LearningViewModel(
                runner,
                model.state()
                        .isEqualTo(ModelViewModel.State.READY)
                        .and(indexing.state().isNotEqualTo(IndexingViewModel.State.RUNNING)));
        this.jobs = new JobsViewModel(runner);
        this.catalogue = new CatalogueViewModel(workbench, runner, preferences, this::openSample, notice::set);
        indexing.onClosed(catalogue::closed);
        indexing.onEnd(this::moreIsIndexed);
        learning.onEnd(failure -> {
            notice.set(failure);
            search.refreshLearned(); // a learning that ended early may have changed something, too
        });
        model.state().addListener((observable, before, now) -> {
            if (now == ModelViewModel.State.READY) {
                search.setModelReady(true);
                indexing.startUnlessStopped();
            }
        });
    }

    /** The title of the open catalogue; empty while none is open. */
    public ReadOnlyStringProperty title() {
        return catalogue.title();
    }

    /** What went wrong with opening, for people; empty where nothing did. */
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /** Products of the open catalogue. */
    public ReadOnlyIntegerProperty products() {
        return products.getReadOnlyProperty();
    }

    /** How many of them can be found. */
    public ReadOnlyIntegerProperty indexed() {
        return indexed.getReadOnlyProperty();
    }

    /** The open catalogue as a whole. */
    public CatalogueViewModel catalogue() {
        return catalogue;
    }

    /** The network. */
    public ModelViewModel model() {
        return model;
    }

    /** Indexing. */
    public IndexingViewModel indexing() {
        return indexing;
    }

    /** Learning from the catalogue's labels. */
    public LearningViewModel learning() {
        return learning;
    }

    /** Opening or importing a catalogue, to show. */
    public JobViewModel opening() {
        return opening;
    }

    /** What is done before the next search can begin; empty where nothing is. */
    public ReadOnlyStringProperty preparing() {
        return search.preparing();
    }

    /** The settings. */
    public Preferences preferences() {
        return preferences;
    }

    /** All jobs, and what became of the last ones. */
    public JobsViewModel jobs() {
        return jobs;
    }

    /** Where work runs that the window may not wait for. */
    public TaskRunner runner() {
        return runner;
    }

    /** Says something above all screens. */
    void say(String words) {
        notice.set(words);
    }

    /** Dismisses the notice. */
    public void dismissNotice() {
        notice.set("");
    }

    /**
     * Begins.
     *
     * @param wanted the workspace to open; without one the last one, else the sample
     */
    public void start(Optional<Path> wanted) {
        wanted.map(Path::toString)
                .or(() -> Optional.ofNullable(preferences.settings().get().lastWorkspace()))
                .ifPresentOrElse(openings::first, this::openSample);
    }

    @Override
    public void openSample() {
        openings.sample();
    }

    @Override
    public void openTable(Path table, ColumnMapping columns) {
        openings.open(table, progress -> workbench.openTable(table, columns, progress));
    }

    @Override
    public void openPicked(Path picked) {
        openings.open(picked, progress -> workbench.openAny(picked, progress));
    }

    @Override
    public void openAgain(RecentWorkspace recent) {
        openings.again(recent.directory());
    }

    /** Opens a shared catalogue; what comes of it is told on the window's thread. */
    public void openShared(SharedAddress address, Optional<SolrLogin> login, Outcome<CatalogSession> outcome) {
        openings.shared(address, login, outcome);
    }

    /** Sets what asks the user for the user and password of a shared catalogue. */
    void onLoginNeeded(Consumer<SharedAddress> ask) {
        openings.onLoginNeeded(ask);
    }

    /** Takes what the user picked from the menu: checked first by {@link #onPick}, if that was set. */
    public void pick(Path picked) {
        receiver.accept(picked);
    }

    /** Sets a receiver that checks what the user picks before it is opened. */
    public void onPick(Consumer<Path> other) {
        receiver = other;
    }

    private void opened(Opened read, boolean sample) {
        CatalogSession opened = read.session();
        session = opened;
        OpenCatalog catalog = opened.catalog();
        report.set(read.report());
        if (!catalog.damages().isEmpty()) {
            notice.set(String.join(" ", catalog.damages()));
        }
        catalogue.opened(opened, sample);
        products.set(opened.size());
        indexed.set(opened.indexedCount());
        refreshedAt = opened.indexedCount();
        preferences.update(settings -> sample
                ? settings.withSampleOpened()
                : settings.withOpened(new RecentWorkspace(opened.place(), opened.title())));
        learning.open(opened, read.heads());
        indexing.open(opened, read.stopped());
        search.setModelReady(false);
        listeners.forEach(listener -> listener.open(opened));
        network.set(catalog.networkChoice());
        model.prepare(opened);
    }

    /** By which network the open catalogue is searched. */
    public ReadOnlyObjectProperty<NetworkChoice> network() {
        return network.getReadOnlyProperty();
    }

    /** Searches the open catalogue by another network from now on, and those that are opened for the first time. */
    public void searchBy(NetworkChoice choice) {
        CatalogSession before = session;
        preferences.update(settings -> settings.withNetwork(choice.vectors(), choice.precisionName()));
        if (before == null) {
            network.set(choice);
        } else if (!choice.equals(network.get())) {
            boolean sample = preferences.settings().get().lastWorkspace() == null;
            openings.open(Messages.get("task.network"), progress -> workbench.reopen(before, choice, progress), sample);
        }
    }

    /** Imports the open catalogue again, to take in what changed at its source; what is new is indexed then. */
    public void takeIn() {
        CatalogSession before = session;
        if (before != null && !opening.active().get()) {
            boolean sample = preferences.settings().get().lastWorkspace() == null;
            String what = Messages.get("task.takeIn", before.title());
            openings.open(what, progress -> workbench.takeIn(before, progress), sample);
        }
    }

    /** What was wrong with the open catalogue when it was read. */
    public ReadOnlyObjectProperty<Optional<ImportReport>> report() {
        return report.getReadOnlyProperty();
    }

    /**
     * Updates the progress of the jobs; called a few times a second.
     *
     * @param nowMillis the time, on any clock that only goes forward
     */
    public void poll(long nowMillis) {
        jobs.poll(nowMillis);
        opening.poll(nowMillis);
        model.job().poll(nowMillis);
        indexing.job().poll(nowMillis);
        learning.job().poll(nowMillis);
        if (session == null) {
            return;
        }
        indexed.set(session.indexedCount());
        boolean first = refreshedAt == 0;
        if (indexed.get() > refreshedAt && (first || nowMillis - refreshedMillis >= REFRESH_MILLIS)) {
            refreshedMillis = nowMillis;
            moreIsIndexed();
        }
    }

    private void moreIsIndexed() {
        session().ifPresent(in -> {
            indexed.set(in.indexedCount());
            refreshedAt = indexed.get();
            listeners.forEach(SessionListener::refresh);
        });
    }

    /** The open catalogue. */
    public Optional<CatalogSession> session() {
        return Optional.ofNullable(session);
    }

    /** The search of the open catalogue. */
    SearchViewModel search() {
        return search;
    }

    /** Stops what runs and closes the catalogue; the last call. */
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
