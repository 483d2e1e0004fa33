package app.lookalike.service.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Removes personal details from a text: the home folder, the user's name, every absolute path
 * and address, the names of pictures and catalogues. In doubt it removes more than necessary.
 */
public final class Redaction {
    private static final String WORD = "[^\\s\"'’“”<>|,;()\\[\\]]";
    /** A path may have spaces in it: it goes on as long as a separator or an extension follows within a few words. */
    private static final String REST =
            WORD + "*(?: +(?:" + WORD + "+ +){0,4}?" + WORD + "*[/\\\\.]" + WORD + "+)*(?<![:.])";

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?|ftp|jar|jrt|data):\\S+");
    private static final Pattern FILE_ADDRESS = Pattern.compile("(?i)\\bfile:" + REST);
    private static final Pattern WINDOWS_PATH = Pattern.compile("(?:(?<!\\w)[A-Za-z]:[\\\\/]|\\\\\\\\)" + REST);
    private static final Pattern UNIX_PATH = Pattern.compile("(?<![\\w<])~?/(?=[^\\s/])" + REST);
    /** From the last sign that ends a phrase: "My holiday in Rome.jpg" has spaces, too. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i)[^\\n:,;\"“”()\\[\\]<>|/\\\\]*[^\\s:,;\"“”()\\[\\]<>|]"
                    + "\\.(jpe?g|jpe|jfif|pjpeg|png|webp|gif|bmp|tiff?|heic|heif|avif|zip|csv|sqlite|db|npy|h5|tgz)\\b");
    /** Shorter names are parts of too many words. */
    private static final int DISTINCTIVE = 4;

    private final Optional<Pattern> home;
    private final List<Pattern> names;

    /**
     * Removes the details of that user.
     *
     * @param home the home folder
     * @param user the name the user is logged in by
     * @param others further texts to remove, such as the computer's name
     */
    public Redaction(Path home, String user, List<String> others) {
        this.home =
                Optional.of(home.toString()).filter(text -> text.length() > 1).map(Redaction::literal);
        this.names = Stream.concat(others.stream(), Stream.of(user))
                .filter(name -> !name.isBlank())
                .map(name -> name.length() >= DISTINCTIVE ? literal(name) : word(name))
                .toList();
    }

    /** Removes the details of the current user. */
    public static Redaction ofThisUser() {
        return new Redaction(
                Path.of(System.getProperty("user.home", "")),
                System.getProperty("user.name", ""),
                Stream.of("HOSTNAME", "COMPUTERNAME")
                        .map(name -> System.getenv().getOrDefault(name, ""))
                        .filter(name -> name.length() >= DISTINCTIVE)
                        .toList());
    }

    private static Pattern literal(String text) {
        return Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Pattern word(String text) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The text without them, each replaced by the kind of thing it was; line by line. */
    public String apply(String text) {
        String kept = ADDRESS.matcher(text).replaceAll("<address>");
        kept = FILE_ADDRESS.matcher(kept).replaceAll("<path>");
        if (home.isPresent()) { // its name may have spaces: with a plain one, paths in it are like any other
            kept = home.get().matcher(kept).replaceAll("/home");
        }
        kept = WINDOWS_PATH.matcher(kept).replaceAll("<path>");
        kept = UNIX_PATH.matcher(kept).replaceAll("<path>");
        kept = FILE_NAME
                .matcher(kept)
                .replaceAll(found -> " <file>." + found.group(1).toLowerCase(Locale.ROOT));
        for (Pattern name : names) {
            kept = name.matcher(kept).replaceAll("<private>");
        }
        return kept;
    }
}
