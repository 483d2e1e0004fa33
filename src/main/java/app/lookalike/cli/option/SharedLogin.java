package app.lookalike.cli.option;

import app.lookalike.base.LookalikeException;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.solr.SolrLogin;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
     * @param asking asks a person for the password; empty where nobody is there
     * @throws LookalikeException if there is a user and nobody to ask for the password
     */
    public static Optional<SolrLogin> of(SharedAddress address, Function<String, Optional<String>> asking) {
        return of(address, asking, System.getenv());
    }

    /** The same in another environment. */
    public static Optional<SolrLogin> of(
            SharedAddress address, Function<String, Optional<String>> asking, Map<String, String> environment) {
        Optional<String> user = address.user().or(() -> Optional.ofNullable(environment.get(USER)));
        return user.map(name -> new SolrLogin(
                name,
                Optional.ofNullable(environment.get(PASSWORD))
                        .or(() -> asking.apply("Password of " + name + " at " + address.solr() + ": "))
                        .orElseThrow(() -> new LookalikeException("There is no password for " + name
                                + "; put it into the environment variable " + PASSWORD + "."))));
    }
}
