package app.lookalike.service.sheet;

/** What people wrote, for files that other programs show: without what those would obey instead of showing it. */
final class PlainText {
    private PlainText() {}

    /**
     * The text with a space in place of each control character other than tab and line feed, of what changes the
     * direction of writing for the text behind it, of half characters and of what is no character.
     */
    static String of(String text) {
        return text.codePoints().allMatch(PlainText::isPlain)
                ? text
                : text.replace("\r\n", "\n")
                        .codePoints()
                        .map(c -> isPlain(c) ? c : ' ')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isPlain(int c) {
        boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean isNone = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || isHalf || isDirection || isNone);
    }
}
