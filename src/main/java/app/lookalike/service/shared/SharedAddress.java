package app.lookalike.service.shared;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.settings.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a shared catalogue is: {@code solr+http://HOST:PORT/solr/NAME}, or {@code solr+https}, with a user before the host
 * where Solr asks for one.
 *
 * @param solr the address of the SolrCloud, by any of its nodes
 * @param name the catalogue's
 * @param user for basic authentication
 */
public record SharedAddress(URI solr, String name, Optional<String> user) {
    private static final String PREFIX = Settings.SHARED;

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    /** What Solr takes as a collection's name, without those that it reserves. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

    /** Whether a text is meant as the address of a shared catalogue, and not as a folder. */
    public static boolean isMeant(String text) {
        return text.startsWith(PREFIX);
    }

    /**
     * Parses an address.
     *
     * @throws LookalikeException if it is none, or holds a password
     */
    public static SharedAddress parse(String text) {
        if (!isMeant(text)) {
            throw wrong(text);
        }
        URI uri;
        try {
            uri = new URI(text.substring(PREFIX.length()));
        } catch (URISyntaxException e) {
            throw wrong(text);
        }
        String path = uri.getPath() == null ? "" : uri.getPath();
        int last = path.lastIndexOf('/');
        String user = uri.getUserInfo();
        if (user != null && user.contains(":")) {
            throw new LookalikeException(Messages.get("shared.password"));
        }
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http
                || uri.getHost() == null
                || last < 1
                || !NAME.matcher(path.substring(last + 1)).matches()) {
            throw wrong(text);
        }
        try {
            URI solr =
                    new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), path.substring(0, last), null, null);
            return new SharedAddress(solr, path.substring(last + 1), Optional.ofNullable(user));
        } catch (URISyntaxException e) {
            throw wrong(text);
        }
    }

    private static LookalikeException wrong(String text) {
        return new LookalikeException(Messages.get("shared.address", text));
    }

    /** As it is typed, with the user where there is one. */
    public String withUser() {
        return user.map(name -> toString().replaceFirst("://", Matcher.quoteReplacement("://" + encoded(name) + "@")))
                .orElseGet(this::toString);
    }

    private static String encoded(String user) {
        try {
            return new URI(null, user, "host", -1, null, null, null).getRawUserInfo();
        } catch (URISyntaxException e) {
            throw wrong(user);
        }
    }

    /** Whether a password can be read on its way there: it goes to another machine, and is not encrypted. */
    public boolean showsPassword() {
        return "http".equals(solr.getScheme())
                && !THIS_MACHINE.matcher(solr.getHost()).matches();
    }

    /** The same for another user, or for none. */
    public SharedAddress by(Optional<String> other) {
        return new SharedAddress(solr, name, other);
    }

    /** As it is typed, without the user. */
    @Override
    public String toString() {
        return PREFIX + solr + "/" + name;
    }
}
