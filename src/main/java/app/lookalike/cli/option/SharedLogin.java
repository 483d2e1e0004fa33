package app.lookalike.cli.option;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.solr.SolrLogin;
import java.util.Map;
import java.util.Optional;

/** User and password for a shared catalogue: of the address and the environment, else typed. Never kept. */
public final class SharedLogin {
    /** The environment variable with the user. */
    public static final String USER = "LOOKALIKE_SOLR_USER";

    /** The environment variable with the password. */
    public static final String PASSWORD = "LOOKALIKE_SOLR_PASSWORD";

    private SharedLogin() {}

    /**
     * The login; empty where no user is named.
     *
     * @param person is asked for the password, and told where others can read it
     * @throws LookalikeException if there is a user and nobody to ask for the password
     */
    public static Optional<SolrLogin> of(SharedAddress address, LoginPrompt person) {
        return of(address, person, System.getenv());
    }

    /** The same in another environment. */
    public static Optional<SolrLogin> of(SharedAddress address, LoginPrompt person, Map<String, String> environment) {
        Optional<String> user = address.user().or(() -> Optional.ofNullable(environment.get(USER)));
        if (user.isPresent() && address.showsPassword()) {
            person.note(Messages.get("shared.readablePassword"));
        }
        return user.map(name -> new SolrLogin(
                name,
                Optional.ofNullable(environment.get(PASSWORD))
                        .or(() -> person.password("Password of " + name + " at " + address.solr() + ": "))
                        .orElseThrow(() -> new LookalikeException("There is no password for " + name
                                + "; put it into the environment variable " + PASSWORD + "."))));
    }
}
