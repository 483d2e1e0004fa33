package app.lookalike.service.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this build is made of, as the build wrote it down. */
public final class Versions {
    private Versions() {}

    /** Our own version, such as {@code 0.1.0-SNAPSHOT}. */
    public static String ofLookalike() {
        return of("lookalike");
    }

    /**
     * The version of one of our libraries.
     *
     * @param library {@code djl}, {@code tensorflow}, {@code smile} or {@code javafx}
     */
    static String of(String library) {
        Properties versions = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("/app/lookalike/versions.properties")) {
            if (in != null) {
                versions.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(library, "unknown");
    }
}
