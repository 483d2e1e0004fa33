package app.lookalike.catalog.reader.cell;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts in HTML, as shop systems have them, as plain text in one line; a text without markup stays as it is. */
public final class MarkupCell {
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|&[a-zA-Z#]|\\\\[rn]");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{1,8});");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** Elements whose content is not text. */
    private static final Set<String> NO_TEXT = Set.of("script", "style");

    /** Elements within a word or a sentence; all others end one. */
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "b", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u");

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("rsquo", "’"),
            Map.entry("lsquo", "‘"),
            Map.entry("rdquo", "”"),
            Map.entry("ldquo", "“"),
            Map.entry("deg", "°"),
            Map.entry("euro", "€"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("copy", "©"),
            Map.entry("times", "×"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("agrave", "à"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"));

    private MarkupCell() {}

    /** The text without tags, its entities as characters and its line breaks as spaces. */
    public static String text(String cell) {
        if (!MARKUP.matcher(cell).find()) {
            return cell;
        }
        // WooCommerce writes line breaks as a backslash and a letter.
        String lines = cell.replace("\\r", " ").replace("\\n", " ");
        Matcher entities = ENTITY.matcher(withoutTags(lines));
        String text = entities.replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** One pass: what begins like a tag and never ends is text. */
    private static String withoutTags(String html) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            int end = isTag(html, at) ? html.indexOf('>', at) : at;
            if (end < 0) {
                return text.append(html, at, html.length()).toString();
            }
            if (end == at) {
                text.append(html.charAt(at++));
            } else {
                String name = name(html, at);
                text.append(INLINE.contains(name) ? "" : " ");
                boolean opens = html.charAt(at + 1) != '/';
                at = end + 1;
                int close = opens && NO_TEXT.contains(name) ? html.indexOf("</", at) : at;
                at = close < 0 ? html.length() : close;
            }
        }
        return text.toString();
    }

    private static boolean isTag(String html, int at) {
        if (html.charAt(at) != '<' || at + 1 == html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        return next == '/' || next == '!' || Character.isLetter(next);
    }

    private static String name(String html, int at) {
        int start = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = start;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String character(String entity, String otherwise) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, otherwise);
        }
        boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int code = hex ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : " ";
    }
}
