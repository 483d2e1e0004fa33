package app.lookalike.cli;

import app.lookalike.base.LookalikeException;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.shared.solr.SolrLogin;
import java.util.Map;
import java.util.Optional;

/** User and password for a shared catalogue: of the address and the environment, else typed. Never kept. */
final class SharedLogin {
    static final String USER = "LOOKALIKE_SOLR_USER";
    static final String PASSWORD = "LOOKALIKE_SOLR_PASSWORD";

    private SharedLogin() {}

    /**
     * The login; empty where no user is named.
     *
     * @throws LookalikeException if there is a user and nobody to ask for the password
     */
    static Optional<SolrLogin> of(SharedAddress address) {
        return of(address, System.getenv());
    }

    static Optional<SolrLogin> of(SharedAddress address, Map<String, String> environment) {
        Optional<String> user = address.user().or(() -> Optional.ofNullable(environment.get(USER)));
        return user.map(name -> new SolrLogin(
                name,
                Optional.ofNullable(environment.get(PASSWORD))
                        .or(() -> Console.password("Password of " + name + " at " + address.solr() + ": "))
                        .orElseThrow(() -> new LookalikeException("There is no password for " + name
                                + "; put it into the environment variable " + PASSWORD + "."))));
    }
}
