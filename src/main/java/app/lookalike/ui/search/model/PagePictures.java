package app.lookalike.ui.search.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the picture in a part of a web page, as browsers put it on the clipboard: the {@code src} of the first
 * {@code <img>}. Takes time linear in the text, whatever that is.
 */
final class PagePictures {
    private static final Pattern IMAGE =
            Pattern.compile("<img\\s((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=\"'/]++)\\s*+=\\s*+(\"[^\"]*+\"|'[^']*+'|[^\\s\"'>]++)");

    /** What may not stand in an address but does in pages. */
    private static final Pattern UNSAFE = Pattern.compile("[ \"<>\\\\^`{|}]");

    private PagePictures() {}

    /** Whether JavaFX might find a picture in it; it looks for less than {@code <img}. */
    static boolean mayHavePicture(@Nullable String html) {
        return html != null && html.toLowerCase(Locale.ROOT).contains("img");
    }

    /** The address of the first picture. */
    static Optional<String> first(@Nullable String html) {
        if (html == null) {
            return Optional.empty();
        }
        return IMAGE.matcher(html)
                .results()
                .map(image -> source(image.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> source(String attributes) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String value = unquoted(attribute.group(2)).strip();
            if (attribute.group(1).equalsIgnoreCase("src") && !value.isEmpty()) {
                return Optional.of(address(value));
            }
        }
        return Optional.empty();
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") || value.startsWith("'") ? value.substring(1, value.length() - 1) : value;
    }

    private static String address(String value) {
        String plain = value.replace("&amp;", "&").replace("&#38;", "&");
        String whole = plain.startsWith("//") ? "https:" + plain : plain;
        return UNSAFE.matcher(whole)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "%%%02X", (int) found.group().charAt(0)));
    }
}
