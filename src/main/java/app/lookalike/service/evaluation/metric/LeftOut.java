package app.lookalike.service.evaluation.metric;

import java.util.regex.Pattern;

/**
 * A query that could not be run. Reports are passed on, so files are called by their names without the folders that
 * they lie in on this machine.
 *
 * @param where the file and line, the file in a folder or zip, or the product
 * @param reason one sentence
 */
public record LeftOut(String where, String reason) {
    private static final Pattern FOLDERS =
            Pattern.compile("(?<![\\w.])(?:[A-Za-z]:)?[/\\\\](?:(?:(?!, )[^/\\\\:\\n])+[/\\\\])*");

    /** Leaves folders out. */
    public LeftOut {
        where = withoutFolders(where);
        reason = withoutFolders(reason);
    }

    private static String withoutFolders(String text) {
        return FOLDERS.matcher(text).replaceAll("");
    }
}
