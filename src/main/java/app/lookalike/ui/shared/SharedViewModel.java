package app.lookalike.ui.shared;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.TaskRunner;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.solr.SolrLogin;
import app.lookalike.service.shared.solr.SolrLoginException;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.jobs.JobViewModel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Which shared catalogue to open. The password is forgotten with the panel; it is kept nowhere but in the memory of the
 * program. Lives on the window's thread.
 */
public final class SharedViewModel {
    /** Opens a shared catalogue in the window. */
    @FunctionalInterface
    public interface Opener {
        /** Returns at once; what comes of it is told later. */
        void open(SharedAddress address, Optional<SolrLogin> login, Outcome<CatalogSession> outcome);
    }

    /** What can be typed. */
    enum Field {
        ADDRESS,
        USER,
        PASSWORD
    }

    private final Opener opener;
    private final JobViewModel job;
    private final StringProperty address = new SimpleStringProperty("");
    private final ObjectProperty<Optional<SharedAddress>> parsed = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final BooleanBinding showsPassword;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final BooleanBinding canOpen;
    private boolean addressRefused;
    private Runnable opened = () -> {};

    /**
     * Nothing is typed yet.
     *
     * @param job the opening, to show
     * @param known the catalogue whose user or password is asked for; empty where any may be opened
     */
    public SharedViewModel(Opener opener, JobViewModel job, Optional<SharedAddress> known) {
        this.opener = opener;
        this.job = job;
        address.addListener((observable, before, now) -> check(now));
        canOpen = Bindings.createBooleanBinding(() -> parsed.get().isPresent() && !opening.get(), parsed, opening);
        showsPassword = Bindings.createBooleanBinding(
                () -> parsed.get().map(SharedAddress::showsPassword).orElse(false)
                        && !password.get().isEmpty(),
                parsed,
                password);
        known.ifPresent(from -> {
            address.set(from.toString());
            user.set(from.user().orElse(""));
        });
    }

    /** The address, as it is typed; one that begins with http is meant as one, too. */
    public StringProperty address() {
        return address;
    }

    /** The user; blank where Solr asks for none. */
    public StringProperty user() {
        return user;
    }

    /** The password. */
    public StringProperty password() {
        return password;
    }

    /** What is wrong with the address; empty where nothing is, or nothing is typed. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Whether others can read the password on its way. */
    public BooleanBinding showsPassword() {
        return showsPassword;
    }

    /** Why it was not opened, for people; empty where it was not tried. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether it is being opened. */
    public ReadOnlyBooleanProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /** Whether it can be opened. */
    public BooleanBinding canOpen() {
        return canOpen;
    }

    /** The opening, to show. */
    JobViewModel job() {
        return job;
    }

    /** Called when it is open. */
    public void onOpened(Runnable action) {
        opened = action;
    }

    /** What is to be typed next: what was refused, or else what is missing. */
    Field next() {
        if (addressRefused || parsed.get().isEmpty()) {
            return Field.ADDRESS;
        }
        return user.get().isBlank() ? Field.USER : Field.PASSWORD;
    }

    private void check(String typed) {
        addressRefused = false;
        failure.set("");
        parsed.set(Optional.empty());
        String text = typed.strip();
        if (text.isEmpty()) {
            problem.set("");
            return;
        }
        try {
            parsed.set(Optional.of(SharedAddress.parse(text.startsWith("http") ? "solr+" + text : text)));
            problem.set("");
        } catch (LookalikeException e) {
            problem.set(String.valueOf(e.getMessage()));
        }
    }

    /** Opens it. */
    public void open() {
        if (!canOpen.get()) {
            return;
        }
        SharedAddress typed = parsed.get().orElseThrow();
        Optional<String> by =
                Optional.of(user.get().strip()).filter(name -> !name.isEmpty()).or(typed::user);
        failure.set("");
        opening.set(true);
        opener.open(
                typed.by(by),
                by.map(name -> new SolrLogin(name, password.get())),
                new Outcome<>(
                        session -> {
                            opening.set(false);
                            opened.run();
                        },
                        cause -> {
                            opening.set(false);
                            addressRefused = !(cause instanceof SolrLoginException);
                            failure.set(TaskRunner.messageOf(cause));
                        },
                        () -> opening.set(false)));
    }

    /** Stops what is under way, and forgets the password. */
    public void close() {
        if (opening.get()) {
            job.cancel();
        }
        password.set("");
    }
}
