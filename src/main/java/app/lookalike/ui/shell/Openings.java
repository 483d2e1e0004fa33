package app.lookalike.ui.shell;

import app.lookalike.base.Job;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.service.shared.solr.SolrLoginException;
import app.lookalike.settings.Settings;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.LatestRequest;
import app.lookalike.ui.jobs.JobViewModel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens one catalogue after the other; the latest wins. Lives on the window's thread. */
final class Openings {
    private final Workbench workbench;
    private final LatestRequest requests;
    private final JobViewModel job;
    private final Consumer<String> say;
    private final Receiver receiver;
    private Consumer<SharedAddress> askForLogin = address -> {};

    /** Takes what was opened. */
    @FunctionalInterface
    interface Receiver {
        /**
         * It is open.
         *
         * @param sample whether it is the built-in sample
         */
        void opened(Opened read, boolean sample);
    }

    /**
     * Nothing is opened yet.
     *
     * @param job what is under way, to show
     * @param say tells the user what went wrong; gets an empty text when another one is opened
     */
    Openings(Workbench workbench, TaskRunner runner, JobViewModel job, Consumer<String> say, Receiver receiver) {
        this.workbench = workbench;
        this.requests = new LatestRequest(runner);
        this.job = job;
        this.say = say;
        this.receiver = receiver;
    }

    /** Sets what asks the user for the user and password of a shared catalogue. */
    void onLoginNeeded(Consumer<SharedAddress> ask) {
        askForLogin = ask;
    }

    /** Opens a folder or the like by that job. */
    void open(Path path, Job<CatalogSession> how) {
        open(Messages.get("task.open", nameOf(path)), how, false);
    }

    /** Opens by that job. */
    void open(String what, Job<CatalogSession> how, boolean sample) {
        request(what, how, sample).onFailure(this::failed).start();
    }

    /** Opens the sample. */
    void sample() {
        open(Messages.get("task.openSample"), workbench::openSample, true);
    }

    /** Opens what was open when the program ended: a folder, or the address of a shared catalogue; else the sample. */
    void first(String place) {
        Consumer<Throwable> otherwise = cause -> {
            sample();
            failed(cause);
        };
        if (Settings.isShared(place)) {
            SharedAddress address;
            try {
                address = SharedAddress.parse(place);
            } catch (LookalikeException e) {
                otherwise.accept(e);
                return;
            }
            shared(address, Optional.empty(), Outcome.of(opened -> {}, cause -> {
                otherwise.accept(cause);
                askIfNeeded(address, cause);
            }));
        } else {
            Path path = Path.of(place);
            request(Messages.get("task.open", nameOf(path)), progress -> workbench.openAny(path, progress), false)
                    .onFailure(otherwise)
                    .start();
        }
    }

    /** Opens what was open before. */
    void again(String place) {
        if (!Settings.isShared(place)) {
            Path path = Path.of(place);
            open(path, progress -> workbench.openAny(path, progress));
            return;
        }
        try {
            SharedAddress address = SharedAddress.parse(place);
            shared(address, Optional.empty(), Outcome.of(opened -> {}, cause -> {
                failed(cause);
                askIfNeeded(address, cause);
            }));
        } catch (LookalikeException e) {
            failed(e);
        }
    }

    /** Opens a shared catalogue. */
    void shared(SharedAddress address, Optional<SolrLogin> login, Outcome<CatalogSession> outcome) {
        request(
                        Messages.get("task.open", address.name()),
                        progress -> workbench.openShared(address, login, progress),
                        false)
                .onSuccess(opened -> {
                    receiver.opened(opened, false);
                    outcome.succeeded().accept(opened.session());
                })
                .onFailure(outcome.failed())
                .onCancel(outcome.cancelled())
                .start();
    }

    private void askIfNeeded(SharedAddress address, Throwable cause) {
        if (cause instanceof SolrLoginException) {
            askForLogin.accept(address);
        }
    }

    private void failed(Throwable cause) {
        say.accept(TaskRunner.messageOf(cause));
    }

    private LatestRequest.Request<Opened> request(String what, Job<CatalogSession> how, boolean sample) {
        say.accept("");
        return requests.of(what, progress -> Opened.of(how.run(progress)))
                .onStart(job::watch)
                .onEnd(job::clear)
                .onSuccess(opened -> receiver.opened(opened, sample))
                .onLate(opened -> opened.session().close());
    }

    private static String nameOf(Path path) {
        return Objects.requireNonNullElse(path.getFileName(), path).toString();
    }
}
