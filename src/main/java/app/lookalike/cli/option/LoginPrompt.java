package app.lookalike.cli.option;

import java.util.Optional;

/** Whoever can be asked for a password. */
public interface LoginPrompt {
    /** Asks for a password, which is not shown; empty where nobody is there to type it. */
    Optional<String> password(String prompt);

    /** Says something worth knowing before the password is sent. */
    void note(String line);
}
