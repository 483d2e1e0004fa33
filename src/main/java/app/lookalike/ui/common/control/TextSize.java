package app.lookalike.ui.common.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Larger text: a style sheet with all its sizes of text and icons multiplied, so that every screen and every menu is
 * scaled without changes to its styles. Sizes in em need nothing, they follow the text.
 */
final class TextSize {
    private static final Pattern SIZE = Pattern.compile("(-fx-(?:font|icon)-size:\\s*)([0-9.]+)px");

    private TextSize() {}

    /**
     * The style sheet for that size of text.
     *
     * @param percent of the usual size
     */
    static String scaled(String css, int percent) {
        return SIZE.matcher(css).replaceAll(size -> scaled(size, percent));
    }

    private static String scaled(MatchResult size, int percent) {
        double pixels = Double.parseDouble(size.group(2)) * percent / 100;
        return size.group(1) + String.format(Locale.ROOT, "%.2fpx", pixels);
    }

    /** The address of a style sheet that is in no file. */
    static String address(String css) {
        return "data:text/css;charset=UTF-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
